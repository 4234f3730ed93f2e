package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** Puts whole states together from their rows; the caller's transaction says that they are of one moment. */
final class StateReader {
    private final RowReader rows;
    private final PersonKeys keys;

    StateReader(RowReader rows, PersonKeys keys) {
        this.rows = rows;
        this.keys = keys;
    }

    PlatformState platform(Moment moment) {
        List<CatalogueEntryRow> entries = new ArrayList<>();
        rows.each(CatalogueEntryRow.class, moment, "1 = 1", entries::add);
        List<ApiKey> keys = new ArrayList<>();
        rows.each(ApiKeyRow.class, moment, "tenant is null", row -> keys.add(row.toApiKey()));
        return new PlatformState(CatalogueRows.read(entries), Table.of(keys, ApiKey::id));
    }

    /** The tenant, or null where there was none. */
    @Nullable
    TenantState tenant(TenantId id, Moment moment) {
        List<Tenant> own = new ArrayList<>();
        rows.each(TenantRow.class, moment, "slug", id.value(), row -> own.add(row.toTenant()));
        return own.isEmpty() ? null : new Reading(id.value(), moment).of(own.getFirst());
    }

    private final class Reading {
        private final String tenant;
        private final Moment moment;
        private final Sharing sharing = new Sharing();
        private Seals seals = keys.of(List.of());

        Reading(String tenant, Moment moment) {
            this.tenant = tenant;
            this.moment = moment;
        }

        TenantState of(Tenant own) {
            List<Person> people = people();
            return new TenantState(
                    own,
                    Table.of(all(SubtenantRow.class, SubtenantRow::toSubtenant), Subtenant::id),
                    Table.of(roles(), Role::id),
                    Table.of(all(ProfileRow.class, ProfileRow::toProfile), SecurityProfile::id),
                    Table.of(all(ExclusionRow.class, ExclusionRow::toExclusion), Exclusion::id),
                    Table.of(all(AgentRow.class, AgentRow::toAgent), Agent::id),
                    Table.of(all(ResourceRow.class, ResourceRow::toResource), Resource::id),
                    Table.of(people, Person::id),
                    Table.of(members(), Membership::user),
                    Table.of(all(InvitationRow.class, InvitationRow::toInvitation), Invitation::user),
                    Table.of(all(ApiKeyRow.class, ApiKeyRow::toApiKey), ApiKey::id));
        }

        private List<Person> people() {
            List<Person> people = new ArrayList<>();
            switch (moment) {
                case Moment.Now _ -> rows.people(tenant, moment, row -> people.add(row.toPerson()));
                case Moment.AsOf _ -> {
                    List<PersonRow> kept = new ArrayList<>();
                    rows.people(tenant, moment, kept::add);
                    seals = keys.of(kept.stream().map(row -> row.id).toList());
                    kept.forEach(row -> people.add(row.toPerson(seals)));
                }
            }
            return people;
        }

        private <R, V> List<V> all(Class<R> type, Function<R, V> value) {
            List<V> values = new ArrayList<>();
            rows.each(type, moment, "tenant", tenant, row -> values.add(value.apply(row)));
            return values;
        }

        private List<Role> roles() {
            Map<String, Map<Permission, Grant>> grants = new HashMap<>();
            rows.each(
                    RoleGrantRow.class,
                    moment,
                    "tenant",
                    tenant,
                    row -> grants.computeIfAbsent(row.role, _ -> new TreeMap<>())
                            .put(new Permission(row.permission), row.toGrant()));
            return all(RoleRow.class, row -> row.toRole(grants.getOrDefault(row.id, Map.of())));
        }

        private List<Membership> members() {
            Map<UUID, Map<RoleId, RoleAssignment>> roles = new HashMap<>();
            rows.scoped(RoleAssignmentRow.class, moment, "role", tenant, row -> {
                RoleAssignment assignment = row.toRoleAssignment(sharing);
                roles.computeIfAbsent(row.membership, _ -> new TreeMap<>()).put(assignment.role(), assignment);
            });
            Map<UUID, Map<ProfileId, ProfileAssignment>> profiles = new HashMap<>();
            rows.scoped(ProfileAssignmentRow.class, moment, "profile", tenant, row -> {
                ProfileAssignment assignment = row.toProfileAssignment(sharing);
                profiles.computeIfAbsent(row.membership, _ -> new TreeMap<>()).put(assignment.profile(), assignment);
            });
            return all(MembershipRow.class, row -> {
                if (moment instanceof Moment.AsOf) {
                    row.open(seals);
                }
                return row.toMembership(
                        roles.getOrDefault(row.id, Map.of()), profiles.getOrDefault(row.id, Map.of()), sharing);
            });
        }
    }
}
