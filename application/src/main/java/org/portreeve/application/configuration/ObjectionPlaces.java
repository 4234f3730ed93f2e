package org.portreeve.application.configuration;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.Gain;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.tenancy.Tenant;

/** Points at what a guard objects to. */
final class ObjectionPlaces {
    private static final String MEMBERS = "/spec/members";

    private final Places places;

    ObjectionPlaces(Places places) {
        this.places = places;
    }

    String of(Objection objection) {
        return switch (objection) {
            case Objection.NotPermitted(var permission, Change change) -> of(change, permission.value());
            case Objection.Escalation(UserId user, Gain gain) -> user == null ? joining(gain) : gain(user, gain);
            case Objection.ReachingUp(UserId user) -> places.ofMember(user);
            case Objection.OutsideOwnScope(UserId user, Change change) ->
                user == null ? of(change, "") : places.ofMember(user);
            case Objection.LockedOut(Objection.LockedOut.Why why) -> lockedOut(why);
            case Objection.ExclusionViolated(var _, UserId user, var one, var other) ->
                user == null
                        ? places.of("joining", Places.TENANT, "role", other.value())
                        : places.of(
                                "member",
                                user.toString(),
                                "role",
                                places.of("member", user.toString(), "role", other.value())
                                                .equals(places.ofMember(user))
                                        ? one.value()
                                        : other.value());
            case Objection.LimitReached(Limit limit, long _, long _) -> limit(limit);
            case Objection.StillNamed(String kind, String key, String byKind, String byKey, boolean _) ->
                places.of(byKind, isOfTenant(byKind) ? Places.TENANT : byKey, kind, key);
            case Objection.PlatformPermissionInRole(var role, var permission) ->
                places.of("role", role.value(), "permission", permission.value());
            case Objection.PlanCloses(var _, boolean _, Change change) -> of(change, "");
            case Objection.SubtenantCycle(String subtenant) -> places.of("subtenant", subtenant) + "/parent";
            case Objection.AddressNotAllowed(UserId user, String _) -> places.ofMember(user) + "/email";
            case Objection.ExternalIdTaken(UserId user, String _) -> places.ofMember(user) + "/externalId";
        };
    }

    private static boolean isOfTenant(String kind) {
        return kind.equals("joining") || kind.equals("boundary") || kind.equals("subscription");
    }

    private String of(Change change, String permission) {
        return switch (change) {
            case Change.OfTenant(Tenant _, Tenant _) -> tenant(permission);
            case Change.OfSubtenant _ -> places.of("subtenant", change.key());
            case Change.OfRole _ -> places.of("role", change.key());
            case Change.OfProfile _ -> places.of("profile", change.key());
            case Change.OfExclusion _ -> places.of("exclusion", change.key());
            case Change.OfAgent _ -> places.of("agent", change.key());
            case Change.OfResource _ -> places.of("resource", change.key());
            case Change.OfPerson _, Change.OfMembership _, Change.OfInvitation _ -> places.of("member", change.key());
            case Change.OfApiKey _, Change.OfCatalogue _ -> "";
        };
    }

    private static String tenant(String permission) {
        return switch (permission) {
            case "tenant:edit" -> "/spec/status";
            case "plan:manage" -> "/spec/subscription";
            case "boundary:manage" -> "/spec/boundary";
            case "section-default:manage" -> "/spec/joining/sections";
            case "settings:manage" -> "/metadata/name";
            default -> "/spec";
        };
    }

    private String gain(UserId user, Gain gain) {
        String member = user.toString();
        return switch (gain) {
            case Gain.OfHolding(Holding holding, var _) ->
                switch (holding.source()) {
                    case Holding.FromRole(var role) -> places.of("member", member, "role", role.value());
                    case Holding.FromProfile(var profile, var _) ->
                        places.of("member", member, "profile", profile.value());
                    case Holding.FromSection(var section) -> places.of("member", member, "section", section.value());
                    case Holding.FromBaseRole _ -> places.ofMember(user);
                };
            case Gain.OfSection(var section) -> places.of("member", member, "section", section.value());
            case Gain.OfAgent _ -> places.ofMember(user);
            case Gain.OfAdministration _ -> places.ofMember(user) + "/base";
        };
    }

    private String joining(Gain gain) {
        @Nullable
        String role = gain instanceof Gain.OfHolding(Holding holding, var _)
                        && holding.source() instanceof Holding.FromRole(var id)
                ? id.value()
                : null;
        return role == null ? "/spec/joining" : places.of("joining", Places.TENANT, "role", role);
    }

    private static String lockedOut(Objection.LockedOut.Why why) {
        return switch (why) {
            case LAST_ADMIN, LAST_SIGNED_IN_ADMIN, LAST_PLATFORM_ADMINISTRATOR -> MEMBERS;
            case PLATFORM_ADMINISTRATOR_ROLE -> "/spec/roles";
            case MANAGEMENT_TENANT, DEFAULT_TENANT -> "/spec";
        };
    }

    private static String limit(Limit limit) {
        return switch (limit) {
            case SEATS -> MEMBERS;
            case AGENTS -> "/spec/agents";
            case CUSTOM_ROLES -> "/spec/roles";
            case API_KEYS, HISTORY_DAYS -> "/spec";
        };
    }
}
