package org.portreeve.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.TenantFixture.on;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.access.AccessRequest.DoPermission;
import org.portreeve.domain.access.AccessRequest.OpenSection;
import org.portreeve.domain.access.AccessRequest.UseAgent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;

class EffectiveAccessTest {
    private static TenantState acme() {
        return TenantFixture.tenant("acme")
                .role("runner", "workflow:run")
                .role("writer", "record:write")
                .role("march", on("record:write", "march", "april"))
                .role("traveller", "tenant:view")
                .profile("office", "march")
                .agent("zoe")
                .agent("bot")
                .state();
    }

    private static Set<AccessRequest> allowed(MemberFixture member) {
        return EffectiveAccess.of(new Situation(CatalogueFixture.catalogue(), acme(), member.membership(), NOW))
                .allowed()
                .keySet();
    }

    private static AccessRequest may(String permission) {
        return new DoPermission(new Permission(permission));
    }

    private static AccessRequest may(String permission, String resource) {
        return new DoPermission(new Permission(permission), resource);
    }

    private static AccessRequest open(String section) {
        return new OpenSection(new SectionId(section));
    }

    private static AccessRequest use(String agent) {
        return new UseAgent(new AgentId(agent));
    }

    @Test
    void sections_permissions_resources_and_agents_stand_in_this_order() {
        assertThat(allowed(user("ana").on("traces").role("march").role("runner")))
                .containsExactly(
                        open("traces"),
                        open("analyser"),
                        may("agent:use-assigned"),
                        may("workflow:run"),
                        may("trace:view"),
                        may("session:view-own"),
                        may("analyser:use"),
                        may("record:write", "april"),
                        may("record:write", "march"),
                        use("bot"),
                        use("zoe"));
    }

    @Test
    void a_permission_on_single_resources_is_not_named_beside_the_permission_as_such() {
        assertThat(allowed(user("ana").role("march").role("writer")))
                .contains(may("record:write"))
                .doesNotContain(may("record:write", "march"));
        assertThat(allowed(user("ana").profile("office"))).contains(may("record:write", "march"));
    }

    @Test
    void each_comes_with_the_decision_that_says_why() {
        Situation situation = new Situation(
                CatalogueFixture.catalogue(), acme(), user("ana").role("runner").membership(), NOW);
        Decision decision = EffectiveAccess.of(situation).allowed().get(may("workflow:run"));
        assertThat(decision).isEqualTo(AccessRules.decide(may("workflow:run"), situation));
    }

    @Test
    void nobody_and_nowhere_have_none() {
        assertThat(EffectiveAccess.of(new Situation(CatalogueFixture.catalogue(), null, null, NOW))
                        .allowed())
                .isEmpty();
        assertThat(EffectiveAccess.of(new Situation(CatalogueFixture.catalogue(), acme(), null, NOW))
                        .allowed())
                .isEmpty();
    }

    @Test
    void it_is_that_of_one_moment() {
        Situation situation = new Situation(
                CatalogueFixture.catalogue(),
                acme(),
                user("ana").role("runner", LATER, null).membership(),
                NOW);
        assertThat(EffectiveAccess.of(situation).allowed()).doesNotContainKey(may("workflow:run"));
        assertThat(EffectiveAccess.of(situation.at(LATER)).allowed()).containsKey(may("workflow:run"));
        assertThat(situation.at(EARLIER).at()).isEqualTo(EARLIER);
    }

    @Test
    void holdings_name_each_permission_that_reaches_somebody_once() {
        Holdings holdings = Holdings.of(
                CatalogueFixture.catalogue(),
                acme(),
                user("ana")
                        .role("march")
                        .profile("office")
                        .role("traveller")
                        .on("traces", "nil")
                        .membership());
        assertThat(holdings.permissions())
                .containsExactly(
                        new Permission("agent:use-assigned"),
                        new Permission("analyser:use"),
                        new Permission("record:write"),
                        new Permission("session:view-own"),
                        new Permission("trace:view"));
        assertThat(holdings.of(new Permission("record:write"))).hasSize(2);
        assertThat(holdings.of(new Permission("tenant:view"))).isEmpty();
    }

    @Test
    void platform_permissions_are_held_in_the_management_tenant() {
        TenantState management =
                TenantFixture.from(acme()).kind(Tenant.Kind.MANAGEMENT).state();
        Holdings holdings = Holdings.of(
                CatalogueFixture.catalogue(),
                management,
                user("ana").role("traveller").membership());
        assertThat(holdings.permissions()).contains(new Permission("tenant:view"));
    }

    @Test
    void what_names_nothing_that_is_there_holds_nothing() {
        Holdings holdings = Holdings.of(
                CatalogueFixture.catalogue(),
                acme(),
                user("ana").role("nil").profile("nil").membership());
        assertThat(holdings.permissions()).hasSize(3);
        assertThat(holdings.of(new Permission("workflow:run"))).isEmpty();
        assertThat(allowed(admin("ben"))).hasSizeGreaterThan(40);
    }
}
