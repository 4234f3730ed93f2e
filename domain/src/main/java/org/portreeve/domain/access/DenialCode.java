package org.portreeve.domain.access;

import java.util.Locale;

/** Why a decision denies; once published, a code never changes its meaning. Within a step the first one here wins. */
public enum DenialCode {
    /** No such tenant, or none that the asker may name. */
    UNKNOWN_TENANT(Step.TENANT),
    /** The tenant is suspended or archived. */
    TENANT_SUSPENDED(Step.TENANT),
    /** The subject has no membership. */
    NOT_A_MEMBER(Step.MEMBERSHIP),
    /** The invitation still waits. */
    NOT_YET_ACCEPTED(Step.MEMBERSHIP),
    /** The membership is disabled. */
    MEMBER_DISABLED(Step.MEMBERSHIP),
    /** The membership is past its end. */
    MEMBERSHIP_ENDED(Step.MEMBERSHIP),
    /** The catalogue has no such section. */
    UNKNOWN_SECTION(Step.BOUNDARY),
    /** The catalogue has no such permission. */
    UNKNOWN_PERMISSION(Step.BOUNDARY),
    /** The tenant has no such agent. */
    UNKNOWN_AGENT(Step.BOUNDARY),
    /** It does not exist for this tenant. */
    OUTSIDE_BOUNDARY(Step.BOUNDARY),
    /** The plan does not include the feature. */
    PLAN_LACKS_FEATURE(Step.PLAN),
    /** The plan includes it, the subscription is not in good standing. */
    SUBSCRIPTION_LAPSED(Step.PLAN),
    /** The tenant has no such subtenant. */
    UNKNOWN_SUBTENANT(Step.SCOPE),
    /** The membership does not cover the subtenant. */
    OUTSIDE_SUBTENANTS(Step.SCOPE),
    /** The section is for Tenant Admins. */
    SECTION_ADMIN_ONLY(Step.GRANT),
    /** The section is switched off for the member. */
    SECTION_SWITCHED_OFF(Step.GRANT),
    /** Nothing that is in force grants it. */
    NO_ROLE_GRANTS(Step.GRANT),
    /** The agent is not active. */
    AGENT_INACTIVE(Step.GRANT),
    /** The agent is blocked for the member. */
    AGENT_BLOCKED(Step.GRANT),
    /** The member uses assigned agents only, and this is none of them. */
    AGENT_NOT_ASSIGNED(Step.GRANT);

    private final Step step;

    DenialCode(Step step) {
        this.step = step;
    }

    /** The step that denies with it. */
    public Step step() {
        return step;
    }

    /** The name in the decision API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
