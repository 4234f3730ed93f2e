package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.RandomTenants;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;

class UndoTest {
    private static final UserId ANA = MemberFixture.id("ana");
    private static final TenantState TOWN = TenantFixture.tenant("town")
            .role("clerk", "workflow:run")
            .role("closer", "workflow:view")
            .profile("desk", "clerk")
            .agent("bot")
            .members(MemberFixture.admin("ben"), MemberFixture.user("ana").role("clerk"))
            .state();

    @Test
    void what_was_just_written_goes_back_to_what_was_before() {
        long seed = Long.getLong("seed", 20_261_127L);
        System.out.println("UndoTest: seed " + seed);
        RandomChanges random = new RandomChanges(new Random(seed));
        RandomTenants tenants = new RandomTenants(new Random(seed));
        int whole = 0;
        for (int i = 0; i < 1_000; i++) {
            TenantState before = tenants.tenant();
            String kind = random.kinds().get(i % random.kinds().size());
            TenantState after = random.apply(kind, before);
            Undo undo = undo(before, after, after, before);
            if (undo.leftovers().isEmpty()) {
                assertThat(ChangeSet.between(before, undo.after()).changes())
                        .as("seed " + seed + ", " + i + ", " + kind)
                        .isEmpty();
                whole++;
            } else {
                assertThat(undo.leftovers())
                        .as("seed " + seed + ", " + i + ", " + kind)
                        .allMatch(left -> left.why() == Undo.Why.FOR_GOOD);
            }
        }
        assertThat(whole).isGreaterThan(850);
    }

    @Test
    void nothing_is_touched_that_the_revision_did_not_touch() {
        long seed = Long.getLong("seed", 20_261_128L);
        RandomChanges random = new RandomChanges(new Random(seed));
        RandomTenants tenants = new RandomTenants(new Random(seed));
        for (int i = 0; i < 1_000; i++) {
            TenantState before = tenants.tenant();
            TenantState written =
                    random.apply(random.kinds().get(i % random.kinds().size()), before);
            TenantState now =
                    random.apply(random.kinds().get((i * 7) % random.kinds().size()), written);
            Undo undo = undo(before, written, now, before);
            Set<String> touched = keys(ChangeSet.between(before, written));
            assertThat(touched).as("seed " + seed + ", " + i).containsAll(keys(ChangeSet.between(now, undo.after())));
        }
    }

    @Test
    void only_the_part_that_still_is_what_was_written_goes_back() {
        TenantState written = ana(TOWN, member -> with(member.withBaseRole(BaseRole.TENANT_ADMIN), "closer"));
        TenantState now =
                ana(written, member -> member.withBaseRole(BaseRole.TENANT_USER).withStatus(MembershipStatus.DISABLED));
        Undo undo = undo(TOWN, written, now, now);
        Membership back = member(undo.after());
        assertThat(back.roles().keySet()).containsExactly(new RoleId("clerk"));
        assertThat(back.status()).isEqualTo(MembershipStatus.DISABLED);
        assertThat(undo.leftovers()).isEmpty();
    }

    @Test
    void a_value_that_was_changed_again_stays_and_is_listed() {
        TenantState written = ana(TOWN, member -> member.withUntil(TenantFixture.LATER));
        TenantState now = ana(written, member -> member.withUntil(TenantFixture.MUCH_LATER));
        Undo undo = undo(TOWN, written, now, now);
        assertThat(undo.after()).isEqualTo(now);
        assertThat(undo.leftovers()).singleElement().satisfies(left -> {
            assertThat(left.part()).isEqualTo("until");
            assertThat(left.why()).isEqualTo(Undo.Why.CHANGED_SINCE);
        });
    }

    @Test
    void an_assignment_of_a_role_that_is_gone_does_not_come_back() {
        TenantState written = ana(TOWN, member -> member.withRoles(Map.of()).withUntil(TenantFixture.LATER));
        TenantState now = written.withRoles(written.roles().without(new RoleId("clerk")));
        Undo undo = undo(TOWN, written, now, now);
        assertThat(member(undo.after()).roles()).isEmpty();
        assertThat(member(undo.after()).until()).isNull();
        assertThat(undo.leftovers()).extracting(Undo.Leftover::why).containsExactly(Undo.Why.GONE_SINCE);
    }

