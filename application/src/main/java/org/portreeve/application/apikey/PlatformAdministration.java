package org.portreeve.application.apikey;

import java.util.Set;
import java.util.stream.Collectors;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Authorities;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.role.Permission;

/** Whether somebody is a Platform Administrator: holds every platform permission. */
public final class PlatformAdministration {
    private final Authorities authorities;

    /** Asks {@code authorities}. */
    public PlatformAdministration(Authorities authorities) {
        this.authorities = authorities;
    }

    /** Whether {@code actor} holds every platform permission of {@code catalogue}; nobody where it has none. */
    public boolean isHeldBy(Actor actor, Catalogue catalogue) {
        Set<Permission> all = catalogue.permissions().values().stream()
                .filter(PermissionDefinition::isPlatform)
                .map(PermissionDefinition::permission)
                .collect(Collectors.toSet());
        return !all.isEmpty() && authorities.platformPermissions(actor).containsAll(all);
    }
}
