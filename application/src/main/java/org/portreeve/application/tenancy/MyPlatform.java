package org.portreeve.application.tenancy;

import java.util.Set;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Authorities;
import org.portreeve.domain.role.Permission;

/** Which platform permissions somebody holds, whichever tenant they work in. */
@UseCase
public final class MyPlatform {
    private final Authorities authorities;

    /** Asks {@code authorities}. */
    public MyPlatform(Authorities authorities) {
        this.authorities = authorities;
    }

    /** All of them. */
    public Set<Permission> of(Actor.SignedIn actor) {
        return authorities.platformPermissions(actor);
    }
}
