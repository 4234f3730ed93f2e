package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portreeve.application.contract.PeopleSearchContract;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.membership.PeopleSearch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PersistenceTest
class JpaPeopleSearchTest extends PeopleSearchContract {
    @Autowired
    Ports ports;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Override
    protected Ports ports() {
        return ports;
    }

    @Test
    void a_roster_leaves_nobody_out_and_takes_nobody_twice_where_one_page_of_it_ends() {
        for (int page = 1; page <= 5; page++) {
            var paging = new JpaPeopleSearch(jdbc, new RosterQuery(jdbc, new TransactionTemplate(transactions), page));
            for (PeopleSearch.Query query : orders()) {
                try (PeopleSearch.Roster roster = paging.roster(tenant(), query)) {
                    assertThat(roster.next(10))
                            .isEqualTo(paging.page(tenant(), query, 0, 10))
                            .hasSize(4);
                }
            }
        }
    }

    @Test
    void a_page_is_the_same_whatever_was_read_before_and_after_every_change() {
        var fresh = new JpaPeopleSearch(jdbc, new RosterQuery(jdbc, new TransactionTemplate(transactions), 2));
        for (int round = 0; round < 2; round++) {
            for (PeopleSearch.Query query : orders()) {
                List<PeopleSearch.Hit> all = fresh.page(tenant(), query, 0, 99);
                for (int offset : new int[] {2, 1, 3, 0, 2, 4}) {
                    assertThat(ports.search().page(tenant(), query, offset, 2))
                            .isEqualTo(all.subList(Math.min(offset, all.size()), Math.min(offset + 2, all.size())));
                }
            }
            joins("Aaron");
        }
    }

    @Test
    void no_file_of_a_roster_is_left_also_where_it_could_not_be_filled() throws IOException {
        List<Path> before = files();
        try (PeopleSearch.Roster roster = ports.search().roster(tenant(), PeopleSearch.Query.everybody())) {
            assertThat(roster.next(9)).hasSize(4);
        }
        assertThat(files()).isEqualTo(before);
        assertThatThrownBy(() -> SpooledRoster.of(_ -> {
                    throw new IllegalStateException("gone");
                }))
                .hasMessage("gone");
        assertThat(files()).isEqualTo(before);
    }

    private static List<Path> files() throws IOException {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(file -> file.toString().endsWith(".roster"))
                    .sorted()
                    .toList();
        }
    }
}
