package org.portreeve.adapters.configuration;

import org.portreeve.domain.access.Holding;
import org.portreeve.domain.change.Gain;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.UserId;

/** What guards object to, in English. */
final class ObjectionWords {
    private ObjectionWords() {}

    static String of(Objection objection) {
        return switch (objection) {
            case Objection.NotPermitted(var permission, var _) ->
                "This key may not change this; it takes " + permission + ".";
            case Objection.Escalation(UserId user, Gain gain) ->
                (user == null ? "People who join later" : "Somebody") + " would gain " + of(gain)
                        + ", which this key may not give.";
            case Objection.ReachingUp(var _) -> "This key may not change somebody who stands above it.";
            case Objection.OutsideOwnScope(var _, var _) -> "This lies outside the subtenants of whoever asks.";
            case Objection.LockedOut(Objection.LockedOut.Why why) -> of(why);
            case Objection.ExclusionViolated(var exclusion, var _, var one, var other) ->
                "The roles " + one + " and " + other + " exclude each other (" + exclusion + ").";
            case Objection.LimitReached(var limit, long allowed, long wanted) ->
                "The plan allows " + allowed + " " + limit.key() + "; this would make " + wanted + ".";
            case Objection.StillNamed(String kind, String key, String byKind, String byKey, boolean existed) ->
                existed
                        ? "The " + kind + " " + key + " would go, but is still named by the " + byKind + " " + byKey
                                + "."
                        : "There is no " + kind + " " + key + ".";
            case Objection.PlatformPermissionInRole(var role, var permission) ->
                "The role " + role + " cannot carry the platform permission " + permission + " in this tenant.";
            case Objection.PlanCloses(var feature, boolean lapsed, var _) ->
                lapsed
                        ? "The subscription is not in good standing, so nothing more that needs " + feature
                                + " is made."
                        : "The plan does not include " + feature + ".";
            case Objection.SubtenantCycle(String subtenant) ->
                "The subtenant " + subtenant + " would be its own ancestor.";
            case Objection.AddressNotAllowed(var _, String domain) ->
                "The sign-in policy lets nobody be added by an address of " + domain + ".";
            case Objection.ExternalIdTaken(var _, String id) ->
                "The external id " + id + " is another member's address or external id.";
        };
    }

    private static String of(Gain gain) {
        return switch (gain) {
            case Gain.OfHolding(Holding holding, var _) ->
                holding.grant().permission().value();
            case Gain.OfSection(var section) -> "the section " + section;
            case Gain.OfAgent(var agent) -> "the agent " + agent;
            case Gain.OfAdministration _ -> "the base role Tenant Admin";
        };
    }

    private static String of(Objection.LockedOut.Why why) {
        return switch (why) {
            case LAST_ADMIN -> "No active Tenant Admin without an end would be left.";
            case LAST_SIGNED_IN_ADMIN -> "No active Tenant Admin who has ever signed in would be left.";
            case LAST_PLATFORM_ADMINISTRATOR -> "No Platform Administrator would be left.";
            case PLATFORM_ADMINISTRATOR_ROLE -> "The role Platform Administrator cannot be changed.";
            case MANAGEMENT_TENANT -> "The management tenant stays active, in good standing and unbounded.";
            case DEFAULT_TENANT -> "The default tenant stays active as long as it is the default.";
        };
    }
}
