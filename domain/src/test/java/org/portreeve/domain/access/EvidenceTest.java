package org.portreeve.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.MUCH_LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.TenantFixture.on;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.Extent;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest.DoPermission;
import org.portreeve.domain.access.AccessRequest.OpenSection;
import org.portreeve.domain.access.AccessRequest.UseAgent;
import org.portreeve.domain.access.Finding.Inertness;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** What each step says it found, fact by fact. */
class EvidenceTest {
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .subtenant("emea")
                .subtenant("spain", "emea")
                .subtenant("asia")
                .role("runner", "workflow:run")
                .role("other-runner", "workflow:run")
                .role("writer", on("record:write", "march"))
                .role("chatter", "agent:use")
                .role("bot-chatter", on("agent:use", "bot"))
                .role("member-viewer", "member:view")
                .profile("office", "runner")
                .agent("bot", "spain")
                .agent("free");
    }

    private static Decision decide(
            TenantFixture tenant, MemberFixture member, AccessRequest request, @Nullable String place) {
        TenantState state = tenant.state();
        return AccessRules.decide(
                request,
                place == null ? null : new SubtenantId(place),
                new Situation(CatalogueFixture.catalogue(), state, member.membership(), NOW));
    }

    private static Decision decide(MemberFixture member, AccessRequest request) {
        return decide(acme(), member, request, null);
    }

    private static List<Finding> findings(Decision decision, Step step) {
        return decision.steps().stream()
                .filter(result -> result.step() == step)
                .findFirst()
                .orElseThrow()
                .findings();
    }

    private static DoPermission may(String permission) {
        return new DoPermission(new Permission(permission));
    }

    private static OpenSection open(String section) {
        return new OpenSection(new SectionId(section));
    }

    private static UseAgent use(String agent) {
        return new UseAgent(new AgentId(agent));
    }

    private static Finding blocks(DenialCode code, Finding.Cause cause) {
        return new Finding.Blocks(code, cause);
    }

    private static Holding holding(String permission, Holding.Source source, Window window) {
        return new Holding(Grant.unlimited(new Permission(permission)), source, window);
    }

    private static Finding grants(String permission, Holding.Source source) {
        return new Finding.HoldingGrants(holding(permission, source, Window.ALWAYS));
    }

    private static Finding.Cause permission(String key) {
        return new Finding.AboutPermission(new Permission(key));
    }

    private static Finding.Cause section(String key) {
        return new Finding.AboutSection(new SectionId(key));
    }

    private static Finding.Cause agent(String key) {
        return new Finding.AboutAgent(new AgentId(key));
    }

    private static final Holding.Source RUNNER = new Holding.FromRole(new RoleId("runner"));

    @Test
    void the_tenant_is_active_unknown_or_closed() {
        assertThat(findings(decide(user("ana"), may("workflow:run")), Step.TENANT))
                .containsExactly(new Finding.TenantIsActive(new TenantId("acme")));
        assertThat(findings(
                        decide(acme().status(TenantStatus.ARCHIVED), user("ana"), may("workflow:run"), null),
                        Step.TENANT))
                .containsExactly(blocks(DenialCode.TENANT_SUSPENDED, new Finding.AboutTenant()));
        Decision unknown =
                AccessRules.decide(may("workflow:run"), new Situation(CatalogueFixture.catalogue(), null, null, NOW));
        assertThat(findings(unknown, Step.TENANT))
                .containsExactly(blocks(DenialCode.UNKNOWN_TENANT, new Finding.AboutTenant()));
        assertThat(unknown.steps()).extracting(StepResult::step).containsExactly(Step.values());
        assertThat(unknown.steps().subList(1, 6)).allSatisfy(step -> {
            assertThat(step.outcome()).isEqualTo(StepResult.Outcome.NOT_ASKED);
            assertThat(step.findings()).isEmpty();
            assertThat(step.code()).isNull();
        });
    }

    @Test
    void the_membership_is_active_with_its_end_or_stands_in_the_way() {
        assertThat(findings(decide(user("ana").until(LATER), may("workflow:run")), Step.MEMBERSHIP))
                .containsExactly(new Finding.MemberIsActive(LATER));
        assertThat(findings(decide(user("ana"), may("workflow:run")), Step.MEMBERSHIP))
                .containsExactly(new Finding.MemberIsActive(null));
        Map<MemberFixture, DenialCode> blocked = Map.of(
                user("ana").invited(), DenialCode.NOT_YET_ACCEPTED,
                user("ana").disabled(), DenialCode.MEMBER_DISABLED,
                user("ana").until(NOW), DenialCode.MEMBERSHIP_ENDED);
        blocked.forEach((member, code) -> assertThat(findings(decide(member, may("workflow:run")), Step.MEMBERSHIP))
                .containsExactly(blocks(code, new Finding.AboutMember())));
        Decision stranger = AccessRules.decide(
                may("workflow:run"),
                Situation.of(CatalogueFixture.catalogue(), acme().state(), MemberFixture.id("nobody"), NOW));
        assertThat(findings(stranger, Step.MEMBERSHIP))
                .containsExactly(blocks(DenialCode.NOT_A_MEMBER, new Finding.AboutMember()));
        assertThat(stranger.steps().subList(2, 4))
                .extracting(StepResult::outcome)
                .containsOnly(StepResult.Outcome.PASS);
        assertThat(stranger.steps().subList(4, 6))
                .extracting(StepResult::outcome)
                .containsOnly(StepResult.Outcome.NOT_ASKED);
    }

    @Test
    void the_boundary_says_what_lies_inside_and_whether_it_could_be_left_out() {
        assertThat(findings(decide(user("ana"), may("workflow:run")), Step.BOUNDARY))
                .containsExactly(new Finding.InsideBoundary(permission("workflow:run"), false));
        assertThat(findings(decide(user("ana"), may("member:view")), Step.BOUNDARY))
                .containsExactly(new Finding.InsideBoundary(permission("member:view"), true));
        assertThat(findings(decide(user("ana"), may("nil:nil")), Step.BOUNDARY))
                .containsExactly(blocks(DenialCode.UNKNOWN_PERMISSION, permission("nil:nil")));
        assertThat(findings(decide(user("ana"), may("tenant:view")), Step.BOUNDARY))
                .containsExactly(blocks(DenialCode.OUTSIDE_BOUNDARY, permission("tenant:view")));
        assertThat(findings(decide(user("ana"), open("traces")), Step.BOUNDARY))
                .containsExactly(new Finding.InsideBoundary(section("traces"), false));
        assertThat(findings(decide(user("ana"), open("access-management")), Step.BOUNDARY))
                .containsExactly(new Finding.InsideBoundary(section("access-management"), true));
        assertThat(findings(decide(user("ana"), open("nil")), Step.BOUNDARY))
                .containsExactly(blocks(DenialCode.UNKNOWN_SECTION, section("nil")));
        assertThat(findings(decide(user("ana"), use("bot")), Step.BOUNDARY))
                .containsExactly(new Finding.InsideBoundary(agent("bot"), false));
        assertThat(findings(decide(user("ana"), use("nil")), Step.BOUNDARY))
                .containsExactly(blocks(DenialCode.UNKNOWN_AGENT, agent("nil")));
    }

    @Test
    void a_by_permission_section_is_asked_about_with_its_permission() {
        assertThat(findings(decide(user("ana"), open("analytics")), Step.BOUNDARY))
                .containsExactly(
                        new Finding.InsideBoundary(permission("analytics:view"), false),
                        new Finding.InsideBoundary(section("analytics"), false));
        TenantFixture narrow =
                acme().boundary(new TenantBoundary(Extent.of(Set.of()), Extent.of(Set.of()), Extent.all()));
        assertThat(findings(decide(narrow, user("ana"), open("analytics"), null), Step.BOUNDARY))
                .containsExactly(
                        blocks(DenialCode.OUTSIDE_BOUNDARY, permission("analytics:view")),
                        blocks(DenialCode.OUTSIDE_BOUNDARY, section("analytics")));
        assertThat(findings(decide(narrow, user("ana"), open("access-management"), null), Step.BOUNDARY))
                .containsExactly(new Finding.InsideBoundary(section("access-management"), true));
        assertThat(findings(decide(narrow, user("ana"), use("bot"), null), Step.BOUNDARY))
                .containsExactly(blocks(DenialCode.OUTSIDE_BOUNDARY, agent("bot")));
    }

    @Test
    void the_plan_says_which_features_it_includes_or_not() {
        Feature analytics = new Feature("analytics");
        assertThat(findings(decide(user("ana"), may("workflow:run")), Step.PLAN))
                .containsExactly(new Finding.NeedsNoFeature());
        assertThat(findings(decide(user("ana"), open("nil")), Step.PLAN)).containsExactly(new Finding.NeedsNoFeature());
        assertThat(findings(decide(user("ana"), use("bot")), Step.PLAN)).containsExactly(new Finding.NeedsNoFeature());
        assertThat(findings(decide(user("ana"), open("analytics")), Step.PLAN))
                .containsExactly(new Finding.PlanIncludes(CatalogueFixture.ENTERPRISE, analytics));
        assertThat(findings(
                        decide(acme().plan(CatalogueFixture.FREE), user("ana"), may("analytics:view"), null),
                        Step.PLAN))
                .containsExactly(blocks(
                        DenialCode.PLAN_LACKS_FEATURE, new Finding.AboutFeature(CatalogueFixture.FREE, analytics)));
        TenantFixture lapsed =
                acme().subscription(new Subscription(CatalogueFixture.ENTERPRISE, SubscriptionStatus.PAST_DUE, null));
        assertThat(findings(decide(lapsed, user("ana"), may("analytics:view"), null), Step.PLAN))
                .containsExactly(blocks(
                        DenialCode.SUBSCRIPTION_LAPSED,
                        new Finding.AboutFeature(CatalogueFixture.ENTERPRISE, analytics)));
    }

    @Test
    void blocks_of_the_plan_stand_before_what_it_includes() {
        Map<SectionId, Section> sections = new LinkedHashMap<>(CatalogueFixture.sections());
        SectionId both = new SectionId("both");
        sections.put(
                both,
                new Section(
                        both,
                        "Both",
                        "",
                        new SectionGate.ByPermission(new Permission("analytics:view")),
                        new Feature("evaluations"),
                        null));
        TenantState state = acme().plan(CatalogueFixture.TEAM).state();
        Decision decision = AccessRules.decide(
                new OpenSection(both),
                new Situation(
                        CatalogueFixture.catalogueWith(sections),
                        state,
                        user("ana").membership(),
                        NOW));
        assertThat(findings(decision, Step.PLAN))
                .containsExactly(
                        blocks(
                                DenialCode.PLAN_LACKS_FEATURE,
                                new Finding.AboutFeature(CatalogueFixture.TEAM, new Feature("analytics"))),
                        new Finding.PlanIncludes(CatalogueFixture.TEAM, new Feature("evaluations")));
    }

    @Test
    void the_scope_says_what_is_covered() {
        SubtenantId spain = new SubtenantId("spain");
        SubtenantId asia = new SubtenantId("asia");
        MemberFixture scoped = user("ana").in("emea");
        assertThat(findings(decide(scoped, may("workflow:run")), Step.SCOPE))
                .containsExactly(new Finding.NoSubtenantInvolved());
        assertThat(findings(decide(acme(), scoped, use("bot"), "asia"), Step.SCOPE))
                .containsExactly(
                        blocks(DenialCode.OUTSIDE_SUBTENANTS, new Finding.AboutSubtenant(asia)),
                        new Finding.ScopeCovers(spain));
        assertThat(findings(decide(acme(), scoped, use("free"), "spain"), Step.SCOPE))
                .containsExactly(new Finding.ScopeCovers(spain));
        assertThat(findings(decide(acme(), scoped, may("workflow:run"), "nil"), Step.SCOPE))
                .containsExactly(
                        blocks(DenialCode.UNKNOWN_SUBTENANT, new Finding.AboutSubtenant(new SubtenantId("nil"))));
        assertThat(findings(decide(acme(), admin("ben").in(), use("bot"), "asia"), Step.SCOPE))
                .containsExactly(new Finding.ScopeCovers(asia), new Finding.ScopeCovers(spain));
    }

    @Test
    void every_grant_of_a_permission_is_named_with_its_source_also_the_inert_ones() {
        MemberFixture ana = user("ana")
                .role("runner", LATER, MUCH_LATER)
                .role("other-runner", null, EARLIER)
                .profile("office");
        assertThat(findings(decide(ana, may("workflow:run")), Step.GRANT))
                .containsExactly(
                        new Finding.HoldingInert(
                                holding(
                                        "workflow:run",
                                        new Holding.FromRole(new RoleId("other-runner")),
                                        new Window(null, EARLIER)),
                                Inertness.ENDED),
                        new Finding.HoldingInert(
                                holding("workflow:run", RUNNER, new Window(LATER, MUCH_LATER)), Inertness.NOT_YET),
                        grants("workflow:run", new Holding.FromProfile(new ProfileId("office"), new RoleId("runner"))));
    }

    @Test
    void a_limited_grant_is_inert_for_other_resources_also_when_it_is_over() {
        Grant march = on("record:write", "march");
        Holding held = new Holding(march, new Holding.FromRole(new RoleId("writer")), Window.ALWAYS);
        Decision none = decide(user("ana").role("writer"), may("record:write"));
        assertThat(findings(none, Step.GRANT))
                .containsExactly(
                        new Finding.HoldingInert(held, Inertness.OTHER_RESOURCES),
                        blocks(DenialCode.NO_ROLE_GRANTS, permission("record:write")));
        Decision named = decide(user("ana").role("writer"), new DoPermission(new Permission("record:write"), "march"));
        assertThat(findings(named, Step.GRANT)).containsExactly(new Finding.HoldingGrants(held));
        Holding over = new Holding(march, new Holding.FromRole(new RoleId("writer")), new Window(null, EARLIER));
        assertThat(findings(decide(user("ana").role("writer", null, EARLIER), may("record:write")), Step.GRANT))
                .contains(new Finding.HoldingInert(over, Inertness.OTHER_RESOURCES));
    }

    @Test
    void the_base_role_and_sections_grant_too() {
        assertThat(findings(decide(user("ana"), may("session:view-own")), Step.GRANT))
                .containsExactly(grants("session:view-own", new Holding.FromBaseRole()));
        assertThat(findings(decide(user("ana").on("traces"), may("trace:view")), Step.GRANT))
                .containsExactly(grants("trace:view", new Holding.FromSection(new SectionId("traces"))));
        assertThat(findings(
                        decide(acme().plan(CatalogueFixture.FREE), user("ana").on("eval"), may("evaluation:run"), null),
                        Step.GRANT))
                .containsExactly(
                        new Finding.HoldingInert(
                                holding(
                                        "evaluation:run",
                                        new Holding.FromSection(new SectionId("eval")),
                                        Window.ALWAYS),
                                Inertness.SECTION_CAPPED),
                        blocks(DenialCode.NO_ROLE_GRANTS, permission("evaluation:run")));
    }

    @Test
    void a_tenant_admin_is_covered_and_what_they_hold_is_named_beside_it() {
        assertThat(findings(decide(admin("ben").role("runner"), may("workflow:run")), Step.GRANT))
                .containsExactly(new Finding.TenantAdminCovers(), grants("workflow:run", RUNNER));
        assertThat(findings(decide(admin("ben"), open("cost-control")), Step.GRANT))
                .containsExactly(new Finding.TenantAdminCovers());
        assertThat(findings(decide(admin("ben").blocked("bot"), use("bot")), Step.GRANT))
                .containsExactly(new Finding.TenantAdminCovers());
        assertThat(findings(
                        decide(acme().kind(Tenant.Kind.MANAGEMENT), admin("ben"), may("tenant:view"), null),
                        Step.GRANT))
                .containsExactly(blocks(DenialCode.NO_ROLE_GRANTS, permission("tenant:view")));
    }

    @Test
    void sections_open_by_their_gates() {
        assertThat(findings(decide(user("ana"), open("analyser")), Step.GRANT))
                .containsExactly(new Finding.GateIsOpen(new SectionId("analyser")));
        assertThat(findings(decide(user("ana").on("traces"), open("traces")), Step.GRANT))
                .containsExactly(new Finding.SectionIsOn(new SectionId("traces")));
        assertThat(findings(decide(user("ana"), open("traces")), Step.GRANT))
                .containsExactly(blocks(DenialCode.SECTION_SWITCHED_OFF, section("traces")));
        assertThat(findings(decide(user("ana"), open("cost-control")), Step.GRANT))
                .containsExactly(blocks(DenialCode.SECTION_ADMIN_ONLY, section("cost-control")));
        assertThat(findings(decide(user("ana"), open("access-management")), Step.GRANT))
                .containsExactly(blocks(DenialCode.SECTION_ADMIN_ONLY, section("access-management")));
        assertThat(findings(decide(user("ana").role("member-viewer"), open("access-management")), Step.GRANT))
                .containsExactly(new Finding.PageOpens(new Permission("member:view")));
        assertThat(findings(decide(user("ana").role("member-viewer"), open("cost-control")), Step.GRANT))
                .containsExactly(blocks(DenialCode.SECTION_ADMIN_ONLY, section("cost-control")));
        assertThat(findings(decide(user("ana"), open("nil")), Step.GRANT))
                .containsExactly(blocks(DenialCode.NO_ROLE_GRANTS, section("nil")));
        assertThat(findings(decide(user("ana"), open("analytics")), Step.GRANT))
                .containsExactly(blocks(DenialCode.NO_ROLE_GRANTS, permission("analytics:view")));
        assertThat(findings(decide(admin("ben"), may("nil:nil")), Step.GRANT))
                .containsExactly(blocks(DenialCode.NO_ROLE_GRANTS, permission("nil:nil")));
    }

    @Test
    void agents_are_open_by_role_or_by_agent_access() {
        Finding assigned = grants("agent:use-assigned", new Holding.FromBaseRole());
        AgentId bot = new AgentId("bot");
        assertThat(findings(decide(user("ana"), use("bot")), Step.GRANT))
                .containsExactly(assigned, new Finding.AgentIsAllowed(bot, true));
        assertThat(findings(decide(user("ana").noAgents().allowed("bot"), use("bot")), Step.GRANT))
                .containsExactly(assigned, new Finding.AgentIsAllowed(bot, false));
        assertThat(findings(decide(user("ana").noAgents(), use("bot")), Step.GRANT))
                .containsExactly(blocks(DenialCode.AGENT_NOT_ASSIGNED, agent("bot")));
        assertThat(findings(decide(user("ana").role("chatter").blocked("bot"), use("bot")), Step.GRANT))
                .containsExactly(blocks(DenialCode.AGENT_BLOCKED, agent("bot")));
        assertThat(findings(decide(user("ana").noAgents().role("bot-chatter"), use("bot")), Step.GRANT))
                .containsExactly(new Finding.HoldingGrants(new Holding(
                        on("agent:use", "bot"), new Holding.FromRole(new RoleId("bot-chatter")), Window.ALWAYS)));
        assertThat(findings(decide(user("ana").noAgents().role("bot-chatter"), use("free")), Step.GRANT))
                .containsExactly(blocks(DenialCode.AGENT_NOT_ASSIGNED, agent("free")));
        assertThat(findings(decide(user("ana"), use("nil")), Step.GRANT))
                .containsExactly(blocks(DenialCode.NO_ROLE_GRANTS, agent("nil")));
        TenantFixture resting = acme().agent(new Agent(bot, "bot", false, null, false));
        assertThat(findings(decide(resting, user("ana").blocked("bot"), use("bot"), null), Step.GRANT))
                .containsExactly(
                        blocks(DenialCode.AGENT_INACTIVE, agent("bot")),
                        blocks(DenialCode.AGENT_BLOCKED, agent("bot")));
        TenantFixture narrow = acme().boundary(
                        new TenantBoundary(Extent.of(Set.of(Permission.AGENT_USE)), Extent.all(), Extent.all()));
        assertThat(findings(decide(narrow, user("ana"), use("bot"), null), Step.GRANT))
                .containsExactly(blocks(DenialCode.NO_ROLE_GRANTS, agent("bot")));
    }

    @Test
    void a_decision_is_denied_by_the_first_step_that_failed_and_names_all_grants() {
        Decision denied = decide(user("ana").disabled().role("runner"), may("workflow:run"));
        assertThat(denied.isAllowed()).isFalse();
        assertThat(denied.code()).isEqualTo(DenialCode.MEMBER_DISABLED);
        assertThat(denied.grants()).containsExactly((Finding.Grants) grants("workflow:run", RUNNER));
        Decision allowed = decide(user("ana").role("runner"), may("workflow:run"));
        assertThat(allowed.isAllowed()).isTrue();
        assertThat(allowed.code()).isNull();
        assertThat(decide(user("ana"), may("workflow:run")).grants()).isEmpty();
    }

    @Test
    void a_step_fails_by_its_first_block() {
        Finding pass = new Finding.NeedsNoFeature();
        Finding first = blocks(DenialCode.AGENT_INACTIVE, agent("bot"));
        Finding second = blocks(DenialCode.AGENT_BLOCKED, agent("bot"));
        StepResult failed = StepResult.of(Step.GRANT, List.of(pass, first, second));
        assertThat(failed.outcome()).isEqualTo(StepResult.Outcome.FAIL);
        assertThat(failed.code()).isEqualTo(DenialCode.AGENT_INACTIVE);
        StepResult passed = StepResult.of(Step.PLAN, List.of(pass));
        assertThat(passed.outcome()).isEqualTo(StepResult.Outcome.PASS);
        assertThat(passed.code()).isNull();
        assertThat(passed.findings()).containsExactly(pass);
        assertThat(Objects.requireNonNull(failed.code()).step()).isEqualTo(Step.GRANT);
    }
}
