package org.portreeve.application.apikey;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Puts a new key in the place of another one, with the same name, uses and end; the old one goes on opening what it opens for
 * a while, so that a service can change over. Both are one revision. The secret is told this once.
 */
@UseCase
public final class RotateApiKey {
    /** The longest time for which both are good. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(90);

    private final Gatekeeper gatekeeper;
    private final Changes changes;
    private final Journal journal;
    private final NewKeys keys;
    private final KeyHasher hasher;
    private final PlatformAdministration platform;

    /** Keys of tenants are rotated through {@code changes}, those of the platform in {@code journal}. */
    public RotateApiKey(
            Gatekeeper gatekeeper,
            Changes changes,
            Journal journal,
            Authorities authorities,
            NewKeys keys,
            KeyHasher hasher) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
        this.journal = journal;
        this.keys = keys;
        this.hasher = hasher;
        this.platform = new PlatformAdministration(authorities);
    }

    /** Which key, and for how long the old one is still good: none revokes it at once. */
    public record Wish(ApiKeyId id, Duration overlap) {
        /** Refuses an overlap that is negative or longer than {@link #LONGEST_OVERLAP}. */
        public Wish {
            if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
                throw new Malformed("overlap", overlap.toString());
            }
        }
    }

    /** What came of it. */
    public sealed interface Result {}

    /** The new key, and its secret, which is kept nowhere. */
    public record Rotated(ApiKey key, String secret) implements Result {
        @Override
        public String toString() {
            return "Rotated[" + key.id() + "]";
        }
    }

    /** It is refused. */
    public record Refused(List<Objection> objections) implements Result {
        /** Keeps a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** There is no such key in force, or not for this actor. */
    public record Absent() implements Result {}

    /** Rotates a key of {@code tenant}. */
    public Result ofTenant(Actor actor, TenantId tenant, Wish wish, String reason) {
        if (gatekeeper.enterAsMember(actor, tenant).isEmpty()) {
            return new Absent();
        }
        KeyDraft draft = KeyDraft.of(keys, hasher);
        Edit edit = snapshot -> {
            TenantState state = snapshot.tenant();
            Table<ApiKeyId, ApiKey> both =
                    state == null ? null : rotated(state.apiKeys(), wish, draft, actor, snapshot.now());
            return state == null || both == null ? new Edit.Absent() : new Edit.To(state.withApiKeys(both));
        };
        return switch (changes.commit(actor, tenant, edit, reason, null)) {
            case Outcome.Committed(var _, var plan) ->
                new Rotated(
                        Objects.requireNonNull(plan.proposal().after().apiKeys().get(draft.id())), draft.secret());
            case Outcome.Refused(var objections) -> new Refused(objections);
            case Outcome.Absent _ -> new Absent();
            case Outcome.Planned _, Outcome.Shifted _, Outcome.Unchanged _ ->
                throw new IllegalStateException("a new key is always a change");
        };
    }

    /** Rotates a key of the platform; for Platform Administrators. */
    public Result ofPlatform(Actor actor, Wish wish, String reason) {
        KeyDraft draft = KeyDraft.of(keys, hasher);
        return journal.withPlatform((snapshot, recorder) -> {
            Table<ApiKeyId, ApiKey> both = platform.isHeldBy(actor, snapshot.catalogue())
                    ? rotated(snapshot.platform().apiKeys(), wish, draft, actor, snapshot.now())
                    : null;
            if (both == null) {
                return new Absent();
            }
            PlatformState after = snapshot.platform().withApiKeys(both);
            recorder.record(ChangeSet.between(snapshot.platform(), after), after, actor.origin(reason));
            return new Rotated(Objects.requireNonNull(both.get(draft.id())), draft.secret());
        });
    }

    /** The keys with both; null where the old one is not there or opens nothing any more. */
    private static @Nullable Table<ApiKeyId, ApiKey> rotated(
            Table<ApiKeyId, ApiKey> all, Wish wish, KeyDraft draft, Actor actor, Instant now) {
        ApiKey old = all.get(wish.id());
        if (old == null || !old.isInForce(now)) {
            return null;
        }
        ApiKey next = draft.made(old.name(), old.scopes(), old.expiresAt(), actor.author(), now, old.keeper());
        ApiKey passing = wish.overlap().isZero() ? old.revoked(now) : old.until(now.plus(wish.overlap()));
        return all.with(old.id(), passing).with(next.id(), next);
    }
}
