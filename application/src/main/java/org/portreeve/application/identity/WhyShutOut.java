package org.portreeve.application.identity;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.tenancy.Tenant;

/** Says to somebody who is signed in why no tenant is open to them. */
@UseCase
public final class WhyShutOut {
    private final States states;
    private final Directory directory;

    /** Looks for their memberships in {@code directory}. */
    public WhyShutOut(States states, Directory directory) {
        this.states = states;
        this.directory = directory;
    }

    /**
     * A reason, and the tenant that it is about, null without any membership.
     *
     * @param ended when the membership ended by itself, or null
     */
    public record Reason(
            Arrival.Why why,
            @Nullable Tenant tenant,
            @Nullable Instant ended) {}

    /** The reason that is closest to having access; empty where a membership of theirs is in force in an active tenant. */
    public Optional<Reason> of(Actor.SignedIn actor) {
        Standing standing = Standing.of(actor.user(), states, directory);
        if (standing.inForce()) {
            return Optional.empty();
        }
        Standing.Where where = standing.where();
        return Optional.of(
                where == null
                        ? new Reason(standing.why(), null, null)
                        : new Reason(
                                standing.why(),
                                where.tenant().tenant(),
                                where.member().until()));
    }
}
