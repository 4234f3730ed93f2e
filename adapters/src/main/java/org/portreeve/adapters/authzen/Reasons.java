package org.portreeve.adapters.authzen;

import org.portreeve.application.access.EvaluateAccess.Answer;
import org.portreeve.application.access.EvaluateAccess.Question;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;

/** Why access is denied, in English: for the user, who learns nothing about the tenant, and for its administrators. */
final class Reasons {
    private Reasons() {}

    static String forUser(DenialCode code, Answer answer) {
        TenantState tenant = answer.tenant();
        String name = tenant == null ? "" : tenant.tenant().name();
        return switch (code) {
            case UNKNOWN_TENANT, NOT_A_MEMBER -> "You have no access to this workspace.";
            case TENANT_SUSPENDED -> "This workspace is not in use at the moment.";
            case NOT_YET_ACCEPTED -> "Accept your invitation first.";
            case MEMBER_DISABLED -> "Your access is switched off. Ask an administrator of " + name + ".";
            case MEMBERSHIP_ENDED -> "Your access has ended. Ask an administrator of " + name + ".";
            case UNKNOWN_SECTION, UNKNOWN_PERMISSION, UNKNOWN_AGENT -> "There is no such thing here.";
            case OUTSIDE_BOUNDARY -> "This is not available in " + name + ".";
            case PLAN_LACKS_FEATURE, SUBSCRIPTION_LAPSED ->
                "The subscription of " + name + " does not cover this at the moment.";
            case UNKNOWN_SUBTENANT,
                    OUTSIDE_SUBTENANTS,
                    SECTION_ADMIN_ONLY,
                    SECTION_SWITCHED_OFF,
                    NO_ROLE_GRANTS,
                    AGENT_BLOCKED,
                    AGENT_NOT_ASSIGNED -> "You do not have access to this. Ask an administrator of " + name + ".";
            case AGENT_INACTIVE -> "This agent is switched off.";
        };
    }

    static String forAdmin(DenialCode code, Answer answer) {
        Question question = answer.question();
        String who = question.subject().id();
        String where = question.tenant().value();
        String what = what(question.request());
        return switch (code) {
            case UNKNOWN_TENANT -> "There is no tenant " + where + ".";
            case TENANT_SUSPENDED -> "The tenant " + where + " is suspended or archived.";
            case NOT_A_MEMBER ->
                answer.isAmbiguous()
                        ? "In " + where + ", " + who + " could be any of " + answer.matches() + " members."
                        : who + " is not a member of " + where + ".";
            case NOT_YET_ACCEPTED -> who + " has not yet accepted the invitation to " + where + ".";
            case MEMBER_DISABLED -> "The membership of " + who + " in " + where + " is disabled.";
            case MEMBERSHIP_ENDED -> "The membership of " + who + " in " + where + " has ended.";
            case UNKNOWN_SECTION, UNKNOWN_PERMISSION -> "The catalogue does not know " + what + ".";
            case UNKNOWN_AGENT -> where + " has no such agent: " + what + ".";
            case OUTSIDE_BOUNDARY -> "The boundary of " + where + " leaves out " + what + ".";
            case PLAN_LACKS_FEATURE -> "The plan of " + where + " does not include what " + what + " needs.";
            case SUBSCRIPTION_LAPSED -> "The subscription of " + where + " has lapsed, which closes " + what + ".";
            case UNKNOWN_SUBTENANT -> where + " has no subtenant " + question.subtenant() + ".";
            case OUTSIDE_SUBTENANTS -> "This lies outside the subtenants that " + who + " covers in " + where + ".";
            case SECTION_ADMIN_ONLY -> what + " opens to Tenant Admins only.";
            case SECTION_SWITCHED_OFF -> what + " is switched off for " + who + " in " + where + ".";
            case NO_ROLE_GRANTS -> "No role that " + who + " holds in " + where + " grants " + what + ".";
            case AGENT_INACTIVE -> what + " is inactive in " + where + ".";
            case AGENT_BLOCKED -> what + " is blocked for " + who + " in " + where + ".";
            case AGENT_NOT_ASSIGNED -> what + " is not assigned to " + who + " in " + where + ".";
        };
    }

    private static String what(AccessRequest request) {
        return switch (request) {
            case AccessRequest.OpenSection(var section) -> "the section " + section;
            case AccessRequest.DoPermission(Permission permission, String resource) ->
                resource == null ? permission.value() : permission + " on " + resource;
            case AccessRequest.UseAgent(var agent) -> "the agent " + agent;
        };
    }
}
