package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.roleIds;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.judge;
import static org.portreeve.domain.change.Judged.judgeBirth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.Extent;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;

class NothingDanglesTest {
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .role("runner", "workflow:run")
                .role("spare", "workflow:view")
                .profile("office", "runner")
                .subtenant("emea")
                .agent("bot")
                .members(admin("ben"), user("ana"));
    }

    private static Objection unknown(String kind, String key, String byKind, String byKey) {
        return new Objection.StillNamed(kind, key, byKind, byKey, false);
    }

    private static Objection inUse(String kind, String key, String byKind, String byKey) {
        return new Objection.StillNamed(kind, key, byKind, byKey, true);
    }

    private static List<Objection> change(UnaryOperator<TenantFixture> change) {
        return judge(SYSTEM, acme(), change);
    }

    private static TenantFixture withoutProfile(TenantFixture it) {
        return TenantFixture.from(it.state().withProfiles(it.state().profiles().without(new ProfileId("office"))));
    }

    private static TenantFixture withoutSubtenant(TenantFixture it) {
        return TenantFixture.from(
                it.state().withSubtenants(it.state().subtenants().without(new SubtenantId("emea"))));
    }

    private static TenantFixture withoutAgent(TenantFixture it) {
        return TenantFixture.from(it.state().withAgents(it.state().agents().without(new AgentId("bot"))));
    }

    @Test
    void a_member_names_what_is_there() {
        String ana = id("ana").toString();
        assertThat(change(it -> it.members(user("ana").role("nil"))))
                .containsExactly(unknown("role", "nil", "member", ana));
        assertThat(change(it -> it.members(user("ana").profile("nil"))))
                .containsExactly(unknown("profile", "nil", "member", ana));
        assertThat(change(it -> it.members(user("ana").in("nil"))))
                .containsExactly(unknown("subtenant", "nil", "member", ana));
        assertThat(change(it -> it.members(user("ana").allowed("nil"))))
                .containsExactly(unknown("agent", "nil", "member", ana));
        assertThat(change(it -> it.members(user("ana").blocked("nil"))))
                .containsExactly(unknown("agent", "nil", "member", ana));
        assertThat(change(it -> it.members(user("ana").on("nil"))))
                .containsExactly(unknown("section", "nil", "member", ana));
        assertThat(change(it -> it.members(user("ana")
                        .role("runner")
                        .profile("office")
                        .in("emea")
                        .allowed("bot")
                        .on("traces", "analytics"))))
                .isEmpty();
    }

    @Test
    void things_name_what_is_there() {
        assertThat(change(it -> it.profile("new", "nil"))).containsExactly(unknown("role", "nil", "profile", "new"));
        assertThat(change(it -> it.exclusion("new", "runner", "nil")))
                .containsExactly(unknown("role", "nil", "exclusion", "new"));
        assertThat(change(it -> it.subtenant("new", "nil")))
                .containsExactly(unknown("subtenant", "nil", "subtenant", "new"));
        assertThat(change(it -> it.agent("new", "nil"))).containsExactly(unknown("subtenant", "nil", "agent", "new"));
        assertThat(change(it -> it.resource("record", "new", "nil")))
                .containsExactly(unknown("subtenant", "nil", "resource", "record:new"));
        assertThat(change(it -> it.role("new", "nil:nil")))
                .containsExactly(unknown("permission", "nil:nil", "role", "new"));
    }

    @Test
    void the_tenant_names_what_is_there() {
        assertThat(change(it -> it.joining(new Joining(
                        Map.of(new SectionId("nil"), true), true, roleIds("nil"), Set.of(new ProfileId("nil"))))))
                .containsExactlyInAnyOrder(
                        unknown("role", "nil", "joining", "acme"),
                        unknown("profile", "nil", "joining", "acme"),
                        unknown("section", "nil", "joining", "acme"));
        assertThat(change(it -> it.boundary(new TenantBoundary(
                        Extent.of(Set.of(new Permission("nil:nil"), new Permission("workflow:run"))),
                        Extent.of(Set.of(new SectionId("nil"), new SectionId("traces"))),
                        Extent.all()))))
                .containsExactlyInAnyOrder(
                        unknown("permission", "nil:nil", "boundary", "acme"),
                        unknown("section", "nil", "boundary", "acme"));
        assertThat(change(it -> it.plan(new PlanId("nil"))))
                .containsExactly(unknown("plan", "nil", "subscription", "acme"));
        assertThat(change(it -> it.joining(new Joining(
                        Map.of(new SectionId("traces"), true),
                        true,
                        roleIds("runner"),
                        Set.of(new ProfileId("office"))))))
                .isEmpty();
    }

    @Test
    void what_is_still_named_is_in_use() {
        TenantFixture tenant = acme().subtenant("spain", "emea")
                .agent("bat", "emea")
                .resource("record", "march", "emea")
                .exclusion("apart", "runner", "spare")
                .joining(new Joining(Map.of(), true, roleIds("runner"), Set.of(new ProfileId("office"))))
                .members(user("ana").role("runner").profile("office").in("emea").allowed("bot"));
        String ana = id("ana").toString();
        assertThat(judge(SYSTEM, tenant, it -> it.withoutRole("runner")))
                .containsExactlyInAnyOrder(
                        inUse("role", "runner", "member", ana),
                        inUse("role", "runner", "profile", "office"),
                        inUse("role", "runner", "exclusion", "apart"),
                        inUse("role", "runner", "joining", "acme"));
        assertThat(judge(SYSTEM, tenant, NothingDanglesTest::withoutProfile))
                .containsExactlyInAnyOrder(
                        inUse("profile", "office", "member", ana), inUse("profile", "office", "joining", "acme"));
        assertThat(judge(SYSTEM, tenant, NothingDanglesTest::withoutSubtenant))
                .containsExactlyInAnyOrder(
                        inUse("subtenant", "emea", "member", ana),
                        inUse("subtenant", "emea", "subtenant", "spain"),
                        inUse("subtenant", "emea", "agent", "bat"),
                        inUse("subtenant", "emea", "resource", "record:march"));
        assertThat(judge(SYSTEM, tenant, NothingDanglesTest::withoutAgent))
                .containsExactly(inUse("agent", "bot", "member", ana));
    }

    @Test
    void what_nobody_names_is_deleted() {
        assertThat(change(it -> it.withoutRole("spare"))).isEmpty();
        assertThat(change(NothingDanglesTest::withoutProfile)).isEmpty();
        assertThat(change(NothingDanglesTest::withoutSubtenant)).isEmpty();
        assertThat(change(NothingDanglesTest::withoutAgent)).isEmpty();
        assertThat(judge(
                        SYSTEM,
                        acme().members(user("ana").role("spare")),
                        it -> it.withoutRole("spare").members(user("ana"))))
                .isEmpty();
    }

    @Test
    void naming_what_the_same_change_deletes_is_in_use() {
        assertThat(change(it -> it.withoutRole("spare").members(user("ana").role("spare"))))
                .containsExactly(inUse("role", "spare", "member", id("ana").toString()));
    }

    @Test
    void what_dangled_before_is_not_the_changes_doing() {
        TenantFixture legacy = acme().members(user("old").on("nil"), user("odd").role("nil"));
        assertThat(judge(SYSTEM, legacy, it -> it.members(user("ana").role("runner"))))
                .isEmpty();
        assertThat(judge(SYSTEM, legacy, it -> it.withoutRole("spare"))).isEmpty();
    }

    @Test
    void platform_permissions_are_for_roles_of_the_management_tenant() {
        Objection refused = new Objection.PlatformPermissionInRole(new RoleId("new"), new Permission("tenant:edit"));
        assertThat(change(it -> it.role("new", "tenant:edit", "workflow:run"))).containsExactly(refused);
        assertThat(judge(SYSTEM, acme().kind(Tenant.Kind.MANAGEMENT), it -> it.role("new", "tenant:edit")))
                .isEmpty();
        assertThat(judgeBirth(SYSTEM, acme().role("new", "tenant:edit"))).containsExactly(refused);
    }

    @Test
    void no_subtenant_lies_beneath_itself() {
        assertThat(change(it -> it.subtenant("emea", "emea"))).containsExactly(new Objection.SubtenantCycle("emea"));
        TenantFixture tree = acme().subtenant("spain", "emea").subtenant("madrid", "spain");
        assertThat(judge(SYSTEM, tree, it -> it.subtenant("emea", "madrid")))
                .containsExactly(new Objection.SubtenantCycle("emea"));
        assertThat(judge(SYSTEM, tree, it -> it.subtenant("madrid", "emea").subtenant("spain", "madrid")))
                .isEmpty();
    }

    @Test
    void what_hangs_from_a_circle_is_not_asked_forever() {
        assertThat(change(
                        it -> it.subtenant("one", "two").subtenant("two", "one").subtenant("leaf", "one")))
                .containsExactlyInAnyOrder(new Objection.SubtenantCycle("one"), new Objection.SubtenantCycle("two"));
    }

    @Test
    void births_name_what_is_there() {
        assertThat(judgeBirth(SYSTEM, acme().members(user("ana").role("nil"))))
                .containsExactly(unknown("role", "nil", "member", id("ana").toString()));
        assertThat(judgeBirth(SYSTEM, acme().members(user("ana").role("runner"))))
                .isEmpty();
        assertThat(CatalogueFixture.catalogue().plan(new PlanId("nil"))).isNull();
    }
}
