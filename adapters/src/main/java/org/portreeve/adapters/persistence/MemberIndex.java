package org.portreeve.adapters.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what members are found by in step with memberships and people; when somebody was last seen stays as it is. */
final class MemberIndex {
    private static final int AT_ONCE = 500;
    private static final int NAME_LENGTH = 200;
    private static final LocalDateTime NEVER = Timestamps.of(Instant.EPOCH);
    private static final String READ = """
            select m.id, m.tenant, m.user_id, m.status, m.base_role, m.job_title, m.phone,
                p.given_name, p.family_name, p.email, p.email_confirmed, p.subject
            from membership m join person p on p.id = m.user_id where m.\
            """;
    private static final String INSERT = """
            insert into member_index (sort_name, sort_email, status, base_role, email_confirmed, search_text,
                id, tenant, user_id, last_seen)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String UPDATE = """
            update member_index set sort_name = ?, sort_email = ?, status = ?, base_role = ?, email_confirmed = ?,
                search_text = ?
            where id = ?
            """;

    private final JdbcTemplate jdbc;
    private final MemberSets sets;
    private final SubtenantSpans spans;

    MemberIndex(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        sets = new MemberSets(jdbc);
        spans = new SubtenantSpans(jdbc);
    }

    /** Follows what has just been written: memberships of {@code tenant}, and people whose rows say something else, wherever they are members. */
    void follow(@Nullable TenantId tenant, ChangeSet changes, Collection<RowChange> people, Attempt.Writing writing) {
        if (tenant == null) {
            return;
        }
        spans.follow(tenant.value(), changes);
        sets.follow(tenant, changes);
        List<Change.OfMembership> added = new ArrayList<>();
        Map<UserId, Person> seen = new HashMap<>();
        changes.of(Change.OfPerson.class)
                .filter(change -> change.after() != null)
                .forEach(change -> seen.put(change.user(), change.after()));
        List<UUID> read = new ArrayList<>();
        List<UUID> changed = new ArrayList<>();
        List<UUID> removed = new ArrayList<>();
        for (Change.OfMembership change : changes.of(Change.OfMembership.class).toList()) {
            if (change.isCreation() && seen.containsKey(change.user())) {
                added.add(change);
            } else {
                (change.isCreation() ? read : change.isRemoval() ? removed : changed)
                        .add(Ids.membership(tenant, change.user()));
            }
        }
        chunks(
                removed,
                ids -> jdbc.update("delete from member_index where id in (" + marks(ids.size()) + ")", ids.toArray()));
        Ahead.of(added, change -> newEntry(tenant, change, seen))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEachOrdered(some -> {
                    write(INSERT, some, true);
                    writing.wrote(some.size());
                });
        chunks(read, ids -> write(INSERT, read("id", ids), true));
        chunks(changed, ids -> {
            write(UPDATE, read("id", ids), false);
            writing.wrote(ids.size());
        });
        List<UUID> elsewhere = people.stream().map(change -> (UUID) change.id()).toList();
        chunks(elsewhere, ids -> write(UPDATE, read("user_id", ids), false));
    }

    /** Why not read back: somebody who is new is known already. */
    private static Entry newEntry(TenantId tenant, Change.OfMembership change, Map<UserId, Person> seen) {
        return Entry.of(
                MembershipRow.unsealed(tenant, Objects.requireNonNull(change.after())),
                PersonRow.unsealed(Objects.requireNonNull(seen.get(change.user()))));
    }

    private record Entry(
            UUID id,
            String tenant,
            UUID user,
            String status,
            String baseRole,
            String sortName,
            String sortEmail,
            boolean confirmed,
            String text) {
        static Entry of(ResultSet row, @SuppressWarnings("unused") int number) throws SQLException {
            MembershipRow member = new MembershipRow();
            member.id = row.getObject("id", UUID.class);
            member.tenant = row.getString("tenant");
            member.userId = row.getObject("user_id", UUID.class);
            member.status = row.getString("status");
            member.baseRole = row.getString("base_role");
            member.jobTitle = row.getString("job_title");
            member.phone = row.getString("phone");
            PersonRow person = new PersonRow();
            person.givenName = row.getString("given_name");
            person.familyName = row.getString("family_name");
            person.email = row.getString("email");
            person.emailConfirmed = row.getBoolean("email_confirmed");
            person.subject = row.getString("subject");
            return of(member, person);
        }

        static Entry of(MembershipRow member, PersonRow person) {
            String name = (person.givenName + " " + person.familyName).strip();
            String email = person.email;
            String otherwise = person.subject == null ? "" : person.subject;
            String shown = !name.isEmpty() ? name : email != null ? email : otherwise;
            return new Entry(
                    member.id,
                    member.tenant,
                    member.userId,
                    member.status,
                    member.baseRole,
                    cut(SearchText.normalised(shown)),
                    email == null ? "" : email,
                    person.emailConfirmed,
                    SearchText.of(name, email, member.jobTitle, member.phone).columnValue());
        }

        private static String cut(String name) {
            return name.length() <= NAME_LENGTH
                    ? name
                    : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, NAME_LENGTH) - 1));
        }
    }

    private List<Entry> read(String column, List<UUID> ids) {
        return jdbc.query(READ + column + " in (" + marks(ids.size()) + ")", Entry::of, ids.toArray());
    }

    private void write(String sql, List<Entry> entries, boolean isNew) {
        jdbc.batchUpdate(
                sql, entries, Math.max(1, entries.size()), (statement, entry) -> bind(statement, entry, isNew));
    }

    private static void bind(PreparedStatement statement, Entry entry, boolean isNew) throws SQLException {
        statement.setString(1, entry.sortName());
        statement.setString(2, entry.sortEmail());
        statement.setString(3, entry.status());
        statement.setString(4, entry.baseRole());
        statement.setBoolean(5, entry.confirmed());
        statement.setString(6, entry.text());
        statement.setObject(7, entry.id());
        if (isNew) {
            statement.setString(8, entry.tenant());
            statement.setObject(9, entry.user());
            statement.setObject(10, NEVER);
        }
    }

    private static <T> void chunks(List<T> all, Consumer<List<T>> each) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            each.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
