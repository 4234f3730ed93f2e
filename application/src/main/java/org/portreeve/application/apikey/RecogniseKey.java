package org.portreeve.application.apikey;

import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.domain.history.Source;

/** Tells who it is that presents a secret. */
@UseCase
public final class RecogniseKey {
    private final KeyHasher hasher;
    private final KeyRing ring;
    private final KeyUses uses;

    /** Looks on {@code ring}; notes in {@code uses}. */
    public RecogniseKey(KeyHasher hasher, KeyRing ring, KeyUses uses) {
        this.hasher = hasher;
        this.ring = ring;
        this.uses = uses;
    }

    /** The service with that secret; empty for one that is unknown, revoked or expired. */
    public Optional<Actor.Service> recognise(String secret, String requestId) {
        return ring.find(hasher.hash(secret))
                .filter(found -> hasher.matches(secret, found.key().hash()))
                .filter(found -> found.key().isInForce(found.now()))
                .map(found -> {
                    uses.used(found.key().id(), found.now());
                    return new Actor.Service(found.key(), found.tenant(), Source.API, requestId);
                });
    }
}
