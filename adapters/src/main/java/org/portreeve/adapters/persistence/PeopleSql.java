package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.PeopleSearch.Query;
import org.portreeve.domain.tenancy.TenantId;

/** The condition of a query on {@code member_index i}, and what its question marks stand for. */
final class PeopleSql {
    private static final LocalDateTime NEVER = Timestamps.of(Instant.EPOCH);

    private @Nullable MemberSet few;
    private final StringBuilder where = new StringBuilder("i.tenant = ?");
    private final List<Object> arguments = new ArrayList<>();

    private PeopleSql() {}

    static PeopleSql of(TenantId tenant, Query query) {
        PeopleSql sql = new PeopleSql();
        sql.arguments.add(tenant.value());
        SearchText.queried(query.text())
                .forEach(word -> sql.and("i.search_text like ? escape '!'", "% " + like(word) + "%"));
        sql.in("i.status", query.statuses().stream().map(Enum::name).toList());
        sql.in("i.base_role", query.baseRoles().stream().map(Enum::name).toList());
        sql.holds("role_assignment", "role", scoped(tenant, query.roles()));
        sql.holds("profile_assignment", "profile", scoped(tenant, query.profiles()));
        if (query.emailConfirmed() != null) {
            sql.and("i.email_confirmed = ?", query.emailConfirmed());
        }
        if (query.seenSince() != null) {
            sql.and("i.last_seen >= ?", Timestamps.of(query.seenSince()));
            sql.and("i.last_seen > ?", NEVER);
        }
        if (query.neverSeen()) {
            sql.and("i.last_seen = ?", NEVER);
        }
        return sql;
    }

    /** From what, and where. Why a left join: with a plain one, H2 walks the index and runs the statement for each row. */
    String fromWhere() {
        return (few == null
                        ? "member_index i"
                        : "(" + few.named() + ") few left join member_index i on i.id = few.membership")
                + " where " + where;
    }

    List<Object> arguments() {
        List<Object> all = new ArrayList<>(few == null ? List.of() : few.ofNamed());
        all.addAll(arguments);
        return all;
    }

    /** Whether anything but the tenant is asked. */
    boolean narrows() {
        return arguments.size() > 1;
    }

    /** Whether it starts from a set. */
    boolean isAmongFew() {
        return few != null;
    }

    /** Starts from a set, and looks up each that it names. */
    void amongFew(MemberSet set) {
        few = set;
    }

    /** Asks of each that would be found whether it is in a set. */
    void amongMany(MemberSet set) {
        and(set.asked(), set.ofAsked().toArray());
    }

    private void and(String condition, Object... values) {
        where.append(" and ").append(condition);
        arguments.addAll(List.of(values));
    }

    private void in(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            where.append(" and ")
                    .append(column)
                    .append(" in (")
                    .append(marks(values))
                    .append(')');
            arguments.addAll(values);
        }
    }

    /** Why not exists: MariaDB turns it into a join that reads all assignments first. */
    private void holds(String table, String column, Collection<String> ids) {
        if (!ids.isEmpty()) {
            where.append(" and (select 1 from ")
                    .append(table)
                    .append(" a where a.membership = i.id and a.")
                    .append(column)
                    .append(" in (")
                    .append(marks(ids))
                    .append(") limit 1) = 1");
            arguments.addAll(ids);
        }
    }

    static List<String> scoped(TenantId tenant, Collection<?> keys) {
        return keys.stream().map(key -> Ids.scoped(tenant, key.toString())).toList();
    }

    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static String like(String word) {
        return word.replaceAll("[!%_]", "!$0");
    }
}
