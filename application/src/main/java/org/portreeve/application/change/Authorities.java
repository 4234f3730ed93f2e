package org.portreeve.application.change;

import java.util.Set;
import java.util.stream.Collectors;
import org.portreeve.application.Actor;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.Authority;
import org.portreeve.domain.role.Permission;

/** By what right an actor acts, right now. */
public final class Authorities {
    private final States states;

    /** Reads the management tenant, where platform permissions come from. */
    public Authorities(States states) {
        this.states = states;
    }

    /** The authority of {@code actor}. */
    public Authority of(Actor actor) {
        return switch (actor) {
            case Actor.SignedIn user -> new Authority.OfUser(user.user(), platformPermissions(actor));
            case Actor.Service service -> {
                if (!service.has(ApiKey.Scope.CONFIGURE)) {
                    yield new Authority.OfProvisioningKey();
                }
                yield service.tenant() == null ? new Authority.OfPlatformKey() : new Authority.OfTenantKey();
            }
            case Actor.Portreeve _ -> new Authority.OfSystem();
        };
    }

    /** The platform permissions that the actor holds in the management tenant, if their sign-in suffices for it. */
    public Set<Permission> platformPermissions(Actor actor) {
        Snapshot management = states.read(states.managementTenant());
        Set<Permission> all = management.catalogue().permissions().values().stream()
                .filter(PermissionDefinition::isPlatform)
                .map(PermissionDefinition::permission)
                .collect(Collectors.toUnmodifiableSet());
        return switch (actor) {
            case Actor.SignedIn user -> {
                if (!management.suffices(user.signIn())) {
                    yield Set.of();
                }
                Situation situation = management.situationOf(user.user());
                yield all.stream()
                        .filter(permission -> AccessRules.decide(new AccessRequest.DoPermission(permission), situation)
                                .isAllowed())
                        .collect(Collectors.toUnmodifiableSet());
            }
            case Actor.Service service ->
                service.tenant() == null && service.has(ApiKey.Scope.CONFIGURE) ? all : Set.of();
            case Actor.Portreeve _ -> all;
        };
    }
}
