package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.Extent;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.RandomTenants;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantStatus;

/**
 * Two people who administer a tenant without being Tenant Admins change it in turn. Whatever the guards let pass, nobody is
 * allowed anything by it that whoever made the change could not give, as decisions alone tell.
 */
@Tag("worlds")
class DelegatesTest {
    private static final int SEQUENCES = 10_000;
    private static final int STEPS = 4;
    private static final Catalogue CATALOGUE = CatalogueFixture.catalogue();
    private static final Permission ASSIGN = new Permission("role:assign");
    private static final List<String> DELEGATES = List.of("u0", "u1");
    private static final List<String> STEWARDSHIP = List.of(
            "role:view",
            "role:assign",
            "role:manage",
            "profile:manage",
            "subtenant:manage",
            "settings:manage",
            "member:view",
            "member:invite",
            "member:edit",
            "member:disable",
            "member:remove",
            "agent:register",
            "agent:edit",
            "agent:deactivate",
            "agent:assign");
    private static final List<Instant> MOMENTS =
            List.of(TenantFixture.NOW, TenantFixture.NOW.plus(Duration.ofMinutes(570)));
    private static final List<@Nullable String> RESOURCES = nullable("x", "g0");
    private static final List<@Nullable String> PLACES = nullable("s0");

    /** Something that could be allowed. */
    private record Question(
            Permission permission,
            @Nullable String resource,
            @Nullable String place,
            Instant at) {
        boolean isAllowed(TenantState state, UserId user) {
            return isAllowed(state, state.members().get(user));
        }

        boolean isAllowed(TenantState state, @Nullable Membership member) {
            SubtenantId node = place == null ? null : new SubtenantId(place);
            AccessRequest request = new AccessRequest.DoPermission(permission, resource);
            return member != null
                    && (node == null || state.subtenants().has(node))
                    && AccessRules.decide(request, node, new Situation(CATALOGUE, state, member, at))
                            .isAllowed();
        }
    }

    private static List<@Nullable String> nullable(String... some) {
        List<@Nullable String> all = new ArrayList<>();
        all.add(null);
        all.addAll(List.of(some));
        return all;
    }

    /** What somebody has been allowed by a change that its maker could not give. */
    private static List<String> excess(TenantState before, TenantState after, UserId maker) {
        List<String> excess = new ArrayList<>();
        Membership newcomer =
                Newcomer.join(CATALOGUE, before.tenant(), new UserId(new UUID(0, 1)), Instant.EPOCH, Author.PORTREEVE);
        for (UserId user : concerned(before, after)) {
            for (Question question : questions(before, after)) {
                if (question.isAllowed(after, user)
                        && !question.isAllowed(before, user)
                        && !mayGive(before, maker, newcomer, user, question)) {
                    excess.add(user + " gains " + question);
                }
            }
        }
        return excess;
    }

    private static boolean mayGive(
            TenantState before, UserId maker, Membership newcomer, UserId user, Question question) {
        boolean comes = !isInForce(before, user) && question.isAllowed(before, newcomer);
        return !user.equals(maker) && (comes || question.isAllowed(before, maker) || assigns(before, maker, question));
    }

    /** Where nothing but memberships changes, decisions about others stay what they were. */
    private static Set<UserId> concerned(TenantState before, TenantState after) {
        ChangeSet changes = ChangeSet.between(before, after);
        Set<UserId> all = new TreeSet<>(after.members().toMap().keySet());
        if (changes.changes().stream().allMatch(Change.OfMembership.class::isInstance)) {
            all.retainAll(changes.of(Change.OfMembership.class)
                    .map(Change.OfMembership::user)
                    .toList());
        }
        return all;
    }

    /** Why: whoever is not may as well be new, and get what everybody gets who joins. */
    private static boolean isInForce(TenantState state, UserId user) {
        Membership member = state.members().get(user);
        return member != null && member.isInForce(TenantFixture.NOW);
    }

    /** With role:assign, what is not guarded may be given as far as some role that exists grants it. */
    private static boolean assigns(TenantState before, UserId maker, Question question) {
        return !CATALOGUE.isGuarded(question.permission())
                && new Question(ASSIGN, null, null, TenantFixture.NOW).isAllowed(before, maker)
                && before.roles().stream()
                        .map(role -> role.grant(question.permission()))
                        .anyMatch(grant -> grant != null && grant.covers(question.resource()));
    }

