package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.Revisions.Filter;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** The condition of a filter on {@code revision r}, and what its question marks stand for. */
final class RevisionSql {
    private final @Nullable TenantId tenant;
    private final StringBuilder where = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    private RevisionSql(@Nullable TenantId tenant) {
        this.tenant = tenant;
        if (tenant == null) {
            where.append("r.tenant is null");
        } else {
            where.append("r.tenant = ?");
            arguments.add(tenant.value());
        }
    }

    /** All revisions of a tenant or, for null, of the platform. */
    static RevisionSql of(@Nullable TenantId tenant) {
        return new RevisionSql(tenant);
    }

    static RevisionSql of(@Nullable TenantId tenant, Filter filter) {
        RevisionSql sql = new RevisionSql(tenant);
        if (filter.person() != null) {
            sql.touches(filter.person());
        }
        if (filter.actor() != null) {
            sql.and("r.actor = ?", filter.actor());
        }
        sql.anyOf("r.source = ?", filter.sources().stream().map(source -> (Object) source.name()));
        sql.anyOf("r.kinds like ? escape '!'", filter.kinds().stream().map(kind -> "% " + like(kind) + " %"));
        if (filter.from() != null) {
            sql.and("r.ts >= ?", ceiling(filter.from()));
        }
        if (filter.until() != null) {
            sql.and("r.ts < ?", ceiling(filter.until()));
        }
        SearchText.queried(filter.text()).forEach(sql::mentions);
        return sql;
    }

    String where() {
        return where.toString();
    }

    List<Object> arguments() {
        return arguments;
    }

    RevisionSql and(String condition, Object argument) {
        where.append(" and ").append(condition);
        arguments.add(argument);
        return this;
    }

    private void anyOf(String condition, Stream<?> values) {
        List<?> all = values.toList();
        if (!all.isEmpty()) {
            where.append(" and (")
                    .append(String.join(" or ", Collections.nCopies(all.size(), condition)))
                    .append(')');
            arguments.addAll(all);
        }
    }

    /** The revisions that wrote a row of the person, of the membership, or of what belongs to it. */
    private void touches(UserId person) {
        if (tenant == null) {
            and("r.id in (select rev from person_aud where id = ?)", person.value());
            return;
        }
        where.append("""
                 and r.id in (select rev from person_aud where id = ?
                union select rev from membership_aud where id = ?
                union select rev from invitation_aud where id = ?
                union select rev from role_assignment_aud where membership = ?
                union select rev from profile_assignment_aud where membership = ?)\
                """);
        arguments.add(person.value());
        arguments.addAll(Collections.nCopies(4, Ids.membership(tenant, person)));
    }

    private void mentions(String word) {
        String pattern = "%" + like(word) + "%";
        where.append("""
                 and (r.search_text like ? escape '!'
                or r.actor in (select concat('', p.id) from person p where p.search_name like ? escape '!')
                or r.on_behalf_of in (select p.id from person p where p.search_name like ? escape '!')
                or r.actor in (select concat('', k.id) from api_key k
                where k.tenant is null and k.search_name like ? escape '!')\
                """);
        arguments.addAll(Collections.nCopies(4, pattern));
        if (tenant != null) {
            mentions(tenant, pattern);
        }
        where.append(')');
    }

    private void mentions(TenantId inside, String pattern) {
        where.append("""
                 or r.actor in (select concat('', k.id) from api_key k
                where k.tenant = ? and k.search_name like ? escape '!')
                or r.id in (
                select a.rev from membership_aud a join person p on p.id = a.user_id
                where a.tenant = ? and p.search_name like ? escape '!'
                union select a.rev from role_assignment_aud a join membership_aud m on m.id = a.membership
                join person p on p.id = m.user_id where m.tenant = ? and p.search_name like ? escape '!'
                union select a.rev from person_aud a join membership_aud m on m.user_id = a.id
                join person p on p.id = m.user_id where m.tenant = ? and p.search_name like ? escape '!')\
                """);
        for (int i = 0; i < 4; i++) {
            arguments.add(inside.value());
            arguments.add(pattern);
        }
    }

    /** The first microsecond that is not before {@code time}. */
    private static long ceiling(Instant time) {
        long micros = Micros.of(time);
        return Micros.time(micros).isBefore(time) ? micros + 1 : micros;
    }

    private static String like(String word) {
        return word.replaceAll("[!%_]", "!$0");
    }
}
