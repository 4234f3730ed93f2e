package org.portreeve.ui.grid;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** Finance with four people and five roles, and a tenant with 325 people and 590 resources. */
final class Town {
    static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    static final TenantId FINANCE = new TenantId("finance");
    static final UserId BEN = user(1);
    static final UserId ANA = user(2);
    static final UserId BO = user(3);
    static final UserId SIOBHAN = user(4);
    static final Permission HOLD = new Permission("entitlement:hold");
    static final Catalogue CATALOGUE = catalogue();
    private static final ProfileId ACCOUNTING = new ProfileId("accounting");

    private Town() {}

    static UserId user(int number) {
        return new UserId(new UUID(0, number));
    }

    /** Ana: clerk directly until 1 December, closer through a profile. Siobhán may look. Evaluator is not in the plan. */
    static TenantState finance() {
        var state = empty().withRoles(Table.of(
                        List.of(
                                role("clerk", "Invoice Clerk", "trace:view"),
                                role("closer", "March Closer", "workflow:run"),
                                role("auditor", "Auditor", "ai-chat:audit"),
                                role("evaluator", "Evaluator", "evaluation:run"),
                                role("looker", "Looker", "role:view", "member:view")),
                        Role::id))
                .withProfiles(Table.of(
                        List.of(new SecurityProfile(ACCOUNTING, "Accounting", Set.of(new RoleId("closer")))),
                        SecurityProfile::id))
                .withExclusions(Table.of(
                        List.of(new Exclusion(
                                new ExclusionId("four-eyes"),
                                "Four eyes",
                                Set.of(new RoleId("clerk"), new RoleId("auditor")))),
                        Exclusion::id));
        state = with(state, BEN, "Ben", member(BEN).withBaseRole(BaseRole.TENANT_ADMIN));
        var until = new Window(Instant.parse("2026-10-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
        state = with(
                state,
                ANA,
                "Ana",
                member(ANA)
                        .withRoles(Map.of(new RoleId("clerk"), assigned("clerk", until)))
                        .withProfiles(Map.of(ACCOUNTING, new ProfileAssignment(ACCOUNTING, "", Author.of(BEN), NOW))));
        state = with(
                state,
                BO,
                "Bo",
                member(BO).withRoles(Map.of(new RoleId("evaluator"), assigned("evaluator", Window.ALWAYS))));
        return with(
                state,
                SIOBHAN,
                "Siobhán",
                member(SIOBHAN).withRoles(Map.of(new RoleId("looker"), assigned("looker", Window.ALWAYS))));
    }

    /** As large as the firewall's matrix: each person holds one of ten roles, each on 59 resources. */
    static TenantState fire() {
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            int first = i * 59 + 1;
            Set<String> resources = new HashSet<>();
            IntStream.range(first, first + 59).forEach(number -> resources.add("p" + number));
            roles.add(Role.own(new RoleId("mined-" + i), "Mined " + i, "", List.of(Grant.on(HOLD, resources))));
        }
        var state = empty().withRoles(Table.of(roles, Role::id));
        state = with(state, BEN, "Ben", member(BEN).withBaseRole(BaseRole.TENANT_ADMIN));
        for (int i = 2; i <= 325; i++) {
            var role = "mined-" + i % 10;
            state = with(
                    state,
                    user(i),
                    "User " + i,
                    member(user(i)).withRoles(Map.of(new RoleId(role), assigned(role, Window.ALWAYS))));
        }
        return state;
    }

    static RoleAssignment assigned(String role, Window window) {
        return new RoleAssignment(new RoleId(role), window, "Quarterly audit", Author.of(BEN), NOW);
    }

    private static TenantState empty() {
        return TenantState.empty(new Tenant(
                FINANCE,
                "Finance",
                Tenant.Kind.ORDINARY,
                TenantStatus.ACTIVE,
                ZoneOffset.UTC,
                Subscription.active(new PlanId("free")),
                TenantBoundary.everything(),
                Joining.open()));
    }

    /** Somebody who bears a name and an address. */
    static Person person(UserId user, String name, String email) {
        return new Person(user, null, new PersonName(name, ""), new Email(email), true, null, null, true);
    }

    private static TenantState with(TenantState state, UserId user, String name, Membership member) {
        return state.withPerson(new Person(user, null, new PersonName(name, ""), null, false, null, null, true))
                .withMember(member);
    }

    private static Membership member(UserId user) {
        return new Membership(
                user,
                MembershipStatus.ACTIVE,
                BaseRole.TENANT_USER,
                null,
                Extent.all(),
                Map.of(),
                Map.of(),
                Map.of(),
                AgentAccess.byDefault(true),
                new Membership.Details(NOW, null, null, null));
    }

    /** A role that may hold what is listed. */
    static Role role(String key, String name, Set<String> resources) {
        return Role.own(new RoleId(key), name, "", List.of(Grant.on(HOLD, resources)));
    }

    static Role role(String key, String name, String... permissions) {
        return Role.own(
                new RoleId(key),
                name,
                "",
                Stream.of(permissions)
                        .map(permission -> Grant.unlimited(new Permission(permission)))
                        .toList());
    }

    private static Catalogue catalogue() {
        Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>();
        for (String key : List.of(
                "trace:view",
                "workflow:run",
                "ai-chat:audit",
                "role:view",
                "member:view",
                "role:assign",
                "audit:view",
                HOLD.value())) {
            var permission = new Permission(key);
            permissions.put(permission, new PermissionDefinition(permission, "services", "", null));
        }
        var evaluate = new Permission("evaluation:run");
        permissions.put(evaluate, new PermissionDefinition(evaluate, "services", "", new Feature("evaluations")));
        var free = new PlanId("free");
        return new Catalogue(
                permissions,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Map.of(free, new Plan(free, Set.of(), Map.of())),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }
}
