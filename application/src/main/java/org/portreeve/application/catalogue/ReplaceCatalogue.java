package org.portreeve.application.catalogue;

import java.util.List;
import java.util.function.Predicate;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.role.Permission;

/** Makes the catalogue another one, as one revision of the platform or not at all. */
@UseCase
public final class ReplaceCatalogue {
    private final States states;
    private final Journal journal;
    private final CatalogueWriting writing;
    private final CatalogueAuthority authority;

    /** Reads tenants from {@code states}; writes to {@code journal}. */
    public ReplaceCatalogue(States states, Journal journal, Authorities authorities) {
        this.states = states;
        this.journal = journal;
        this.writing = new CatalogueWriting(states);
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
        return journal.withAll((snapshot, recorder) -> {
            Outcome verdict = refusal(snapshot, catalogue, terms);
            if (verdict instanceof Done done && done.changed()) {
                CataloguePlan plan = new CataloguePlan(snapshot.catalogue(), catalogue);
                writing.write(recorder, snapshot, plan, Start.OFF, actor, terms.reason());
            }
            return verdict;
        });
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
        List<CataloguePlan.Use> uses = writing.uses(plan);
        return uses.isEmpty() ? new Done(!catalogue.equals(snapshot.catalogue())) : new InUse(uses);
    }

    private List<CataloguePlan.Counts> effects(CataloguePlan plan, Snapshot snapshot) {
        return writing.tenants()
                .map(tenant -> plan.countsIn(tenant, snapshot.now()))
                .toList();
    }
}
