package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.query.AuditEntity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.springframework.jdbc.core.ColumnMapRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same story told to two databases, once through Hibernate and Envers, once in batches: they must hold the same. */
@ExtendWith(TestDatabase.Condition.class)
class EnversLayoutTest {
    private static Node byEntities;
    private static Node byBatches;

    @BeforeAll
    static void start() {
        byEntities = Node.on("layout_entities");
        byBatches = Node.on("layout_batches", "portreeve.persistence.batch-above=-1");
        tell(byEntities.ports());
        tell(byBatches.ports());
    }

    @AfterAll
    static void stop() {
        byEntities.close();
        byBatches.close();
    }

    private static void tell(Ports ports) {
        Samples.putCatalogue(ports.journal());
        TenantState full = Samples.full("acme");
        Samples.put(ports.journal(), full, "new");
        Map<String, UnaryOperator<TenantState>> columns = ColumnChanges.of("acme");
        columns.forEach((column, change) -> {
            // Why not here: whoever is erased stays so.
            if (!column.equals(ColumnChanges.FOR_GOOD)) {
                Samples.put(ports.journal(), change.apply(full), column);
                Samples.put(ports.journal(), full, "back");
            }
        });
        Person elsewhere = full.people().stream().findFirst().orElseThrow();
        Samples.put(
                ports.journal(),
                Samples.with(TenantState.empty(Samples.tenant("other")), elsewhere, Samples.member(elsewhere.id())),
                "elsewhere, too");
        Samples.put(
                ports.journal(),
                full.withPerson(elsewhere.withName(new PersonName("New", "Name"))),
                "renamed for both");
        Samples.put(ports.journal(), TenantState.empty(full.tenant()), "everybody out");
        TenantState again = full.withApiKeys(Table.empty());
        Samples.put(ports.journal(), again, "back again");
        Samples.put(
                ports.journal(),
                Objects.requireNonNull(columns.get(ColumnChanges.FOR_GOOD)).apply(again),
                "for good");
    }

    private static List<Map<String, Object>> rows(Node node, String sql) {
        List<Map<String, Object>> rows =
                node.context().getBean(JdbcTemplate.class).query(sql, new ColumnMapRowMapper());
        rows.forEach(row -> row.replaceAll((_, value) -> comparable(value)));
        rows.forEach(row -> row.computeIfPresent("sealed", (_, value) -> opened(node, row, (String) value)));
        return rows;
    }

    /** Why: each database has keys of its own, and only what is sealed can be compared. */
    private static Object opened(Node node, Map<String, Object> row, String sealed) {
        boolean ofMember = row.containsKey("user_id");
        UUID person = (UUID) row.get(ofMember ? "user_id" : "id");
        return opened(node, person, sealed, ofMember ? MemberValues.class : PersonValues.class);
    }

    private static Object opened(Node node, UUID person, String sealed, Class<? extends Record> type) {
        return node.context().getBean(PersonKeys.class).of(List.of(person)).open(person, sealed, type);
    }

    private static Object comparable(Object value) {
        if (value instanceof java.sql.Clob text) {
            try {
                return text.getSubString(1, (int) text.length());
            } catch (java.sql.SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
        return value;
    }

    private static Map<Object, Object> timestamps(Node node) {
        Map<Object, Object> byRevision = new HashMap<>();
        rows(node, "select id, ts from revision").forEach(row -> byRevision.put(row.get("id"), row.get("ts")));
        return byRevision;
    }

    @Test
    void live_rows_are_the_same() {
        for (TableMapping<?> table : tables()) {
            String sql =
                    "select * from " + table.table() + " order by " + table.id().name();
            assertThat(rows(byBatches, sql)).as(table.table()).isEqualTo(rows(byEntities, sql));
        }
        String index = "select * from member_index order by id";
        assertThat(rows(byBatches, index)).isEqualTo(rows(byEntities, index)).isNotEmpty();
        for (String set : List.of(
                "member_subtenant order by membership, subtenant",
                "member_end order by membership, ends_at",
                "subtenant_span order by id")) {
            assertThat(rows(byBatches, "select * from " + set))
                    .as(set)
                    .isEqualTo(rows(byEntities, "select * from " + set))
                    .isNotEmpty();
        }
        String heads = "select slug, version, revision from tenant_head order by slug";
        assertThat(rows(byBatches, heads)).isEqualTo(rows(byEntities, heads)).hasSize(2);
    }

    @Test
    void history_rows_are_the_same_column_by_column() {
        for (TableMapping<?> table : tables()) {
            String sql = "select * from " + table.historyTable() + " order by "
                    + table.id().name() + ", rev";
            assertThat(history(byBatches, sql))
                    .as(table.historyTable())
                    .isEqualTo(history(byEntities, sql))
                    .isNotEmpty();
        }
    }

    /** With the end's time replaced by whether it is that of the revision it names. */
    private static List<Map<String, Object>> history(Node node, String sql) {
        Map<Object, Object> times = timestamps(node);
        List<Map<String, Object>> rows = rows(node, sql);
        rows.forEach(row -> {
            Object end = row.get("revend");
            Object expected = end == null ? null : times.get(end);
            row.put("revend_tstmp", java.util.Objects.equals(row.get("revend_tstmp"), expected));
            assertThat(row.get("revend_tstmp")).isEqualTo(true);
        });
        return rows;
    }

    @Test
    void envers_reads_what_batches_wrote() {
        for (TableMapping<?> table : tables()) {
            assertThat(read(byBatches, table))
                    .as(table.table())
                    .isEqualTo(read(byEntities, table))
                    .isNotEmpty();
        }
    }

    private static List<List<Object>> read(Node node, TableMapping<?> table) {
        try (var entities = node.context().getBean(EntityManagerFactory.class).createEntityManager()) {
            AuditReader reader = AuditReaderFactory.get(entities);
            List<List<Object>> found = new ArrayList<>();
            for (Object line : reader.createQuery()
                    .forRevisionsOfEntity(table.type(), false, true)
                    .addOrder(AuditEntity.revisionNumber().asc())
                    .addOrder(AuditEntity.id().asc())
                    .getResultList()) {
                Object[] parts = (Object[]) line;
                List<Object> values = new ArrayList<>(List.of(table.idOf(parts[0]), parts[2]));
                table.audited().forEach(column -> values.add(value(node, table, parts[0], column)));
                found.add(values);
            }
            return found;
        }
    }

    private static String value(Node node, TableMapping<?> table, Object row, TableMapping.Column column) {
        Object value = table.valueOf(row, column);
        Object compared = value == null || !column.name().equals("sealed")
                ? value
                : row instanceof MembershipRow member
                        ? opened(node, member.userId, member.sealed, MemberValues.class)
                        : opened(node, (UUID) table.idOf(row), (String) value, PersonValues.class);
        return String.valueOf(compared);
    }

    private static List<TableMapping<?>> tables() {
        return byBatches.context().getBean(Tables.class).inOrder();
    }

    @Test
    void both_remember_the_same_as_of_every_revision() {
        StateAsOf one = byEntities.context().getBean(StateAsOf.class);
        StateAsOf other = byBatches.context().getBean(StateAsOf.class);
        var acme = Samples.tenant("acme").id();
        List<Long> numbers = byEntities
                .context()
                .getBean(JdbcTemplate.class)
                .queryForList("select id from revision order by id", Long.class);
        assertThat(numbers).hasSizeGreaterThan(100);
        for (long number : List.of(numbers.get(1), numbers.get(2), numbers.get(50), numbers.getLast())) {
            assertThat(other.tenant(acme, number)).isEqualTo(one.tenant(acme, number));
        }
    }
}
