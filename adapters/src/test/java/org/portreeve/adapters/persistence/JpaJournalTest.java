package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portreeve.application.contract.JournalContract;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PersistenceTest
class JpaJournalTest extends JournalContract {
    @Autowired
    Ports ports;

    @Autowired
    JdbcTemplate jdbc;

    @Override
    protected Ports ports() {
        return ports;
    }

    @Test
    void moments_are_kept_in_universal_time_whatever_the_zone_of_the_machine() {
        String slug = "u-" + UUID.randomUUID().toString().substring(0, 13);
        Samples.put(ports.journal(), Samples.full(slug), "new");
        assertThat(jdbc.query(
                        "select starts_at from role_assignment where tenant = ? and starts_at is not null",
                        (row, _) -> row.getObject(1, LocalDateTime.class),
                        slug))
                .containsExactly(LocalDateTime.ofInstant(Samples.START, ZoneOffset.UTC));
    }
}
