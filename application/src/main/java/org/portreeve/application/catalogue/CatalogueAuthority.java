package org.portreeve.application.catalogue;

import java.util.Set;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Authorities;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.role.Permission;

/** Who may read and change the catalogue. */
final class CatalogueAuthority {
    private static final Set<Permission> NEEDED =
            Set.of(new Permission("section-catalogue:manage"), new Permission("plan:manage"));

    private final Authorities authorities;

    CatalogueAuthority(Authorities authorities) {
        this.authorities = authorities;
    }

    boolean has(Actor actor) {
        return switch (actor) {
            case Actor.Service service -> service.tenant() == null && service.has(ApiKey.Scope.CONFIGURE);
            case Actor.SignedIn user -> authorities.platformPermissions(user).containsAll(NEEDED);
            case Actor.Portreeve _ -> true;
        };
    }
}
