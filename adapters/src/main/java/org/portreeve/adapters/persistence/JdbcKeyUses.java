package org.portreeve.adapters.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.portreeve.application.apikey.KeyUses;
import org.portreeve.domain.apikey.ApiKeyId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps when keys were last used, to the minute: a key that is used a thousand times a second is noted once. */
final class JdbcKeyUses implements KeyUses {
    private static final Duration OFTEN_ENOUGH = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final Map<ApiKeyId, Instant> noted = new ConcurrentHashMap<>();

    JdbcKeyUses(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void used(ApiKeyId key, Instant at) {
        Instant due = at.minus(OFTEN_ENOUGH);
        Instant last = noted.get(key);
        boolean mine =
                last == null ? noted.putIfAbsent(key, at) == null : !last.isAfter(due) && noted.replace(key, last, at);
        if (mine && update(key, at) == 0 && lastUsed(key).isEmpty()) {
            insert(key, at);
        }
    }

    private int update(ApiKeyId key, Instant at) {
        return jdbc.update(
                "update api_key_use set last_used = ? where api_key = ? and last_used < ?",
                Timestamps.of(at),
                key.value(),
                Timestamps.of(at));
    }

    private void insert(ApiKeyId key, Instant at) {
        try {
            jdbc.update("insert into api_key_use (api_key, last_used) values (?, ?)", key.value(), Timestamps.of(at));
        } catch (DuplicateKeyException anotherNode) {
            update(key, at);
        }
    }

    @Override
    public Optional<Instant> lastUsed(ApiKeyId key) {
        return jdbc
                .query(
                        "select last_used from api_key_use where api_key = ?",
                        (row, _) -> Timestamps.read(row, "last_used"),
                        key.value())
                .stream()
                .findFirst();
    }
}
