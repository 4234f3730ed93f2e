package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * What becomes of the rows of people: those that say something else, and who has none yet. Why not the rows of those: an
     * import brings a hundred thousand.
     */
    record Changed(List<RowChange> updates, List<Change.OfPerson> newcomers) {
        Set<UserId> newcomerIds() {
            return newcomers.stream().map(Change.OfPerson::user).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** All rows, those of newcomers made as they are asked for. */
    Stream<RowChange> rows(Changed changed, Seals seals) {
        TableMapping<PersonRow> table = tables.of(PersonRow.class);
        return Stream.concat(
                changed.updates().stream(),
                Ahead.of(
                        changed.newcomers(),
                        change -> new RowChange(
                                table, null, PersonRow.of(Objects.requireNonNull(change.after()), seals), true)));
    }

    /** The rows that come or say something else. */
    Changed changed(ChangeSet changes, @Nullable TenantId tenant, Attempt attempt, Seals seals) {
        List<Change.OfPerson> wanted = changes.of(Change.OfPerson.class)
                .filter(change -> change.after() != null)
                .toList();
        attempt.requireHeld(otherTenants(
                wanted.stream()
                        .filter(change -> isNews(change, attempt))
                        .map(People::idOf)
                        .toList(),
                tenant));
        List<RowChange> updates = new ArrayList<>();
        List<Change.OfPerson> newcomers = new ArrayList<>();
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
                if (row == null) {
                    newcomers.add(change);
                    continue;
                }
                PersonRow next = PersonRow.of(Objects.requireNonNull(change.after()), seals);
                TableMapping<PersonRow> table = tables.of(PersonRow.class);
                if (!table.same(row, next)) {
                    updates.add(new RowChange(table, row, next, false));
                }
            }
        }
        return new Changed(updates, newcomers);
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
    Set<TenantId> told(Changed people, @Nullable TenantId own) {
        return otherTenants(people.updates().stream().map(RowChange::id).toList(), own);
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

    /** Those whose rows say something else now, by number. Why not newcomers: no other tenant knows them. */
    static Map<UserId, Person> updated(Changed people) {
        Map<UserId, Person> updated = new HashMap<>();
        people.updates().stream()
                .map(change -> ((PersonRow) change.last()).toPerson())
                .forEach(person -> updated.put(person.id(), person));
        return updated;
    }
}
