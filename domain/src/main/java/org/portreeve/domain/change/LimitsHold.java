package org.portreeve.domain.change;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
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
        Plan plan = proposal.catalogue().plan(after.tenant().subscription().plan());
        if (plan == null) {
            return;
        }
        for (Limit limit : Limit.values()) {
            OptionalLong allowed = plan.limit(limit);
            if (allowed.isPresent()) {
                long was = used(limit, proposal.beforeOrEmpty(), proposal.at());
                long is = used(limit, after, proposal.at());
                if (is > allowed.getAsLong() && is > was) {
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
                        .filter(member -> takesSeat(state, member, at))
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

    private static boolean takesSeat(TenantState state, Membership member, Instant at) {
        return switch (member.status()) {
            case ACTIVE -> !member.hasEnded(at);
            case INVITED -> {
                Invitation invitation = state.invitations().get(member.user());
                yield invitation != null && !invitation.hasExpired(at) && !member.hasEnded(at);
            }
            case DISABLED -> false;
        };
    }
}
