package org.portreeve.application.apikey;

import java.util.List;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Revokes an API key: from the next request on it opens nothing. A key that is revoked stays so, and stays known. */
@UseCase
public final class RevokeApiKey {
    private final Gatekeeper gatekeeper;
    private final Changes changes;
    private final Journal journal;
    private final PlatformAdministration platform;

    /** Keys of tenants are revoked through {@code changes}, those of the platform in {@code journal}. */
    public RevokeApiKey(Gatekeeper gatekeeper, Changes changes, Journal journal, Authorities authorities) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
        this.journal = journal;
        this.platform = new PlatformAdministration(authorities);
    }

    /** What came of it. */
    public sealed interface Result {}

    /** It is revoked: just now or already. */
    public record Revoked() implements Result {}

    /** It is refused. */
    public record Refused(List<Objection> objections) implements Result {
        /** Keeps a copy. */
        public Refused {
            objections = List.copyOf(objections);
        }
    }

    /** There is no such key, or not for this actor. */
    public record Absent() implements Result {}

    /** Revokes a key of {@code tenant}. */
    public Result ofTenant(Actor actor, TenantId tenant, ApiKeyId id, String reason) {
        if (gatekeeper.enterAsMember(actor, tenant).isEmpty()) {
            return new Absent();
        }
        Edit edit = snapshot -> {
            TenantState state = snapshot.tenant();
            ApiKey key = state == null ? null : state.apiKeys().get(id);
            if (state == null || key == null) {
                return new Edit.Absent();
            }
            return new Edit.To(
                    key.revokedAt() != null
                            ? state
                            : state.withApiKeys(state.apiKeys().with(id, key.revoked(snapshot.now()))));
        };
        return switch (changes.commit(actor, tenant, edit, reason, null)) {
            case Outcome.Committed _, Outcome.Unchanged _ -> new Revoked();
            case Outcome.Refused(var objections) -> new Refused(objections);
            case Outcome.Absent _ -> new Absent();
            case Outcome.Planned _, Outcome.Shifted _ -> throw new IllegalStateException("nothing was to be confirmed");
        };
    }

    /** Revokes a key of the platform; for Platform Administrators. */
    public Result ofPlatform(Actor actor, ApiKeyId id, String reason) {
        return journal.withPlatform((snapshot, recorder) -> {
            ApiKey key = snapshot.platform().apiKeys().get(id);
            if (key == null || !platform.isHeldBy(actor, snapshot.catalogue())) {
                return new Absent();
            }
            if (key.revokedAt() == null) {
                PlatformState after = snapshot.platform()
                        .withApiKeys(snapshot.platform().apiKeys().with(id, key.revoked(snapshot.now())));
                recorder.record(ChangeSet.between(snapshot.platform(), after), after, actor.origin(reason));
            }
            return new Revoked();
        });
    }
}
