package org.portreeve.application.catalogue;

import java.util.Set;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Authorities;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.role.Permission;

/** Who may read and change the catalogue: {@link CataloguePlan#needs} says what each change asks for. */
final class CatalogueAuthority {
    private static final Set<Permission> ALL = Set.of(CataloguePlan.MANAGES_SECTIONS, CataloguePlan.MANAGES_PLANS);
    private static final Permission VIEWS = new Permission("tenant:view");

    private final Authorities authorities;

    CatalogueAuthority(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Whether the catalogue as a whole is the actor's to read and replace. */
    boolean has(Actor actor) {
        return holds(actor, ALL);
    }

    /** Whether the actor may make a change that asks for all of these. */
    boolean holds(Actor actor, Set<Permission> needs) {
        return switch (actor) {
            case Actor.Service service -> service.tenant() == null && service.has(ApiKey.Scope.CONFIGURE);
            case Actor.SignedIn user -> authorities.platformPermissions(user).containsAll(needs);
            case Actor.Portreeve _ -> true;
        };
    }

    /** Whether the actor may look at what is changed with this permission. */
    boolean views(Actor actor, Permission need) {
        return holds(actor, Set.of(need)) || holds(actor, Set.of(VIEWS));
    }
}
