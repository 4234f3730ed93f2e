package org.portreeve.adapters.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.apikey.KeyRing;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds a key's tenant by an index, and the key in what is in force there, which is asked anew each time. */
final class JdbcKeyRing implements KeyRing {
    private final JdbcTemplate jdbc;
    private final States states;
    private final Map<String, Place> known = new ConcurrentHashMap<>();

    JdbcKeyRing(JdbcTemplate jdbc, States states) {
        this.jdbc = jdbc;
        this.states = states;
    }

    /** Where a key is kept; keys never move, so this may be remembered. That there is none may not. */
    private record Place(ApiKeyId key, @Nullable TenantId tenant) {}

    @Override
    public Optional<Found> find(String hash) {
        Place place = known.get(hash);
        if (place == null) {
            place = lookUp(hash);
        }
        if (place == null) {
            return Optional.empty();
        }
        Optional<Found> found = read(place, hash);
        if (found.isPresent()) {
            known.put(hash, place);
        } else {
            known.remove(hash);
        }
        return found;
    }

    private @Nullable Place lookUp(String hash) {
        List<Place> places = jdbc.query(
                "select id, tenant from api_key where hash = ? order by created_at",
                (row, _) -> {
                    String tenant = row.getString("tenant");
                    return new Place(
                            new ApiKeyId(row.getObject("id", UUID.class)),
                            tenant == null ? null : new TenantId(tenant));
                },
                hash);
        return places.isEmpty() ? null : places.getFirst();
    }

    private Optional<Found> read(Place place, String hash) {
        TenantId tenant = place.tenant();
        Snapshot snapshot = tenant == null ? states.readPlatform() : states.read(tenant);
        Table<ApiKeyId, ApiKey> keys = tenant == null
                ? snapshot.platform().apiKeys()
                : snapshot.tenant() == null ? Table.empty() : snapshot.tenant().apiKeys();
        ApiKey key = keys.get(place.key());
        return key != null && key.hash().equals(hash)
                ? Optional.of(new Found(key, tenant, snapshot.now()))
                : Optional.empty();
    }
}
