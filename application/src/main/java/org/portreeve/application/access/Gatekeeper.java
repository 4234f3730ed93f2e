package org.portreeve.application.access;

import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;

/** Lets an actor read a tenant, or answers as if there were no such tenant. */
public final class Gatekeeper {
    /** The platform permission with which people of every tenant but management are administered. */
    public static final Permission MANAGES_MEMBERS = new Permission("platform-member:manage");

    private static final String MEMBER = "member";

    private final States states;
    private final Authorities authorities;

    /** Decides on what {@code states} says. */
    public Gatekeeper(States states, Authorities authorities) {
        this.states = states;
        this.authorities = authorities;
    }

    /** The tenant, if the actor may do {@code permission} in it; empty also where there is no such tenant. */
    public Optional<Snapshot> enter(Actor actor, TenantId tenant, Permission permission) {
        Snapshot snapshot = states.read(tenant);
        return snapshot.tenant() != null && may(actor, snapshot, permission) ? Optional.of(snapshot) : Optional.empty();
    }

    /** The tenant, if the actor may do {@code inside} in it, or holds {@code outside} on the platform. */
    public Optional<Snapshot> enter(Actor actor, TenantId tenant, Permission inside, Permission outside) {
        Snapshot snapshot = states.read(tenant);
        boolean open = snapshot.tenant() != null && (may(actor, snapshot, inside) || mayOnPlatform(actor, outside));
        return open ? Optional.of(snapshot) : Optional.empty();
    }

    /** The tenant, if the actor is a member of it in force, or holds {@code tenant:view} on the platform. */
    public Optional<Snapshot> enterAsMember(Actor actor, TenantId tenant) {
        Snapshot snapshot = states.read(tenant);
        if (snapshot.tenant() == null || !suffices(actor, snapshot)) {
            return Optional.empty();
        }
        boolean inside = switch (actor) {
            case Actor.SignedIn user -> {
                var member = snapshot.tenant().members().get(user.user());
                yield member != null && member.isInForce(snapshot.now());
            }
            case Actor.Service service -> service.mayName(tenant);
            case Actor.Portreeve _ -> true;
        };
        return inside ? Optional.of(snapshot) : Optional.empty();
    }

    /** Whether the actor may do {@code permission} in the tenant of {@code snapshot}, on no resource in particular. */
    public boolean may(Actor actor, Snapshot snapshot, Permission permission) {
        if (snapshot.tenant() == null || !suffices(actor, snapshot)) {
            return false;
        }
        return switch (actor) {
            case Actor.SignedIn user -> snapshot.allows(user.user(), new AccessRequest.DoPermission(permission));
            case Actor.Service service ->
                service.mayName(snapshot.tenant().tenant().id()) && service.has(ApiKey.Scope.CONFIGURE);
            case Actor.Portreeve _ -> true;
        };
    }

    /** The same, also where nothing but the plan stands in the way; the guards name the feature to whoever changes something then. */
    public boolean mayButForPlan(Actor actor, Snapshot snapshot, Permission permission) {
        if (actor instanceof Actor.SignedIn user && snapshot.tenant() != null && suffices(actor, snapshot)) {
            Decision decision =
                    AccessRules.decide(new AccessRequest.DoPermission(permission), snapshot.situationOf(user.user()));
            return decision.isAllowed()
                    || PlanLock.of(decision, snapshot.catalogue()).isPresent();
        }
        return may(actor, snapshot, permission);
    }

    /**
     * The same; what is about people is also for whoever administers them through the platform, which nobody does in the
     * management tenant.
     */
    public boolean mayAboutPeople(Actor actor, Snapshot snapshot, Permission permission) {
        boolean fromOutside = snapshot.tenant() != null
                && !snapshot.tenant().tenant().isManagement()
                && permission.resourceType().equals(MEMBER);
        return may(actor, snapshot, permission) || (fromOutside && mayOnPlatform(actor, MANAGES_MEMBERS));
    }

    /** Whether the tenant asks no more of a sign-in than the actor's is. */
    private static boolean suffices(Actor actor, Snapshot snapshot) {
        return !(actor instanceof Actor.SignedIn user) || snapshot.suffices(user.signIn());
    }

    /** Whether the actor holds a platform permission in the management tenant. */
    public boolean mayOnPlatform(Actor actor, Permission permission) {
        return authorities.platformPermissions(actor).contains(permission);
    }
}
