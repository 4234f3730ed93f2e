package org.portreeve.application.matrix;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.change.Proposal;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Sets what configurable sections are set to for people who join from now on, as one revision; nobody who is there gains or
 * loses anything by it. Needs {@code section-default:manage}, and what the guards ask for.
 */
@UseCase
public final class ChangeDefaults {
    /** The permission with which the matrix is read and changed. */
    public static final Permission NEEDS = new Permission("section-default:manage");

    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeDefaults(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** What newcomers get in each configurable section, as it was {@code seen}, and what they are to get in some of them. */
    public record Wish(Map<SectionId, Boolean> seen, Map<SectionId, Boolean> wanted, String reason) {
        /** Refuses to set a section that was not seen to be configurable. */
        public Wish {
            seen = Map.copyOf(seen);
            wanted = Map.copyOf(wanted);
            for (SectionId id : wanted.keySet()) {
                if (!seen.containsKey(id)) {
                    throw new Malformed("section", id.value());
                }
            }
        }
    }

    /** What came of it. */
    public sealed interface Answer {}

    /** This is how it went. */
    public record Went(Outcome outcome) implements Answer {}

    /** Newcomers get something else by now than what was seen, or other sections are configurable; nothing has changed. */
    public record Stale(Map<SectionId, Boolean> now) implements Answer {
        /** Keeps a copy. */
        public Stale {
            now = Map.copyOf(now);
        }
    }

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Wish wish) {
        Taking taking = new Taking(actor, wish);
        return taking.answer(changes.plan(actor, tenant, taking));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Wish wish, @Nullable String confirmed) {
        Taking taking = new Taking(actor, wish);
        return taking.answer(changes.commit(actor, tenant, taking, wish.reason(), confirmed));
    }

    /** What somebody who joins after {@code plan} gains and loses against who joins before it; the one in it is nobody. */
    public static Effects forNewcomers(ChangePlan plan) {
        Proposal proposal = plan.proposal();
        TenantState before = Objects.requireNonNull(proposal.before());
        return Effects.of(
                proposal.catalogue(),
                proposal.catalogue(),
                withNewcomer(before, proposal),
                withNewcomer(proposal.after(), proposal),
                proposal.at());
    }

    private static TenantState withNewcomer(TenantState state, Proposal proposal) {
        return state.withMember(
                Newcomer.join(proposal.catalogue(), state.tenant(), NOBODY, proposal.at(), Author.PORTREEVE));
    }

    /** What newcomers get in each section that is configurable. */
    static Map<SectionId, Boolean> defaults(Snapshot snapshot) {
        Joining joining = Objects.requireNonNull(snapshot.tenant()).tenant().joining();
        Map<SectionId, Boolean> defaults = new TreeMap<>();
        snapshot.catalogue().sections().values().stream()
                .filter(Section::isConfigurable)
                .forEach(section -> defaults.put(section.id(), joining.allows(section.id())));
        return defaults;
    }

    /** The edit; keeps what its last asking found. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Wish wish;
        private @Nullable Map<SectionId, Boolean> overtakenBy;

        Taking(Actor actor, Wish wish) {
            this.actor = actor;
            this.wish = wish;
        }

        Answer answer(Outcome outcome) {
            return overtakenBy == null ? new Went(outcome) : new Stale(overtakenBy);
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            overtakenBy = null;
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.may(actor, snapshot, NEEDS)) {
                return new Absent();
            }
            Map<SectionId, Boolean> now = defaults(snapshot);
            if (!now.equals(wish.seen())) {
                overtakenBy = now;
                return new Impossible(List.of());
            }
            Joining joining = state.tenant().joining();
            Map<SectionId, Boolean> sections = new TreeMap<>(joining.sections());
            wish.wanted().forEach((id, allowed) -> {
                if (joining.allows(id) != allowed) {
                    sections.put(id, allowed);
                }
            });
            return new To(state.withTenant(state.tenant().withJoining(joining.withSections(sections))));
        }
    }
}
