package org.portreeve.application.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** Makes the catalogue another one, as one revision of the platform or not at all. */
@UseCase
public final class ReplaceCatalogue {
    private final States states;
    private final Journal journal;
    private final Changes changes;
    private final CatalogueAuthority authority;

    /** Reads tenants from {@code states}; writes to {@code journal}. */
    public ReplaceCatalogue(States states, Journal journal, Changes changes, Authorities authorities) {
        this.states = states;
        this.journal = journal;
        this.changes = changes;
        this.authority = new CatalogueAuthority(authorities);
    }

    /** What came of it. */
    public sealed interface Outcome {}

    /** It is so: just now or already. */
    public record Done(boolean changed) implements Outcome {}

    /** It would be possible; nothing has changed. */
    public record Possible(CataloguePlan plan, List<CataloguePlan.Counts> effects) implements Outcome {
        /** Keeps a copy. */
        public Possible {
            effects = List.copyOf(effects);
        }
    }

    /** Something that would go is still named. */
    public record InUse(List<CataloguePlan.Use> uses) implements Outcome {
        /** Keeps a copy. */
        public InUse {
            uses = List.copyOf(uses);
        }
    }

    /** Permissions would change between tenant and platform scope. */
    public record Rescoped(List<Permission> permissions) implements Outcome {
        /** Keeps a copy. */
        public Rescoped {
            permissions = List.copyOf(permissions);
        }
    }

    /** The platform is no longer at the version that the catalogue was made for. */
    public record Stale() implements Outcome {}

    /** Not for this actor. */
    public record Forbidden() implements Outcome {}

    /** Under which conditions and why. */
    public record Terms(Predicate<Snapshot> precondition, String reason, boolean dryRun) {}

    /** Replaces. A section that becomes configurable is off for newcomers of the tenants that there are. */
    public Outcome replace(Actor actor, Catalogue catalogue, Terms terms) {
        if (!authority.has(actor)) {
            return new Forbidden();
        }
        if (terms.dryRun()) {
            Snapshot snapshot = states.readPlatform();
            Outcome refusal = refusal(snapshot, catalogue, terms);
            CataloguePlan plan = new CataloguePlan(snapshot.catalogue(), catalogue);
            return refusal instanceof Done ? new Possible(plan, effects(plan, snapshot)) : refusal;
        }
        Set<SectionId> switched = new LinkedHashSet<>();
        Outcome outcome = journal.withPlatform((snapshot, recorder) -> {
            Outcome verdict = refusal(snapshot, catalogue, terms);
            if (verdict instanceof Done done && done.changed()) {
                PlatformState after = snapshot.platform().withCatalogue(catalogue);
                switched.clear();
                switched.addAll(new CataloguePlan(snapshot.catalogue(), catalogue).newlyConfigurable());
                recorder.record(ChangeSet.between(snapshot.platform(), after), after, actor.origin(terms.reason()));
            }
            return verdict;
        });
        if (outcome instanceof Done && !switched.isEmpty()) {
            states.tenants().forEach(tenant -> switchOff(tenant, switched, actor));
        }
        return outcome;
    }

    /** What stands against it; that it is done where nothing does. */
    private Outcome refusal(Snapshot snapshot, Catalogue catalogue, Terms terms) {
        if (!terms.precondition().test(snapshot)) {
            return new Stale();
        }
        CataloguePlan plan = new CataloguePlan(snapshot.catalogue(), catalogue);
        List<Permission> rescoped = plan.rescoped();
        if (!rescoped.isEmpty()) {
            return new Rescoped(rescoped);
        }
        List<CataloguePlan.Use> uses = new ArrayList<>(plan.usesOfTheProduct());
        for (TenantId id : states.tenants()) {
            TenantState tenant = states.read(id).tenant();
            if (tenant != null) {
                uses.addAll(plan.usesIn(tenant));
            }
        }
        return uses.isEmpty() ? new Done(!catalogue.equals(snapshot.catalogue())) : new InUse(uses);
    }

    private List<CataloguePlan.Counts> effects(CataloguePlan plan, Snapshot snapshot) {
        List<CataloguePlan.Counts> counts = new ArrayList<>();
        for (TenantId id : states.tenants()) {
            TenantState tenant = states.read(id).tenant();
            if (tenant != null) {
                counts.add(plan.countsIn(tenant, snapshot.now()));
            }
        }
        return counts;
    }

    private void switchOff(TenantId id, Set<SectionId> sections, Actor actor) {
        String request = actor.origin("").requestId();
        Edit edit = snapshot -> {
            TenantState state = snapshot.tenant();
            return state == null ? new Edit.Absent() : new Edit.To(withoutDefaults(state, sections));
        };
        changes.commit(
                new Actor.Portreeve(Source.SYSTEM, request),
                id,
                edit,
                "Became configurable: "
                        + String.join(
                                ", ", sections.stream().map(SectionId::value).toList()),
                null);
    }

    private static TenantState withoutDefaults(TenantState state, Set<SectionId> sections) {
        Tenant tenant = state.tenant();
        Joining joining = tenant.joining();
        Map<SectionId, Boolean> defaults = new HashMap<>(joining.sections());
        sections.forEach(section -> defaults.put(section, false));
        return state.withTenant(tenant.withJoining(joining.withSections(defaults)));
    }
}
