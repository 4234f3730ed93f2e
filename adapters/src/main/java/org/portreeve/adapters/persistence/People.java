package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a tenant's change does to people, who belong to all tenants: who comes into or goes out of sight in this tenant may
 * be known elsewhere, and keeps their row. A row is locked before it is compared with what the change was planned on, and
 * the heads of all tenants in which the person is a member before the row: in any other order two tenants would wait for
 * each other.
 */
final class People {
    private static final int ASKED_AT_ONCE = 500;

    private final RowReader rows;
    private final Tables tables;
    private final JdbcTemplate jdbc;

    People(RowReader rows, Tables tables, JdbcTemplate jdbc) {
        this.rows = rows;
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** The rows that come or say something else. */
    List<RowChange> changed(ChangeSet changes, @Nullable TenantId tenant, Attempt attempt, Seals seals) {
        List<Change.OfPerson> wanted = changes.of(Change.OfPerson.class)
                .filter(change -> change.after() != null)
                .toList();
        attempt.requireHeld(otherTenants(
                wanted.stream()
                        .filter(change -> isNews(change, attempt))
                        .map(People::idOf)
                        .toList(),
                tenant));
        List<RowChange> result = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += ASKED_AT_ONCE) {
            List<Change.OfPerson> some = wanted.subList(from, Math.min(wanted.size(), from + ASKED_AT_ONCE));
            Map<UUID, PersonRow> kept = new HashMap<>();
            rows.locked(PersonRow.class, some.stream().map(People::idOf).toList(), row -> kept.put(row.id, row));
            seals.make(some.stream()
                    .map(People::idOf)
                    .filter(id -> !kept.containsKey(id))
                    .toList());
            for (Change.OfPerson change : some) {
                PersonRow row = kept.get(idOf(change));
                requireSeen(change, row, attempt);
                requireAlive(change, row);
                PersonRow next = PersonRow.of(Objects.requireNonNull(change.after()), seals);
                TableMapping<PersonRow> table = tables.of(PersonRow.class);
                if (row == null || !table.same(row, next)) {
                    result.add(new RowChange(table, row, next, row == null));
                }
            }
        }
        return result;
    }

    private static UUID idOf(Change.OfPerson change) {
        return Objects.requireNonNull(change.after()).id().value();
    }

    private static boolean isNews(Change.OfPerson change, Attempt attempt) {
        Person seen = seen(change, attempt);
        return seen != null && !seen.equals(change.after());
    }

    private static @Nullable Person seen(Change.OfPerson change, Attempt attempt) {
        return change.before() == null
                ? attempt.shownAs(Objects.requireNonNull(change.after()).id())
                : change.before();
    }

    private static void requireSeen(Change.OfPerson change, @Nullable PersonRow row, Attempt attempt) {
        Person seen = seen(change, attempt);
        if (seen != null && (row == null || !row.toPerson().equals(seen))) {
            throw new Overtaken("person " + seen.id());
        }
    }

    /** Why: whoever was erased meanwhile must not come back by what was read of them before. */
    private static void requireAlive(Change.OfPerson change, @Nullable PersonRow row) {
        if (row != null && row.erased) {
            throw new Overtaken("erased person " + change.user());
        }
    }

    /** The other tenants in which somebody is a member whose row says something else now, in the order of their slugs. */
    Set<TenantId> told(Collection<RowChange> people, @Nullable TenantId own) {
        return otherTenants(
                people.stream()
                        .filter(change -> change.kind() == RowChange.Kind.UPDATE)
                        .map(RowChange::id)
                        .toList(),
                own);
    }

    private Set<TenantId> otherTenants(List<?> ids, @Nullable TenantId own) {
        Set<TenantId> tenants = new TreeSet<>();
        for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            List<?> asked = ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE));
            jdbc.queryForList(
                            "select distinct tenant from membership where user_id in ("
                                    + String.join(", ", java.util.Collections.nCopies(asked.size(), "?")) + ")",
                            String.class,
                            asked.toArray())
                    .forEach(slug -> tenants.add(new TenantId(slug)));
        }
        if (own != null) {
            tenants.remove(own);
        }
        return tenants;
    }

    /** Those who had no row before. */
    static Set<UserId> newcomers(Collection<RowChange> people) {
        return people.stream()
                .filter(change -> change.kind() == RowChange.Kind.INSERT)
                .map(change -> new UserId((UUID) change.id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those whose rows changed, by number, as they are now. */
    static Map<UserId, Person> byId(Collection<RowChange> people) {
        Map<UserId, Person> byId = new HashMap<>();
        people.forEach(change -> {
            Person person = ((PersonRow) change.last()).toPerson();
            byId.put(person.id(), person);
        });
        return byId;
    }
}
