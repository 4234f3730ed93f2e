package org.portreeve.adapters.persistence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps beside the index of members what one has several of: the subtenants that the scope lists, and when something of theirs ends. */
final class MemberSets {
    static final String ADD_SUBTENANT = "insert into member_subtenant (membership, subtenant) values (?, ?)";
    private static final int AT_ONCE = 500;
    private static final String REMOVE_SUBTENANT =
            "delete from member_subtenant where membership = ? and subtenant = ?";
    private static final String ADD_END = "insert into member_end (membership, ends_at, tenant) values (?, ?, ?)";
    private static final String REMOVE_END =
            "delete from member_end where membership = ? and ends_at = ? and tenant = ?";

    private final JdbcTemplate jdbc;

    MemberSets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Follows what has just been written of the members of a tenant. */
    void follow(TenantId tenant, ChangeSet changes) {
        Difference subtenants = new Difference(member -> subtenants(tenant, member));
        Difference ends = new Difference(member -> ends(tenant, member));
        changes.of(Change.OfMembership.class).forEach(change -> {
            UUID id = Ids.membership(tenant, change.user());
            subtenants.take(id, change);
            ends.take(id, change);
        });
        write(REMOVE_SUBTENANT, subtenants.gone);
        write(ADD_SUBTENANT, subtenants.come);
        write(REMOVE_END, ends.gone);
        write(ADD_END, ends.come);
    }

    private void write(String sql, List<Object[]> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            jdbc.batchUpdate(sql, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
    }

    private static Set<List<Object>> subtenants(TenantId tenant, Membership member) {
        return member.scope() instanceof Extent.Listed<?>(var listed)
                ? listed.stream()
                        .map(one -> List.<Object>of(Ids.scoped(tenant, one.toString())))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static Set<List<Object>> ends(TenantId tenant, Membership member) {
        Set<List<Object>> ends = new HashSet<>();
        add(ends, member.until(), tenant);
        for (RoleAssignment assignment : member.roles().values()) {
            add(ends, assignment.window().until(), tenant);
        }
        return ends;
    }

    private static void add(Set<List<Object>> ends, @Nullable Instant end, TenantId tenant) {
        if (end != null) {
            ends.add(List.of(Timestamps.of(end), tenant.value()));
        }
    }

    /** The rows that come and go with changes of members; nothing where neither side has any, as for most. */
    private static final class Difference {
        private final Function<Membership, Set<List<Object>>> rows;
        private final List<Object[]> gone = new ArrayList<>();
        private final List<Object[]> come = new ArrayList<>();

        Difference(Function<Membership, Set<List<Object>>> rows) {
            this.rows = rows;
        }

        void take(UUID id, Change.OfMembership change) {
            Set<List<Object>> before = of(change.before());
            Set<List<Object>> after = of(change.after());
            note(id, before, after, gone);
            note(id, after, before, come);
        }

        private Set<List<Object>> of(@Nullable Membership member) {
            return member == null ? Set.of() : rows.apply(member);
        }

        private static void note(UUID id, Set<List<Object>> in, Set<List<Object>> notIn, List<Object[]> noted) {
            for (List<Object> row : in) {
                if (!notIn.contains(row)) {
                    List<Object> whole = new ArrayList<>(row);
                    whole.addFirst(id);
                    noted.add(whole.toArray());
                }
            }
        }
    }
}
