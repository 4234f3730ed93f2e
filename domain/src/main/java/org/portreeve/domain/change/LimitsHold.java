package org.portreeve.domain.change;

import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.state.TenantState;

/** Nothing grows beyond what the plan allows; what already is beyond it stays. */
public final class LimitsHold implements Guard {
    LimitsHold() {}

    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        TenantState after = proposal.after();
        Plan plan = proposal.catalogue().planOf(after.tenant().subscription());
        if (plan == null) {
            return;
        }
        for (Limit limit : Limit.values()) {
            OptionalLong allowed = plan.limit(limit);
            if (allowed.isPresent() && grows(limit, proposal, changes)) {
                long is = used(limit, after, proposal.at());
                if (is > allowed.getAsLong()) {
                    objections.accept(new Objection.LimitReached(limit, allowed.getAsLong(), is));
                }
            }
        }
    }

    /** How much of a limit is used at {@code at}; days of history use nothing. */
    public static long used(Limit limit, TenantState state, Instant at) {
        return switch (limit) {
            case SEATS ->
                state.members().stream()
                        .filter(member -> takesSeat(state, member.user(), at))
                        .count();
            case AGENTS ->
                state.agents().stream().filter(agent -> !agent.shared()).count();
            case API_KEYS ->
                state.apiKeys().stream().filter(key -> key.isInForce(at)).count();
            case CUSTOM_ROLES ->
                state.roles().stream()
                        .filter(role -> role.origin() == Role.Origin.OWN)
                        .count();
            case HISTORY_DAYS -> 0;
        };
    }

    /** Why: seats are weighed among those who change, since there may be a million others. */
    private static boolean grows(Limit limit, Proposal proposal, ChangeSet changes) {
        TenantState before = proposal.beforeOrEmpty();
        if (limit == Limit.SEATS) {
            Set<UserId> users = new HashSet<>();
            changes.members().forEach(users::add);
            changes.of(Change.OfInvitation.class).map(Change.OfInvitation::user).forEach(users::add);
            return seats(users, before, proposal.at()) < seats(users, proposal.after(), proposal.at());
        }
        return used(limit, before, proposal.at()) < used(limit, proposal.after(), proposal.at());
    }

    private static long seats(Set<UserId> users, TenantState state, Instant at) {
        return users.stream().filter(user -> takesSeat(state, user, at)).count();
    }

    private static boolean takesSeat(TenantState state, UserId user, Instant at) {
        Membership member = state.members().get(user);
        if (member == null || member.hasEnded(at)) {
            return false;
        }
        return switch (member.status()) {
            case ACTIVE -> true;
            case INVITED -> {
                Invitation invitation = state.invitations().get(user);
                yield invitation != null && !invitation.hasExpired(at);
            }
            case DISABLED -> false;
        };
    }
}
