package org.portreeve.application.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Makes an API key, whose secret is told this once. */
@UseCase
public final class CreateApiKey {
    private final Gatekeeper gatekeeper;
    private final Changes changes;
    private final Journal journal;
    private final NewKeys keys;
    private final KeyHasher hasher;
    private final PlatformAdministration platform;

    /** Keys of tenants are made through {@code changes}, those of the platform in {@code journal}. */
    public CreateApiKey(
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

    /** The key that is wanted; an absent end means none. */
    public record Wish(
            String name, Set<ApiKey.Scope> scopes, @Nullable Instant expiresAt) {
        /** Keeps a copy; refuses an empty name and a key for nothing. */
        public Wish {
            scopes = Set.copyOf(scopes);
            if (name.isBlank()) {
                throw new Malformed("name", name);
            }
            if (scopes.isEmpty()) {
                throw new Malformed("scopes", "");
            }
        }
    }

    /** What came of it. */
    public sealed interface Result {}

    /** The key, and its secret, which is kept nowhere. */
    public record Created(ApiKey key, String secret) implements Result {
        @Override
        public String toString() {
            return "Created[" + key.id() + "]";
        }
    }

    /** It is refused. */
    public record Refused(List<Objection> objections) implements Result {
        /** Keeps a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** There is no such tenant, or the platform's keys are not for this actor. */
    public record Absent() implements Result {}

    /** Makes a key of {@code tenant}. */
    public Result ofTenant(Actor actor, TenantId tenant, Wish wish, String reason) {
        if (gatekeeper.enterAsMember(actor, tenant).isEmpty()) {
            return new Absent();
        }
        KeyDraft draft = KeyDraft.of(keys, hasher);
        Edit edit = snapshot -> {
            TenantState state = snapshot.tenant();
            return state == null
                    ? new Edit.Absent()
                    : new Edit.To(state.withApiKeys(
                            state.apiKeys().with(draft.id(), made(draft, wish, actor, snapshot.now()))));
        };
        return switch (changes.commit(actor, tenant, edit, reason, null)) {
            case Outcome.Committed(var _, var plan) ->
                new Created(
                        Objects.requireNonNull(plan.proposal().after().apiKeys().get(draft.id())), draft.secret());
            case Outcome.Refused(var objections) -> new Refused(objections);
            case Outcome.Absent _ -> new Absent();
            case Outcome.Planned _, Outcome.Shifted _, Outcome.Unchanged _ ->
                throw new IllegalStateException("a new key is always a change");
        };
    }

    /** Makes a key of the platform; for Platform Administrators. */
    public Result ofPlatform(Actor actor, Wish wish, String reason) {
        KeyDraft draft = KeyDraft.of(keys, hasher);
        return journal.withPlatform((snapshot, recorder) -> {
            if (!platform.isHeldBy(actor, snapshot.catalogue())) {
                return new Absent();
            }
            ApiKey key = made(draft, wish, actor, snapshot.now());
            PlatformState after = snapshot.platform()
                    .withApiKeys(snapshot.platform().apiKeys().with(key.id(), key));
            recorder.record(ChangeSet.between(snapshot.platform(), after), after, actor.origin(reason));
            return new Created(key, draft.secret());
        });
    }

    /** Refuses an end that has come already. */
    private static ApiKey made(KeyDraft draft, Wish wish, Actor actor, Instant now) {
        Instant end = wish.expiresAt();
        if (end != null && !end.isAfter(now)) {
            throw new Malformed("expires-at", end.toString());
        }
        return draft.made(wish.name(), wish.scopes(), end, actor.author(), now, null);
    }
}
