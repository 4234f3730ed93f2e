package org.portreeve.domain.change;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;

/**
 * Nobody gives what they may not give. Judged on everything that anybody gains, before boundary and plan cap it: people
 * who join later, pending invitations and holders of a profile too. Newcomers and the re-enabled are measured against
 * what joining gives anybody, since that was decided when it was set.
 */
final class NoEscalation implements Guard {
    private static final UserId JOINER = new UserId(new UUID(0, 1));

    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Asker asker = new Asker(proposal);
        boolean mayGiveAll = asker.isTenantAdmin() && !proposal.after().tenant().isManagement();
        if (!asker.isSystem() && !mayGiveAll) {
            new Check(proposal, changes, asker, objections).run();
        }
    }

    /** People who come from one shape to another gain the same; whoever proposes it stands alone. */
    private record Way(@Nullable Shape before, @Nullable Shape after, boolean own) {}

    private static final class Check {
        private final Proposal proposal;
        private final ChangeSet changes;
        private final Asker asker;
        private final Consumer<Objection> objections;
        private final TenantState before;
        private final TenantState after;
        private final Gains gains;
        private final Membership joinerBefore;
        private final Map<Way, List<Gain>> known = new HashMap<>();

        Check(Proposal proposal, ChangeSet changes, Asker asker, Consumer<Objection> objections) {
            this.proposal = proposal;
            this.changes = changes;
            this.asker = asker;
            this.objections = objections;
            this.before = proposal.beforeOrEmpty();
            this.after = proposal.after();
            this.gains = new Gains(proposal, changes, asker);
            this.joinerBefore = joiner(before.tenant());
        }

        void run() {
            Set<UserId> changed = new LinkedHashSet<>();
            changes.members().forEach(changed::add);
            changes.of(Change.OfInvitation.class).map(Change.OfInvitation::user).forEach(changed::add);
            for (UserId user : changed) {
                report(user, gainsOf(user));
            }
            Map<List<Gain>, UserId> first = new HashMap<>();
            Touched touched = Touched.by(changes, before, after);
            touched.among(after, (user, _) -> {
                List<Gain> gained = changed.contains(user) ? List.of() : gainsOf(user);
                if (!gained.isEmpty()) {
                    first.merge(gained, user, (one, other) -> one.compareTo(other) < 0 ? one : other);
                }
            });
            first.forEach((gained, user) -> report(user, gained));
            report(null, gains.refused(joinerBefore, joiner(after.tenant()), false));
        }

        private void report(@Nullable UserId user, List<Gain> gained) {
            gained.forEach(gain -> objections.accept(new Objection.Escalation(user, gain)));
        }

        private List<Gain> gainsOf(UserId user) {
            Membership is = inPlay(after, user);
            if (is == null) {
                return List.of();
            }
            Membership held = inPlay(before, user);
            Membership was = held == null ? joinerBefore : held;
            boolean own = asker.is(user);
            Way way = new Way(Shape.of(was, proposal.at()), Shape.of(is, proposal.at()), own);
            return known.computeIfAbsent(way, _ -> gains.refused(was, is, own));
        }

        /** What is disabled, ended or expired holds nothing; a pending invitation counts as if it were accepted. */
        private @Nullable Membership inPlay(TenantState state, UserId user) {
            Membership member = state.members().get(user);
            if (member == null || member.hasEnded(proposal.at())) {
                return null;
            }
            return switch (member.status()) {
                case ACTIVE -> member;
                case DISABLED -> null;
                case INVITED -> {
                    Invitation invitation = state.invitations().get(user);
                    yield invitation == null || invitation.hasExpired(proposal.at()) ? null : member;
                }
            };
        }

        /** Somebody who joins without an invitation. */
        private Membership joiner(Tenant tenant) {
            return Newcomer.join(proposal.catalogue(), tenant, JOINER, Instant.EPOCH, Author.PORTREEVE);
        }
    }
}
