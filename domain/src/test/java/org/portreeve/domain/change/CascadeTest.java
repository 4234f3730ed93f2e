package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.RandomTenants;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

class CascadeTest {
    private static final long SEED = 20261127L;
    private static final int TENANTS = 2_000;

    private static List<Cascade> everyDeletion(TenantState state) {
        List<Cascade> all = new ArrayList<>();
        state.roles().forEach((id, _) -> all.add(Cascade.ofRole(id)));
        state.profiles().forEach((id, _) -> all.add(Cascade.ofProfile(id)));
        state.agents().forEach((id, _) -> all.add(Cascade.ofAgent(id)));
        state.subtenants().forEach((id, _) -> all.add(Cascade.ofSubtenants(tree(state, id))));
        return all;
    }

    private static Set<SubtenantId> tree(TenantState state, SubtenantId top) {
        Set<SubtenantId> tree = new HashSet<>();
        state.subtenants().forEach((id, _) -> {
            if (state.isWithin(id, top)) {
                tree.add(id);
            }
        });
        return tree;
    }

    @Test
    void after_a_deletion_nothing_names_what_is_gone() {
        for (int i = 0; i < TENANTS; i++) {
            TenantState before = new RandomTenants(new Random(SEED + i)).tenant();
            for (Cascade deletion : everyDeletion(before)) {
                TenantState after = deletion.in(before);
                List<Objection> objections = new ArrayList<>();
                ChangeSet changes = ChangeSet.between(before, after);
                new NothingDangles()
                        .check(
                                new Proposal(
                                        RandomTenants.catalogue(), before, after, Judged.SYSTEM, TenantFixture.NOW),
                                changes,
                                objections::add);
                assertThat(objections)
                        .filteredOn(
                                objection -> objection instanceof Objection.StillNamed named && named.existedBefore())
                        .as("tenant %d of seed %d, %s", i, SEED, deletion)
                        .isEmpty();
                assertThat(Cascade.of(changes)).isEqualTo(deletion);
            }
        }
    }

    @Test
    void what_does_not_name_it_is_left_alone() {
        TenantState state = TenantFixture.tenant("acme")
                .role("runner", "workflow:run")
                .role("spare", "workflow:view")
                .profile("office", "runner", "spare")
                .profile("other", "spare")
                .exclusion("four-eyes", "runner", "spare")
                .subtenant("emea")
                .subtenant("apac")
                .agent("bot", "emea")
                .members(
                        admin("ben").role("spare"),
                        user("ana").role("runner").in("emea", "apac").allowed("bot"))
                .state();
        TenantState after = Cascade.ofRole(new RoleId("runner")).in(state);
        assertThat(after.members().get(MemberFixture.id("ben")))
                .isSameAs(state.members().get(MemberFixture.id("ben")));
        assertThat(after.members().get(MemberFixture.id("ana")).roles()).isEmpty();
        assertThat(after.profiles().get(new ProfileId("other")))
                .isSameAs(state.profiles().get(new ProfileId("other")));
        assertThat(after.profiles().get(new ProfileId("office")).roles()).containsExactly(new RoleId("spare"));
        TenantState closed =
                Cascade.ofSubtenants(Set.of(new SubtenantId("emea"))).in(state);
        assertThat(closed.agents().get(new AgentId("bot")).subtenant()).isNull();
        assertThat(closed.members().get(MemberFixture.id("ana")).scope().contains(new SubtenantId("apac")))
                .isTrue();
    }

    @Test
    void who_may_manage_the_thing_may_delete_it_with_all_its_mentions() {
        TenantFixture acme = TenantFixture.tenant("acme")
                .role("keeper", "role:manage", "role:view")
                .role("runner", "workflow:run")
                .profile("office", "runner")
                .members(
                        admin("ben"),
                        user("cleo").role("keeper"),
                        user("ana").role("runner").profile("office"));
        TenantState before = acme.state();
        assertThat(Judged.judge(
                        Judged.by("cleo"),
                        before,
                        Cascade.ofRole(new RoleId("runner")).in(before)))
                .isEmpty();
        assertThat(Judged.codes(Judged.judge(
                        Judged.by("ana"),
                        before,
                        Cascade.ofRole(new RoleId("runner")).in(before))))
                .isNotEmpty();
    }
}
