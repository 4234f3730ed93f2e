package org.portreeve.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.Extent;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.RandomTenants;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantBoundary;

/** The laws of the decision that must hold always, over seeded random tenants. */
@Tag("worlds")
class LawsTest {
    private static final int WORLDS = 60;
    private static final Catalogue CATALOGUE = RandomTenants.catalogue();

    /** Something that is asked, somewhere or, where the place is null, nowhere in particular. */
    private record Question(AccessRequest request, @Nullable SubtenantId place) {}

    @FunctionalInterface
    private interface Law {
        void holdsIn(TenantState tenant, Membership member, RandomTenants random, String world);
    }

    private static void holdsEverywhere(long seed, Law law) {
        long used = Long.getLong("seed", seed);
        System.out.println("LawsTest: seed " + used);
        RandomTenants random = new RandomTenants(new Random(used));
        for (int i = 0; i < WORLDS; i++) {
            TenantState tenant = random.tenant();
            for (Membership member : tenant.members()) {
                law.holdsIn(tenant, member, random, "seed " + used + ", world " + i);
            }
        }
    }

    private static List<Question> questions(TenantState tenant) {
        List<AccessRequest> requests = new ArrayList<>();
        CATALOGUE.sections().keySet().forEach(id -> requests.add(new AccessRequest.OpenSection(id)));
        requests.add(new AccessRequest.OpenSection(new SectionId("unheard-of")));
        for (Permission permission : CATALOGUE.permissions().keySet()) {
            requests.add(new AccessRequest.DoPermission(permission));
            List<String> things =
                    permission.resourceType().equals("agent") ? RandomTenants.AGENTS : RandomTenants.RECORDS;
            things.forEach(id -> requests.add(new AccessRequest.DoPermission(permission, id)));
        }
        RandomTenants.AGENTS.forEach(id -> requests.add(new AccessRequest.UseAgent(new AgentId(id))));
        List<Question> questions = new ArrayList<>();
        for (AccessRequest request : requests) {
            questions.add(new Question(request, null));
            tenant.subtenants().forEach((id, _) -> questions.add(new Question(request, id)));
        }
        return questions;
    }

    private static boolean isAllowed(Question question, Situation situation) {
        return AccessRules.decide(question.request(), question.place(), situation)
                .isAllowed();
    }

    private static Set<Question> allowed(TenantState tenant, Membership member, Instant at) {
        Situation situation = new Situation(CATALOGUE, tenant, member, at);
        Set<Question> allowed = new LinkedHashSet<>();
        questions(tenant).stream()
                .filter(question -> isAllowed(question, situation))
                .forEach(allowed::add);
        return allowed;
    }

    /** Nothing of the less is missing in the more. */
    private static void assertLess(String world, Set<Question> less, Set<Question> more) {
        Set<Question> missing = new HashSet<>(less);
        missing.removeAll(more);
        assertThat(missing).as(world).isEmpty();
    }

    private static Membership assigned(Membership member, RoleAssignment assignment) {
        Map<RoleId, RoleAssignment> roles = new HashMap<>(member.roles());
        roles.put(assignment.role(), assignment);
        return member.withRoles(roles);
    }

    private static Membership without(Membership member, RoleId role) {
        Map<RoleId, RoleAssignment> roles = new HashMap<>(member.roles());
        roles.remove(role);
        return member.withRoles(roles);
    }

    @Test
    void more_roles_never_allow_less() {
        holdsEverywhere(1, (tenant, member, random, world) -> {
            String role = random.one(RandomTenants.ROLES);
            Membership more = assigned(member, MemberFixture.assignment(role, null, null));
            Membership profiled = member.withProfiles(MemberFixture.user("x")
                    .profile("p0")
                    .profile("p1")
                    .membership()
                    .profiles());
            Set<Question> before = allowed(tenant, member, TenantFixture.NOW);
            assertLess(world, before, allowed(tenant, more, TenantFixture.NOW));
            assertLess(world, before, allowed(tenant, profiled, TenantFixture.NOW));
        });
    }

    @Test
    void more_grants_in_a_role_never_allow_less() {
        holdsEverywhere(2, (tenant, member, random, world) -> {
            String role = random.one(RandomTenants.ROLES);
            TenantState granted = TenantFixture.from(tenant)
                    .role(role, RandomTenants.PERMISSIONS.toArray(String[]::new))
                    .state();
            Membership holder = assigned(member, MemberFixture.assignment(role, null, null));
            Set<Question> before = allowed(tenant, member, TenantFixture.NOW);
            before.removeIf(LawsTest::isPlatform);
            assertLess(world, before, allowed(granted, holder, TenantFixture.NOW));
        });
    }

    private static boolean isPlatform(Question question) {
        return question.request() instanceof AccessRequest.DoPermission(Permission permission, String _)
                && CATALOGUE.isPlatform(permission);
    }

    @Test
    void a_narrower_boundary_never_allows_more() {
        holdsEverywhere(3, (tenant, member, random, world) -> {
            TenantBoundary other = random.boundary();
            TenantBoundary boundary = tenant.tenant().boundary();
            TenantState narrower = TenantFixture.from(tenant)
                    .boundary(new TenantBoundary(
                            both(boundary.permissions(), other.permissions()),
                            both(boundary.sections(), other.sections()),
                            both(boundary.agents(), other.agents())))
                    .state();
            assertLess(world, allowed(narrower, member, TenantFixture.NOW), allowed(tenant, member, TenantFixture.NOW));
        });
    }

    private static <T> Extent<T> both(Extent<T> one, Extent<T> other) {
        if (one instanceof Extent.Listed<T>(Set<T> listed)) {
            Set<T> common = new HashSet<>(listed);
            common.removeIf(item -> !other.contains(item));
            return Extent.of(common);
        }
        return other;
    }

