package org.portreeve.application.apikey;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Lists API keys, the newest first, also those that are revoked or expired. */
@UseCase
public final class ListApiKeys {
    private static final Permission MANAGE = new Permission("api-key:manage");

    private final States states;
    private final Gatekeeper gatekeeper;
    private final KeyUses uses;
    private final Directory directory;
    private final PlatformAdministration platform;

    /** Reads keys from {@code states}, their last use from {@code uses}, and who made them from {@code directory}. */
    public ListApiKeys(
            States states, Gatekeeper gatekeeper, Authorities authorities, KeyUses uses, Directory directory) {
        this.states = states;
        this.gatekeeper = gatekeeper;
        this.uses = uses;
        this.directory = directory;
        this.platform = new PlatformAdministration(authorities);
    }

    /**
     * A key with what its maker is called, whom it was handed over to, if to anybody, its last use, null for never, and whether
     * it opens anything now.
     */
    public record Listed(
            ApiKey key,
            String maker,
            @Nullable String keeper,
            @Nullable Instant lastUsed,
            boolean inForce) {}

    /** The keys of {@code tenant}; empty where there is none, or not for this actor. */
    public Optional<List<Listed>> ofTenant(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, MANAGE).map(snapshot -> {
            TenantState state = snapshot.tenant();
            return state == null ? List.of() : listed(state.apiKeys(), snapshot);
        });
    }

    /** The keys of the platform; empty for whoever is no Platform Administrator. */
    public Optional<List<Listed>> ofPlatform(Actor actor) {
        Snapshot snapshot = states.readPlatform();
        return platform.isHeldBy(actor, snapshot.catalogue())
                ? Optional.of(listed(snapshot.platform().apiKeys(), snapshot))
                : Optional.empty();
    }

    /** The management tenant, in whose time zone the platform's keys are shown; empty for whoever is no Platform Administrator. */
    public Optional<Snapshot> aroundPlatform(Actor actor) {
        Snapshot snapshot = states.read(states.managementTenant());
        return platform.isHeldBy(actor, snapshot.catalogue()) ? Optional.of(snapshot) : Optional.empty();
    }

    private List<Listed> listed(Table<ApiKeyId, ApiKey> keys, Snapshot snapshot) {
        AuthorNames names = AuthorNames.of(
                keys.stream().flatMap(key -> Stream.of(key.createdBy(), keeperOf(key))), snapshot, directory);
        return keys.stream()
                .sorted(Comparator.comparing(ApiKey::createdAt).reversed().thenComparing(ApiKey::id))
                .map(key -> new Listed(
                        key,
                        names.of(key.createdBy()),
                        key.keeper() == null ? null : names.of(keeperOf(key)),
                        uses.lastUsed(key.id()).orElse(null),
                        key.isInForce(snapshot.now())))
                .toList();
    }

    private static Author keeperOf(ApiKey key) {
        return key.keeper() == null ? key.createdBy() : Author.of(key.keeper());
    }
}
