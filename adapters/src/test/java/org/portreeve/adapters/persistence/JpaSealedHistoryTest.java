package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PersistenceTest
class JpaSealedHistoryTest {
    /** What is in force, or found by; and Flyway's own. */
    private static final Set<String> LIVE =
            Set.of("person", "membership", "member_index", "invitation", "flyway_schema_history");

    @Autowired
    Ports ports;

    @Autowired
    StateAsOf past;

    @Autowired
    JdbcTemplate jdbc;

    private final String slug = "s-" + UUID.randomUUID().toString().substring(0, 13);
    private final TenantId id = new TenantId(slug);
    private final TenantState full = Samples.full(slug);
    private final Person ana = Objects.requireNonNull(full.people().get(Samples.user(slug + "ana")));
    private final List<String> values = List.of(
            "Ánastasia", "Ruíz-" + slug, "ana@" + slug, "other@" + slug, slug + "|Ana", "ana-" + slug, "Head of ");

    /** Ana comes, is promoted, and leaves. */
    private List<Revision> life() {
        TenantState named = full.withPerson(ana.withName(new PersonName("Ánastasia", "Ruíz-" + slug)));
        Membership member = Objects.requireNonNull(named.members().get(ana.id()));
        List<Revision> revisions = new ArrayList<>();
        revisions.add(Samples.put(ports.journal(), named, "comes"));
        TenantState promoted =
                named.withMember(member.withDetails(new Membership.Details(Samples.START, null, "Head of IT", null)));
        revisions.add(Samples.put(ports.journal(), promoted, "promoted"));
        TenantState gone = promoted.withMembers(promoted.members().without(ana.id()))
                .withPeople(promoted.people().without(ana.id()));
        revisions.add(Samples.put(ports.journal(), gone, "leaves"));
        return revisions;
    }

    private List<String> tables() {
        return jdbc.queryForList(
                "select lower(table_name) from information_schema.tables where lower(table_schema) in"
                        + " (lower(schema()), 'public') and table_type like 'BASE%'",
                String.class);
    }

    private List<String> found() {
        List<String> found = new ArrayList<>();
        tables().stream().filter(table -> !LIVE.contains(table)).forEach(table -> {
            for (Map<String, Object> row : jdbc.queryForList("select * from " + table)) {
                row.forEach((column, value) -> values.stream()
                        .filter(text(value)::contains)
                        .forEach(plain -> found.add(table + "." + column + ": " + plain)));
            }
        });
        return found;
    }

    private static String text(Object value) {
        if (value instanceof java.sql.Clob clob) {
            try {
                return clob.getSubString(1, (int) clob.length());
            } catch (java.sql.SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
        return String.valueOf(value);
    }

    @Test
    void nothing_private_stands_plain_outside_of_what_is_in_force() {
        life();
        assertThat(tables()).contains("person_aud", "membership_aud", "change_set", "revision", "person_key");
        assertThat(found()).isEmpty();
    }

    @Test
    void the_past_is_read_as_long_as_the_key_exists_and_is_a_pseudonyms_afterwards() {
        List<Revision> life = life();
        long first = life.getFirst().number();
        assertThat(Objects.requireNonNull(past.tenant(id, first)).people().get(ana.id()))
                .isEqualTo(ana.withName(new PersonName("Ánastasia", "Ruíz-" + slug)));
        assertThat(ports.revisions().page(id, Revisions.Filter.everything(), null, 9))
                .containsExactlyElementsOf(life.reversed());
        String stored = stored(life);

        jdbc.update("delete from person_key where person = ?", ana.id().value());

        TenantState then = Objects.requireNonNull(past.tenant(id, first));
        assertThat(then.people().get(ana.id())).isEqualTo(Person.erased(ana.id()));
        assertThat(then.labelOf(ana.id())).startsWith("Erased person ");
        assertThat(Objects.requireNonNull(then.members().get(ana.id())).details())
                .isEqualTo(new Membership.Details(Samples.START, null, null, null));
        assertThat(then.people().stream().filter(person -> !person.erased())).hasSize(1);
        Revision read = ports.revisions().find(id, first).orElseThrow();
        assertThat(read.changes().of(Change.OfPerson.class).map(Change.OfPerson::after))
                .contains(Person.erased(ana.id()));
        assertThat(stored(life)).isEqualTo(stored);
    }

    private String stored(List<Revision> revisions) {
        List<String> texts = new ArrayList<>();
        revisions.forEach(revision -> texts.addAll(jdbc.queryForList(
                "select body from change_set where revision = ? order by part", String.class, revision.number())));
        return String.join("\n", texts);
    }

    @Test
    void another_seal_key_than_the_databases_own_is_refused_at_the_start() {
        PersonKeys others = new PersonKeys(jdbc, new SealKey(new byte[] {1, 2, 3}));
        assertThatThrownBy(others::requireSameSealKey).hasMessageContaining("PORTREEVE_SEAL_KEY");
    }
}
