package org.portreeve.application.tenancy;

import java.util.Set;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.apikey.PlatformAdministration;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.States;
import org.portreeve.domain.role.Permission;

/** Which platform permissions somebody holds, whichever tenant they work in. */
@UseCase
public final class MyPlatform {
    private final Authorities authorities;
    private final States states;

    /** Asks {@code authorities} about the platform that {@code states} says. */
    public MyPlatform(Authorities authorities, States states) {
        this.authorities = authorities;
        this.states = states;
    }

    /** All of them. */
    public Set<Permission> of(Actor.SignedIn actor) {
        return authorities.platformPermissions(actor);
    }

    /** Whether that is every one that there is: whether they are a Platform Administrator. */
    public boolean isAdministrator(Actor.SignedIn actor) {
        return new PlatformAdministration(authorities)
                .isHeldBy(actor, states.readPlatform().catalogue());
    }
}