    @Test
    void a_deleted_role_comes_back_with_its_assignments() {
        TenantState written = ana(TOWN, member -> member.withRoles(Map.of()))
                .withRoles(TOWN.roles().without(new RoleId("clerk")))
                .withProfiles(TOWN.profiles()
                        .replaceAll(profile -> new org.portreeve.domain.profile.SecurityProfile(
                                profile.id(), profile.name(), Set.of())));
        Undo undo = undo(TOWN, written, written, written);
        assertThat(undo.after()).isEqualTo(TOWN);
        assertThat(undo.leftovers()).isEmpty();
    }

    @Test
    void a_removed_member_comes_back_as_they_are_known_now() {
        TenantState written = TOWN.withMembers(TOWN.members().without(ANA))
                .withPeople(TOWN.people().without(ANA));
        Undo undo = undo(TOWN, written, written, TOWN);
        assertThat(undo.after()).isEqualTo(TOWN);
    }

    @Test
    void who_was_forgotten_meanwhile_does_not_come_back() {
        TenantState written = TOWN.withMembers(TOWN.members().without(ANA))
                .withPeople(TOWN.people().without(ANA));
        Undo undo = undo(TOWN, written, written, written);
        assertThat(undo.after()).isEqualTo(written);
        assertThat(undo.leftovers()).extracting(Undo.Leftover::why).containsExactly(Undo.Why.GONE_SINCE);
    }

    @Test
    void a_newcomer_goes_again_unless_something_happened_to_them() {
        TenantState before = TOWN.withMembers(TOWN.members().without(ANA))
                .withPeople(TOWN.people().without(ANA));
        assertThat(undo(before, TOWN, TOWN, before).after()).isEqualTo(before);
        TenantState now = ana(TOWN, member -> with(member, "closer"));
        Undo undo = undo(before, TOWN, now, before);
        assertThat(undo.after()).isEqualTo(now);
        assertThat(undo.leftovers()).extracting(Undo.Leftover::why).containsExactly(Undo.Why.CHANGED_SINCE);
    }

    @Test
    void an_acceptance_is_for_good() {
        TenantState invited = ana(TOWN, member -> member.withStatus(MembershipStatus.INVITED));
        Undo undo = undo(invited, TOWN, TOWN, TOWN);
        assertThat(undo.after()).isEqualTo(TOWN);
        assertThat(undo.leftovers()).singleElement().satisfies(left -> {
            assertThat(left.part()).isEqualTo("status");
            assertThat(left.why()).isEqualTo(Undo.Why.FOR_GOOD);
        });
    }

    @Test
    void an_agent_moves_between_allowed_and_blocked_as_one() {
        AgentId bot = new AgentId("bot");
        TenantState allowed = ana(TOWN, member -> member.withAgents(new AgentAccess(false, Set.of(bot), Set.of())));
        TenantState blocked = ana(TOWN, member -> member.withAgents(new AgentAccess(true, Set.of(), Set.of(bot))));
        TenantState now = ana(TOWN, member -> member.withAgents(new AgentAccess(true, Set.of(), Set.of())));
        assertThat(undo(allowed, blocked, blocked, allowed).after()).isEqualTo(allowed);
        Undo undo = undo(allowed, blocked, now, allowed);
        assertThat(member(undo.after()).agents()).isEqualTo(new AgentAccess(false, Set.of(), Set.of()));
        assertThat(undo.leftovers()).extracting(Undo.Leftover::part).containsExactly("agents/bot");
    }

    private static Undo undo(TenantState before, TenantState written, TenantState now, TenantState directory) {
        return Undo.of(
                ChangeSet.between(before, written),
                now,
                user -> Optional.ofNullable(directory.people().get(user)),
                TenantFixture.NOW);
    }

    private static TenantState ana(TenantState state, UnaryOperator<Membership> change) {
        return state.withMember(change.apply(member(state)));
    }

    private static Membership member(TenantState state) {
        return Objects.requireNonNull(state.members().get(ANA));
    }

    private static Membership with(Membership member, String role) {
        Map<RoleId, RoleAssignment> roles = new HashMap<>(member.roles());
        roles.put(new RoleId(role), MemberFixture.assignment(role, null, null));
        return member.withRoles(roles);
    }

    private static Set<String> keys(ChangeSet changes) {
        return changes.changes().stream()
                .filter(change -> !(change instanceof Change.OfPerson || change instanceof Change.OfInvitation))
                .map(change -> change.getClass().getSimpleName() + " " + change.key())
                .collect(Collectors.toSet());
    }

    @Test
    void the_second_undoing_undoes_the_first() {
        TenantState written = ana(TOWN, member -> with(member, "closer"));
        Undo first = undo(TOWN, written, written, written);
        Undo second = undo(written, first.after(), first.after(), written);
        assertThat(List.of(second.after())).containsExactly(written);
    }
}
