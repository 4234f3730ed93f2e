package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.SampleCatalogue;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PersistenceTest
class EnversHistoryTest {
    /** What a row is about never changes: another key is another row. */
    private static final Set<String> IDENTITY = Set.of(
            "subtenant.subtenant_key",
            "role.role_key",
            "role_grant.role",
            "role_grant.permission",
            "profile.profile_key",
            "exclusion.exclusion_key",
            "agent.agent_key",
            "resource.resource_type",
            "resource.resource_id",
            "membership.user_id",
            "role_assignment.membership",
            "role_assignment.role",
            "profile_assignment.membership",
            "profile_assignment.profile",
            "invitation.user_id",
            "catalogue_entry.kind",
            "catalogue_entry.entry_key");

    /** Changed by the catalogue, below. */
    private static final Set<String> OF_THE_PLATFORM = Set.of("catalogue_entry.place", "catalogue_entry.body");

    /** Follow from other columns, and are no history. */
    private static final Set<String> DERIVED =
            Set.of("person.placeholder_email", "person.search_name", "api_key.search_name");

    /** Plain in what is in force, and kept under the person's key in the column {@code sealed} of the history. */
    private static final Set<String> PRIVATE = Set.of(
            "person.issuer",
            "person.subject",
            "person.given_name",
            "person.family_name",
            "person.email",
            "person.disputed_email",
            "person.language",
            "membership.external_id",
            "membership.job_title",
            "membership.phone");

    /** Say what the private ones say. */
    private static final Set<String> SEALED = Set.of("person.sealed", "membership.sealed");

    @Autowired
    Ports ports;

    @Autowired
    Tables tables;

    @Autowired
    StateAsOf past;

    @Autowired
    JdbcTemplate jdbc;

    private final String slug = "e-" + UUID.randomUUID().toString().substring(0, 13);

    private TenantState now() {
        return Objects.requireNonNull(ports.states().read(new TenantId(slug)).tenant());
    }

    @Test
    void every_column_has_a_change_that_changes_it() {
        Set<String> listed = new TreeSet<>(ColumnChanges.of(slug).keySet());
        Stream.of(IDENTITY, OF_THE_PLATFORM, DERIVED, SEALED).forEach(listed::addAll);
        Set<String> mapped = new TreeSet<>();
        for (TableMapping<?> table : tables.inOrder()) {
            table.columns().stream()
                    .map(TableMapping.Column::name)
                    .filter(name -> !name.equals("tenant"))
                    .forEach(name -> mapped.add(table.table() + "." + name));
        }
        assertThat(mapped).isEqualTo(listed);
    }

    @Test
    void every_column_but_the_derived_and_the_private_ones_is_kept_in_the_history() {
        Set<String> forgotten = new TreeSet<>();
        for (TableMapping<?> table : tables.inOrder()) {
            table.columns().stream()
                    .filter(column -> !table.audited().contains(column))
                    .forEach(column -> forgotten.add(table.table() + "." + column.name()));
        }
        Set<String> expected = new TreeSet<>(DERIVED);
        expected.addAll(PRIVATE);
        assertThat(forgotten).isEqualTo(expected);
    }

    @Test
    void the_old_value_of_every_column_is_found_as_of_before() {
        TenantState full = Samples.full(slug);
        TenantId id = new TenantId(slug);
        long before = Samples.put(ports.journal(), full, "as it was").number();
        List<Revision> revisions = new ArrayList<>();
        for (Map.Entry<String, UnaryOperator<TenantState>> change :
                ColumnChanges.of(slug).entrySet()) {
            if (change.getKey().equals(ColumnChanges.FOR_GOOD)) {
                continue;
            }
            TenantState after = change.getValue().apply(full);
            Revision revision = Samples.put(ports.journal(), after, change.getKey());
            revisions.add(revision);
            assertThat(columnsThatDiffer(change.getKey(), revision.number()))
                    .as(change.getKey())
                    .isTrue();
            assertThat(past.tenant(id, before)).as(change.getKey()).isEqualTo(full);
            assertThat(past.tenant(id, revision.number())).as(change.getKey()).isEqualTo(after);
            before = Samples.put(ports.journal(), full, "back").number();
        }
        assertThat(now()).isEqualTo(full);
        assertThat(past.tenant(id, revisions.getFirst().number() - 2)).isNull();
        assertThat(revisions).hasSizeGreaterThan(50);
        TenantState erased = Objects.requireNonNull(ColumnChanges.of(slug).get(ColumnChanges.FOR_GOOD))
                .apply(full);
        long last = Samples.put(ports.journal(), erased, ColumnChanges.FOR_GOOD).number();
        assertThat(columnsThatDiffer(ColumnChanges.FOR_GOOD, last)).isTrue();
        assertThat(Objects.requireNonNull(past.tenant(id, last)).people()).isEqualTo(erased.people());
    }

    /** Whether the row that a revision wrote has, in that column, another value than the row before it. */
    private boolean columnsThatDiffer(String name, long revision) {
        String table = name.substring(0, name.indexOf('.')) + "_aud";
        String column = PRIVATE.contains(name) ? "sealed" : name.substring(name.indexOf('.') + 1);
        String id = table.equals("tenant_aud") ? "slug" : "id";
        String sql = "select a." + column + " as was, b." + column + " as became from " + table + " a join " + table
                + " b on b." + id + " = a." + id + " and a.revend = b.rev where b.rev = ?";
        return jdbc.query(sql, (row, _) -> !Objects.equals(row.getString("was"), row.getString("became")), revision)
                .contains(true);
    }

    @Test
    void the_catalogue_is_found_as_of_before() {
        Catalogue full = SampleCatalogue.catalogue();
        long first = put(full);
        Catalogue less = new Catalogue(
                full.permissions(),
                Set.of(),
                full.guardedGroups(),
                Set.of(new Permission("workflow:run")),
                full.sections(),
                full.tenantUser(),
                full.plans(),
                full.builtInRoles().reversed(),
                full.tenantTemplates(),
                full.invitationPresets().reversed(),
                List.of());
        long second = put(less);
        assertThat(past.platform(first).catalogue()).isEqualTo(full);
        assertThat(past.platform(second).catalogue()).isEqualTo(less);
        assertThat(past.platform(0).catalogue().permissions()).isEmpty();
    }

    private long put(Catalogue catalogue) {
        return ports.journal()
                .withPlatform((snapshot, recorder) -> {
                    PlatformState after = snapshot.platform().withCatalogue(catalogue);
                    return recorder.record(
                            ChangeSet.between(snapshot.platform(), after), after, Samples.origin("as of"));
                })
                .number();
    }

    @Test
    void a_key_that_is_used_again_inherits_nothing() {
        TenantState full = Samples.full(slug);
        TenantId id = new TenantId(slug);
        long first = Samples.put(ports.journal(), full, "first").number();
        TenantState without = full.withResources(org.portreeve.domain.state.Table.empty());
        long gone = Samples.put(ports.journal(), without, "gone").number();
        long again = Samples.put(ports.journal(), full, "again").number();
        assertThat(past.tenant(id, first)).isEqualTo(full);
        assertThat(past.tenant(id, gone)).isEqualTo(without);
        assertThat(past.tenant(id, again)).isEqualTo(full);
    }
}
