package org.portreeve.application.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.LaunchHosts;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Changes one thing of the catalogue, as one revision of the platform; it says before what that does to the people of every
 * tenant. Plans need {@code plan:manage}, all the rest {@code section-catalogue:manage}, on the platform.
 */
@UseCase
public final class ChangeCatalogue {
    private final States states;
    private final Journal journal;
    private final LaunchHosts hosts;
    private final CatalogueWriting writing;
    private final CatalogueAuthority authority;

    /** Reads tenants from {@code states}; writes to {@code journal}; sections lead to {@code hosts}. */
    public ChangeCatalogue(States states, Journal journal, Authorities authorities, LaunchHosts hosts) {
        this.states = states;
        this.journal = journal;
        this.hosts = hosts;
        this.writing = new CatalogueWriting(states);
        this.authority = new CatalogueAuthority(authorities);
    }

    /** What came of it. */
    public sealed interface Answer {}

    /** Nothing stands against it; nothing has changed yet. */
    public record Planned(CataloguePreview preview) implements Answer {}

    /** It does something else than what was confirmed; nothing has changed, the preview is shown anew. */
    public record Shifted(CataloguePreview preview) implements Answer {}

    /** It is done. */
    public record Committed(Revision revision, CataloguePreview preview) implements Answer {}

    /** It is so already. */
    public record Unchanged() implements Answer {}

    /** Something that would go is still named. */
    public record InUse(List<CataloguePlan.Use> uses) implements Answer {
        /** Keeps a copy. */
        public InUse {
            uses = List.copyOf(uses);
        }
    }

    /** What is wanted is none. */
    public record Flawed(Set<CatalogueField> fields) implements Answer {
        /** Keeps a copy. */
        public Flawed {
            fields = Set.copyOf(fields);
        }
    }

    /** The key is another thing's. */
    public record Taken() implements Answer {}

    /** What was seen is no longer what is there; nothing has changed. */
    public record Stale() implements Answer {}

    /** Not for this actor. */
    public record Forbidden() implements Answer {}

    /** What the action would do to the people of one tenant, by name. */
    public record People(Effects effects, Snapshot snapshot) {}

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, CatalogueAction action) {
        return judge(actor, action, states.readPlatform());
    }

    /** Does it, if it still does what the digest {@code confirmed} names; null confirms nothing. */
    public Answer commit(Actor actor, CatalogueAction action, String reason, @Nullable String confirmed) {
        return journal.withAll((snapshot, recorder) -> {
            Answer answer = judge(actor, action, snapshot);
            if (!(answer instanceof Planned(CataloguePreview preview))) {
                return answer;
            }
            if (confirmed != null && !confirmed.equals(preview.digest())) {
                return new Shifted(preview);
            }
            return new Committed(
                    writing.write(recorder, snapshot, preview.plan(), action.start(), actor, reason), preview);
        });
    }

    /** Whom in a tenant the action would do what to; empty where it cannot be done, or there is no such tenant. */
    public Optional<People> peopleIn(Actor actor, CatalogueAction action, TenantId tenant) {
        Snapshot snapshot = states.read(tenant);
        TenantState state = snapshot.tenant();
        if (state == null || refusal(actor, action, snapshot).isPresent()) {
            return Optional.empty();
        }
        CataloguePlan plan = new CataloguePlan(snapshot.catalogue(), action.on(snapshot.catalogue()));
        TenantState then = CatalogueWriting.following(plan, state, action.start());
        return Optional.of(new People(plan.effectsIn(state, then, snapshot.now()), snapshot));
    }

    private Answer judge(Actor actor, CatalogueAction action, Snapshot snapshot) {
        Optional<Answer> refusal = refusal(actor, action, snapshot);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        CataloguePlan plan = new CataloguePlan(snapshot.catalogue(), action.on(snapshot.catalogue()));
        if (plan.before().equals(plan.after())) {
            return new Unchanged();
        }
        List<CataloguePlan.Use> uses = writing.uses(plan);
        return uses.isEmpty()
                ? new Planned(CataloguePreview.of(
                        plan, action.start(), writing.tenants().toList(), snapshot.now()))
                : new InUse(uses);
    }

    /** Why it cannot be done, as far as the catalogue alone says. */
    private Optional<Answer> refusal(Actor actor, CatalogueAction action, Snapshot snapshot) {
        if (!authority.holds(actor, Set.of(action.needs()))) {
            return Optional.of(new Forbidden());
        }
        if (action.isStale(snapshot.catalogue())) {
            return Optional.of(new Stale());
        }
        if (action.isTaken(snapshot.catalogue())) {
            return Optional.of(new Taken());
        }
        Set<CatalogueField> flaws = action.flaws(snapshot.catalogue(), hosts);
        return flaws.isEmpty() ? Optional.empty() : Optional.of(new Flawed(flaws));
    }
}
