package org.portreeve.domain.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** The decision: six steps, all of them asked, also after one has failed. There is no other implementation of the rules. */
public final class AccessRules {
    private AccessRules() {}

    /** Decides without a named subtenant. */
    public static Decision decide(AccessRequest request, Situation situation) {
        return decide(request, null, situation);
    }

    /** Decides {@code request} in {@code subtenant}, or in none in particular where that is null. */
    public static Decision decide(AccessRequest request, @Nullable SubtenantId subtenant, Situation situation) {
        TenantState tenant = situation.tenant();
        StepResult first = TenantStep.ask(tenant);
        if (tenant == null) {
            return new Decision(List.of(
                    first,
                    StepResult.notAsked(Step.MEMBERSHIP),
                    StepResult.notAsked(Step.BOUNDARY),
                    StepResult.notAsked(Step.PLAN),
                    StepResult.notAsked(Step.SCOPE),
                    StepResult.notAsked(Step.GRANT)));
        }
        Caps caps = new Caps(situation.catalogue(), tenant, situation.at());
        Membership member = situation.member();
        return new Decision(List.of(
                first,
                MembershipStep.ask(member, situation.at()),
                BoundaryStep.ask(request, caps),
                PlanStep.ask(request, caps),
                member == null ? StepResult.notAsked(Step.SCOPE) : ScopeStep.ask(request, subtenant, caps, member),
                member == null ? StepResult.notAsked(Step.GRANT) : GrantStep.ask(request, caps, member)));
    }
}