    @Test
    void a_smaller_plan_or_a_lapse_never_allows_more() {
        holdsEverywhere(4, (tenant, member, random, world) -> {
            Subscription subscription = tenant.tenant().subscription();
            TenantState larger =
                    TenantFixture.from(tenant).plan(CatalogueFixture.ENTERPRISE).state();
            TenantState lapsed = TenantFixture.from(tenant)
                    .subscription(new Subscription(subscription.plan(), SubscriptionStatus.CANCELLED, null))
                    .state();
            Set<Question> now = allowed(tenant, member, TenantFixture.NOW);
            assertLess(world, now, allowed(larger, member, TenantFixture.NOW));
            assertLess(world, allowed(lapsed, member, TenantFixture.NOW), now);
        });
    }

    @Test
    void nothing_granted_in_one_tenant_changes_a_decision_in_another() {
        holdsEverywhere(5, (tenant, member, random, world) -> {
            Map<String, TenantState> platform = new HashMap<>(Map.of("here", tenant, "there", random.tenant()));
            Set<Question> before = allowed(platform.get("here"), member, TenantFixture.NOW);
            TenantState generous = TenantFixture.from(platform.get("there"))
                    .role("r0", RandomTenants.PERMISSIONS.toArray(String[]::new))
                    .state();
            platform.put("there", generous.withMember(assigned(member, MemberFixture.assignment("r0", null, null))));
            Situation here = Situation.of(CATALOGUE, platform.get("here"), member.user(), TenantFixture.NOW);
            assertThat(here.member()).isEqualTo(member);
            Set<Question> after = new LinkedHashSet<>();
            questions(tenant).stream()
                    .filter(question -> isAllowed(question, here))
                    .forEach(after::add);
            assertThat(after).as(world).isEqualTo(before);
        });
    }

    @Test
    void an_assignment_counts_from_its_start_to_its_end_and_not_a_moment_outside() {
        holdsEverywhere(6, (tenant, member, random, world) -> {
            RoleAssignment assignment = random.assignment(random.one(RandomTenants.ROLES));
            Window window = assignment.window();
            Membership windowed = assigned(member, assignment);
            Membership always =
                    assigned(member, MemberFixture.assignment(assignment.role().value(), null, null));
            Membership never = without(member, assignment.role());
            for (Instant moment : aroundEdges(window)) {
                assertThat(allowed(tenant, windowed, moment))
                        .as(world + " at " + moment)
                        .isEqualTo(allowed(tenant, window.contains(moment) ? always : never, moment));
            }
        });
    }

    private static Set<Instant> aroundEdges(Window window) {
        Set<Instant> moments = new TreeSet<>(List.of(TenantFixture.NOW));
        for (Instant edge : new Instant[] {window.from(), window.until()}) {
            if (edge != null) {
                moments.addAll(List.of(edge.minusNanos(1), edge, edge.plusNanos(1)));
            }
        }
        return moments;
    }

    @Test
    void naming_a_subtenant_never_allows_more() {
        holdsEverywhere(7, (tenant, member, _, world) -> {
            Set<Question> allowed = allowed(tenant, member, TenantFixture.NOW);
            Set<Question> unnamed = new HashSet<>();
            allowed.forEach(question -> unnamed.add(new Question(question.request(), null)));
            assertLess(world, unnamed, allowed);
        });
    }

    @Test
    void effective_access_is_what_decisions_allow() {
        holdsEverywhere(8, (tenant, member, _, world) -> {
            Situation situation = new Situation(CATALOGUE, tenant, member, TenantFixture.NOW);
            Map<AccessRequest, Decision> effective =
                    EffectiveAccess.of(situation).allowed();
            effective.forEach((request, decision) ->
                    assertThat(decision).as(world).isEqualTo(AccessRules.decide(request, situation)));
            for (Question question : questions(tenant)) {
                if (question.place() == null && !isOnUnlistedThing(question.request())) {
                    assertThat(effective.containsKey(question.request()))
                            .as(world + ": " + question)
                            .isEqualTo(isAllowed(question, situation));
                }
            }
        });
    }

    /** Those are contained in the permission as such, as far as scopes go. */
    private static boolean isOnUnlistedThing(AccessRequest request) {
        return request instanceof AccessRequest.DoPermission(Permission _, String resource) && resource != null;
    }

    @Test
    void no_toggle_block_or_stored_scope_changes_anything_for_a_tenant_admin() {
        holdsEverywhere(9, (tenant, member, random, world) -> {
            if (member.isTenantAdmin()) {
                Membership other = member.withSections(random.toggles())
                        .withAgents(random.agents(tenant))
                        .withScope(random.scope(tenant));
                assertThat(allowed(tenant, other, TenantFixture.NOW))
                        .as(world)
                        .isEqualTo(allowed(tenant, member, TenantFixture.NOW));
            }
        });
    }

    @Test
    void profiles_grant_what_their_roles_grant() {
        holdsEverywhere(10, (tenant, member, _, world) -> {
            Membership profiled = member.withRoles(Map.of())
                    .withProfiles(
                            MemberFixture.user("x").profile("p0").membership().profiles());
            Map<RoleId, RoleAssignment> roles = new HashMap<>();
            Objects.requireNonNull(tenant.profiles().get(new ProfileId("p0")))
                    .roles()
                    .forEach(role -> roles.put(role, MemberFixture.assignment(role.value(), null, null)));
            Membership direct = member.withRoles(roles).withProfiles(Map.of());
            assertThat(allowed(tenant, profiled, TenantFixture.NOW))
                    .as(world)
                    .isEqualTo(allowed(tenant, direct, TenantFixture.NOW));
        });
    }
}
