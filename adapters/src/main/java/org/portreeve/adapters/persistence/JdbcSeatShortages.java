package org.portreeve.adapters.persistence;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.portreeve.application.identity.SeatShortages;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps shortages in a row for each tenant; whichever node changes when it was told last is the one that tells. */
final class JdbcSeatShortages implements SeatShortages {
    private final JdbcTemplate jdbc;

    JdbcSeatShortages(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean note(TenantId tenant, Instant at, Duration quiet) {
        int known =
                jdbc.update("update seat_shortage set last_at = ? where tenant = ?", Timestamps.of(at), tenant.value());
        if (known == 0) {
            try {
                return jdbc.update(
                                "insert into seat_shortage (tenant, last_at, told_at) values (?, ?, ?)",
                                tenant.value(),
                                Timestamps.of(at),
                                Timestamps.of(at))
                        == 1;
            } catch (DuplicateKeyException anotherNode) {
                return false;
            }
        }
        return jdbc.update(
                        "update seat_shortage set told_at = ? where tenant = ? and told_at <= ?",
                        Timestamps.of(at),
                        tenant.value(),
                        Timestamps.of(at.minus(quiet)))
                == 1;
    }

    @Override
    public Optional<Instant> last(TenantId tenant) {
        return jdbc
                .query(
                        "select last_at from seat_shortage where tenant = ?",
                        (row, _) -> Timestamps.read(row, "last_at"),
                        tenant.value())
                .stream()
                .findFirst();
    }
}
