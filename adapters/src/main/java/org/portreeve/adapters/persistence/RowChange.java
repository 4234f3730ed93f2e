package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/**
 * One row that comes, goes or says something else; one of the two is null where there is none. First: no row ever had its id,
 * so that no history has to be looked for.
 */
record RowChange(
        TableMapping<?> table,
        @Nullable Object before,
        @Nullable Object after,
        boolean first) {
    /** What becomes of a row. */
    enum Kind {
        /** It comes. */
        INSERT,
        /** It says something else. */
        UPDATE,
        /** It goes. */
        DELETE
    }

    Kind kind() {
        return before == null ? Kind.INSERT : after == null ? Kind.DELETE : Kind.UPDATE;
    }

    /** The row as it is kept last. */
    Object last() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    Object id() {
        return table.idOf(last());
    }

    /** What a change does to the rows of its thing; people are left out, since their rows are not of one tenant. Newcomers: who never had a row. */
    static List<RowChange> of(
            Tables tables, @Nullable TenantId tenant, Change change, Set<UserId> newcomers, Seals seals) {
        if (change instanceof Change.OfPerson) {
            return List.of();
        }
        boolean first = change.after() instanceof Membership member && newcomers.contains(member.user());
        return between(tables, rows(tenant, change.before(), seals), rows(tenant, change.after(), seals), first);
    }

    /** How one set of rows becomes another. */
    private static List<RowChange> between(Tables tables, Stream<Object> before, Stream<Object> after, boolean first) {
        Map<Key, Object> was = new LinkedHashMap<>();
        before.forEach(row -> was.put(Key.of(tables, row), row));
        List<RowChange> changes = new ArrayList<>();
        after.forEach(row -> {
            Key key = Key.of(tables, row);
            Object old = was.remove(key);
            if (old == null || !key.table().same(old, row)) {
                changes.add(new RowChange(key.table(), old, row, first));
            }
        });
        was.forEach((key, row) -> changes.add(new RowChange(key.table(), row, null, false)));
        return changes;
    }

    private record Key(TableMapping<?> table, Object id) {
        static Key of(Tables tables, Object row) {
            TableMapping<?> table = tables.of(row.getClass());
            return new Key(table, table.idOf(row));
        }
    }

    private static Stream<Object> rows(@Nullable TenantId tenant, @Nullable Object thing, Seals seals) {
        return switch (thing) {
            case null -> Stream.empty();
            case Catalogue catalogue -> CatalogueRows.of(catalogue).stream().map(Object.class::cast);
            case ApiKey key -> Stream.of(ApiKeyRow.of(tenant, key));
            default -> rowsOf(Objects.requireNonNull(tenant), thing, seals);
        };
    }

    private static Stream<Object> rowsOf(TenantId tenant, Object thing, Seals seals) {
        return switch (thing) {
            case Tenant own -> Stream.of(TenantRow.of(own));
            case Subtenant subtenant -> Stream.of(SubtenantRow.of(tenant, subtenant));
            case Role role ->
                Stream.concat(
                        Stream.of(RoleRow.of(tenant, role)),
                        role.grants().values().stream().map(grant -> RoleGrantRow.of(tenant, role.id(), grant)));
            case SecurityProfile profile -> Stream.of(ProfileRow.of(tenant, profile));
            case Exclusion exclusion -> Stream.of(ExclusionRow.of(tenant, exclusion));
            case Agent agent -> Stream.of(AgentRow.of(tenant, agent));
            case Resource resource -> Stream.of(ResourceRow.of(tenant, resource));
            case Membership member -> rowsOf(tenant, member, seals);
            case Invitation invitation -> Stream.of(InvitationRow.of(tenant, invitation));
            default -> throw new IllegalStateException("no rows for " + thing.getClass());
        };
    }

    private static Stream<Object> rowsOf(TenantId tenant, Membership member, Seals seals) {
        return Stream.of(
                        Stream.of(MembershipRow.of(tenant, member, seals)),
                        member.roles().values().stream()
                                .map(assignment -> RoleAssignmentRow.of(tenant, member.user(), assignment)),
                        member.profiles().values().stream()
                                .map(assignment -> ProfileAssignmentRow.of(tenant, member.user(), assignment)))
                .flatMap(rows -> rows);
    }
}
