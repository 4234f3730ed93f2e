package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portreeve.application.contract.Samples;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database from before the sets were kept has them after its migration. */
@ExtendWith(TestDatabase.Condition.class)
class JpaFillMemberSetsTest {
    private static final String HEADS = "select slug, people, admins from tenant_head order by slug";
    private static final List<String> SETS = List.of("member_subtenant", "member_end", "subtenant_span");

    @Test
    void what_was_there_before_is_found_afterwards() {
        try (Node node = Node.on("fill_member_sets")) {
            Samples.put(node.ports().journal(), Samples.full("one"), "new");
            Samples.put(node.ports().journal(), Samples.full("two"), "new");
            JdbcTemplate jdbc = node.context().getBean(JdbcTemplate.class);
            Map<String, List<String>> kept = rows(jdbc);
            List<Map<String, Object>> heads = jdbc.queryForList(HEADS);

            SETS.forEach(table -> jdbc.execute("drop table " + table));
            jdbc.execute("alter table member_index add column subtenants varchar(9)");
            jdbc.execute("update tenant_head set people = 99, admins = 99");
            Flyway again = Flyway.configure()
                    .configuration(node.context().getBean(Flyway.class).getConfiguration())
                    .table("again")
                    .baselineOnMigrate(true)
                    .baselineVersion("4")
                    .target("6")
                    .load();
            assertThat(again.migrate().migrationsExecuted).isGreaterThanOrEqualTo(2);

            assertThat(rows(jdbc)).isEqualTo(kept);
            assertThat(jdbc.queryForList(HEADS)).isEqualTo(heads).isNotEmpty();
            assertThat(kept.values()).allSatisfy(rows -> assertThat(rows).hasSizeGreaterThan(3));
        }
    }

    private static Map<String, List<String>> rows(JdbcTemplate jdbc) {
        return SETS.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> jdbc.queryForList("select * from " + table).stream()
                                .map(row -> Stream.of(row.values())
                                        .map(String::valueOf)
                                        .collect(Collectors.joining()))
                                .sorted()
                                .toList()));
    }
}
