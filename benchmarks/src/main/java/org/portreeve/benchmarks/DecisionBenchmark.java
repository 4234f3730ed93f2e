package org.portreeve.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.NewTenant;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** A whole decision, all six steps with their evidence, against a bare bitset look-up by the same real ids. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx6g", "-XX:+UseParallelGC"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class DecisionBenchmark {
    private static final int PERMISSIONS = 80;
    private static final int ROLES = 400;
    private static final int QUESTIONS = 1 << 16;
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    /** How many people the tenant has. */
    @Param({"100000", "1000000"})
    int people;

    private final List<UserId> users = new ArrayList<>();
    private final List<AccessRequest> requests = new ArrayList<>();
    private Catalogue catalogue = emptyCatalogue(Map.of(), Map.of());
    private TenantState tenant =
            NewTenant.bare(catalogue, new TenantId("bench"), "Bench", Tenant.Kind.ORDINARY, new PlanId("enterprise"));
    private Map<UserId, long[]> bits = Map.of();
    private int[] who = {};
    private int[] what = {};
    private int next;

    private static Catalogue emptyCatalogue(
            Map<Permission, PermissionDefinition> permissions, Map<PlanId, Plan> plans) {
        return new Catalogue(
                permissions,
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                plans,
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    /** Makes the tenant, the bitsets and the questions. */
    @Setup
    public void prepare() {
        Random random = new Random(7);
        List<Permission> permissions = new ArrayList<>();
        Map<Permission, PermissionDefinition> definitions = new LinkedHashMap<>();
        for (int i = 0; i < PERMISSIONS; i++) {
            Permission permission = new Permission("thing-" + i + ":do");
            permissions.add(permission);
            definitions.put(permission, new PermissionDefinition(permission, "things", "", null));
            requests.add(new AccessRequest.DoPermission(permission));
        }
        PlanId plan = new PlanId("enterprise");
        catalogue = emptyCatalogue(definitions, Map.of(plan, new Plan(plan, Set.of(), Map.of())));
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < ROLES; i++) {
            Map<Permission, Grant> grants = new TreeMap<>();
            for (int g = 0; g < 6; g++) {
                Permission permission = permissions.get(random.nextInt(PERMISSIONS));
                grants.put(permission, Grant.unlimited(permission));
            }
            roles.add(Role.own(new RoleId("role-" + i), "Role " + i, "", grants.values()));
        }
        List<Membership> members = new ArrayList<>();
        bits = java.util.HashMap.newHashMap(people);
        for (int i = 0; i < people; i++) {
            UserId user = new UserId(new UUID(random.nextLong(), random.nextLong()));
            users.add(user);
            Map<RoleId, RoleAssignment> assigned = new TreeMap<>();
            long[] row = new long[2];
            for (int r = 0; r < 3; r++) {
                Role role = roles.get(random.nextInt(ROLES));
                assigned.put(role.id(), new RoleAssignment(role.id(), Window.ALWAYS, "", Author.PORTREEVE, NOW));
                role.grants().keySet().forEach(permission -> {
                    int bit = permissions.indexOf(permission);
                    row[bit >>> 6] |= 1L << bit;
                });
            }
            bits.put(user, row);
            members.add(new Membership(
                    user,
                    MembershipStatus.ACTIVE,
                    BaseRole.TENANT_USER,
                    null,
                    Extent.all(),
                    assigned,
                    Map.of(),
                    Map.of(),
                    AgentAccess.byDefault(true),
                    new Membership.Details(NOW, null, null, null)));
        }
        tenant = NewTenant.bare(catalogue, new TenantId("bench"), "Bench", Tenant.Kind.ORDINARY, plan)
                .withRoles(Table.of(roles, Role::id))
                .withMembers(Table.of(members, Membership::user));
        who = random.ints(QUESTIONS, 0, people).toArray();
        what = random.ints(QUESTIONS, 0, PERMISSIONS).toArray();
    }

    /** The whole decision. */
    @Benchmark
    public boolean decision() {
        int i = next++ & (QUESTIONS - 1);
        return AccessRules.decide(requests.get(what[i]), Situation.of(catalogue, tenant, users.get(who[i]), NOW))
                .isAllowed();
    }

    /** The bare look-up: a map from the person's id to bits. */
    @Benchmark
    public boolean bareBitset() {
        int i = next++ & (QUESTIONS - 1);
        long[] row = bits.get(users.get(who[i]));
        return row != null && (row[what[i] >>> 6] >>> what[i] & 1) != 0;
    }
}