    private static List<Question> questions(TenantState before, TenantState after) {
        Set<Permission> permissions = new TreeSet<>();
        for (TenantState state : List.of(before, after)) {
            state.roles().forEach((_, role) -> permissions.addAll(role.grants().keySet()));
        }
        CATALOGUE.sections().values().forEach(section -> permissions.addAll(section.carries()));
        List<Question> questions = new ArrayList<>();
        for (Permission permission : permissions) {
            for (String resource : RESOURCES) {
                for (String place : PLACES) {
                    // Why: in a place that is new, whoever has the whole tenant has what they had.
                    if (place != null && !before.subtenants().has(new SubtenantId(place))) {
                        continue;
                    }
                    MOMENTS.forEach(moment -> questions.add(new Question(permission, resource, place, moment)));
                }
            }
        }
        return questions;
    }

    /** A tenant in which two people administer, each as far as chance has it. */
    private static TenantState tenant(RandomTenants tenants) {
        TenantState state = TenantFixture.from(tenants.tenant())
                .kind(Tenant.Kind.ORDINARY)
                .status(TenantStatus.ACTIVE)
                .boundary(TenantBoundary.everything())
                .subscription(Subscription.active(CatalogueFixture.ENTERPRISE))
                .state();
        for (String name : DELEGATES) {
            RoleId stewardship = new RoleId("steward-" + name);
            Grant[] grants = STEWARDSHIP.stream()
                    .filter(_ -> !tenants.chance(6))
                    .map(Permission::new)
                    .map(Grant::unlimited)
                    .toArray(Grant[]::new);
            state = TenantFixture.from(state).role(stewardship.value(), grants).state();
            Membership drawn = tenants.member(name, state);
            Map<RoleId, RoleAssignment> roles = new HashMap<>(drawn.roles());
            roles.put(stewardship, MemberFixture.assignment(stewardship.value(), null, null));
            state = state.withPerson(MemberFixture.user(name).person())
                    .withMember(drawn.withRoles(roles)
                            .withStatus(MembershipStatus.ACTIVE)
                            .withBaseRole(BaseRole.TENANT_USER)
                            .withUntil(null)
                            .withScope(tenants.chance(3) ? drawn.scope() : Extent.all()));
        }
        return state;
    }

    @Test
    void ten_thousand_sequences_by_delegates_give_nobody_more_than_they_could_give() {
        long seed = Long.getLong("seed", 20_261_127L);
        Random random = new Random(seed);
        RandomTenants tenants = new RandomTenants(random);
        RandomChanges changes = new RandomChanges(random);
        int passed = 0;
        int gaining = 0;
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            TenantState state = tenant(tenants);
            for (int step = 0; step < STEPS; step++) {
                String maker = tenants.one(DELEGATES);
                String kind = changes.any();
                TenantState after = changes.apply(kind, state);
                Proposal proposal = new Proposal(CATALOGUE, state, after, Judged.by(maker), TenantFixture.NOW);
                if (after.equals(state) || !ChangePlan.objectionsTo(proposal).isEmpty()) {
                    continue;
                }
                passed++;
                assertThat(excess(state, after, MemberFixture.id(maker)))
                        .as("seed %d, sequence %d, step %d: %s by %s", seed, sequence, step, kind, maker)
                        .isEmpty();
                gaining += Effects.of(proposal, ChangeSet.between(state, after)).isEmpty() ? 0 : 1;
                state = after;
            }
        }
        System.out.println("DelegatesTest: seed " + seed + ", " + SEQUENCES + " sequences, " + passed
                + " changes passed, " + gaining + " of them with effects");
        assertThat(gaining).isGreaterThan(SEQUENCES / 20);
    }

    @Test
    void what_a_guard_would_have_refused_is_found() {
        TenantState before = TenantFixture.tenant("acme")
                .role("steward", "role:assign", "member:view")
                .role("keeper", "api-key:manage")
                .members(MemberFixture.user("u0").role("steward"), MemberFixture.user("u1"))
                .state();
        TenantState after = TenantFixture.from(before)
                .members(MemberFixture.user("u1").role("keeper"))
                .state();
        assertThat(excess(before, after, MemberFixture.id("u0"))).isNotEmpty();
        TenantState own = TenantFixture.from(before)
                .role("runner", "workflow:run")
                .members(MemberFixture.user("u0").role("steward").role("runner"))
                .state();
        assertThat(excess(before, own, MemberFixture.id("u0"))).isNotEmpty();
    }
}
