package org.portreeve.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.tenancy.BoundaryStanding.ALWAYS_INSIDE;
import static org.portreeve.application.tenancy.BoundaryStanding.ALWAYS_OUTSIDE;
import static org.portreeve.application.tenancy.BoundaryStanding.INSIDE;
import static org.portreeve.application.tenancy.BoundaryStanding.OUTSIDE;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;

class BoundaryTest {
    private static final Permission RUN = new Permission("workflow:run");
    private static final Permission VIEW = new Permission("workflow:view");
    private static final Permission CORE = new Permission("member:view");
    private static final AgentId HERALD = new AgentId("herald");
    private static final AgentId SCRIBE = new AgentId("scribe");

    private final Realm realm = new Realm();
    private final Actor.SignedIn drawer = realm.with("tenant:view", "boundary:manage");
    private final Actor.SignedIn sharer = realm.with("tenant:view", "agent-share:manage");

    private TenantBoundary boundary(TenantId tenant) {
        return realm.state(tenant).tenant().boundary();
    }

    private ChangeBoundary.Answer commit(Actor actor, TenantId tenant, TenantBoundary wanted) {
        return realm.drawing.commit(actor, tenant, new ChangeBoundary.Wish(boundary(tenant), wanted), "Because", null);
    }

    private static Outcome outcome(ChangeBoundary.Answer answer) {
        return ((ChangeBoundary.Went) answer).outcome();
    }

    private static TenantBoundary only(Permission... permissions) {
        return new TenantBoundary(Extent.of(Set.of(permissions)), Extent.all(), Extent.all());
    }

    private static TenantBoundary sections(SectionId... sections) {
        return new TenantBoundary(Extent.all(), Extent.of(Set.of(sections)), Extent.all());
    }

    private static TenantBoundary agents(AgentId... agents) {
        return new TenantBoundary(Extent.all(), Extent.all(), Extent.of(Set.of(agents)));
    }

    /** Everything that is there today, listed. */
    private TenantBoundary frozen() {
        var catalogue = realm.company.ports.states().read(Company.FINANCE).catalogue();
        Set<Permission> permissions = catalogue.permissions().keySet().stream()
                .filter(permission -> !catalogue.isPlatform(permission))
                .collect(Collectors.toSet());
        return new TenantBoundary(
                Extent.of(permissions), Extent.of(catalogue.sections().keySet()), Extent.all());
    }

    private ReadBoundary.View view(Actor actor) {
        return realm.reading.of(actor, Company.FINANCE).orElseThrow();
    }

    private BoundaryStanding standing(Permission permission) {
        return view(drawer).groups().stream()
                .flatMap(group -> group.permissions().stream())
                .filter(line -> line.definition().permission().equals(permission))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private BoundaryStanding standing(SectionId section) {
        return view(drawer).sections().stream()
                .filter(line -> line.section().id().equals(section))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    private DenialCode code(String who, AccessRequest request) {
        var situation = realm.company.ports.states().read(Company.FINANCE).situationOf(Company.user(who));
        return AccessRules.decide(request, situation).code();
    }

    private void share(AgentId... ids) {
        var state = realm.state(Company.FINANCE);
        var agents = state.agents();
        for (AgentId id : ids) {
            agents = agents.with(id, new Agent(id, id.value(), true, null, true));
        }
        AgentId own = new AgentId("own");
        realm.company.put(state.withAgents(agents.with(own, new Agent(own, "Own", true, null, false))));
    }

    @Test
    void a_list_leaves_out_what_it_does_not_name_and_never_what_is_core() {
        assertThat(view(drawer).boundary()).isEqualTo(TenantBoundary.everything());
        assertThat(outcome(commit(drawer, Company.FINANCE, only(VIEW)))).isInstanceOf(Outcome.Committed.class);
        assertThat(List.of(standing(VIEW), standing(RUN), standing(CORE), standing(new Permission("tenant:edit"))))
                .containsExactly(INSIDE, OUTSIDE, ALWAYS_INSIDE, ALWAYS_OUTSIDE);
        assertThat(code("admin", new AccessRequest.DoPermission(RUN))).isEqualTo(DenialCode.OUTSIDE_BOUNDARY);
        assertThat(code("admin", new AccessRequest.DoPermission(VIEW))).isNull();
        assertThat(code("admin", new AccessRequest.DoPermission(CORE))).isNull();
    }

    @Test
    void access_management_stays_inside_and_sections_are_said_for_themselves() {
        commit(drawer, Company.FINANCE, sections(Company.TRACES));
        assertThat(List.of(standing(Section.ACCESS_MANAGEMENT), standing(Company.TRACES), standing(Company.LOGS)))
                .containsExactly(ALWAYS_INSIDE, INSIDE, OUTSIDE);
    }

    @Test
    void the_plan_names_who_loses_what_and_nothing_else_is_touched() {
        realm.company.put(Company.join(realm.state(Company.FINANCE), "clerk", BaseRole.TENANT_USER, Company.CLERK));
        var before = realm.state(Company.FINANCE);
        var wish = new ChangeBoundary.Wish(TenantBoundary.everything(), only(VIEW));
        ChangePlan plan = ((Outcome.Planned) outcome(realm.drawing.plan(drawer, Company.FINANCE, wish))).plan();
        assertThat(plan.effects().people()).contains(Company.user("admin"), Company.user("clerk"));
        assertThat(plan.effects().groups())
                .allSatisfy(group -> assertThat(group.gains()).isEmpty());
        assertThat(realm.state(Company.FINANCE)).isEqualTo(before);
        long revisions = realm.company.revisions();
        realm.drawing.commit(drawer, Company.FINANCE, wish, "", plan.digest());
        assertThat(realm.company.revisions()).isEqualTo(revisions + 1);
        assertThat(realm.state(Company.FINANCE))
                .isEqualTo(before.withTenant(before.tenant().withBoundary(only(VIEW))));
    }

    @Test
    void roles_that_reach_past_it_are_named_with_what_they_grant_there() {
        realm.company.put(Company.join(realm.state(Company.FINANCE), "clerk", BaseRole.TENANT_USER, Company.CLERK));
        assertThat(view(drawer).reaching()).isEmpty();
        commit(drawer, Company.FINANCE, only(VIEW));
        assertThat(view(drawer).reaching()).singleElement().satisfies(reach -> {
            assertThat(reach.role().id()).isEqualTo(Company.CLERK);
            assertThat(reach.outside()).containsExactly(RUN);
            assertThat(reach.people()).isEqualTo(1);
        });
    }

    @Test
    void what_the_catalogue_gains_stays_outside_a_list_and_comes_inside_all() {
        Permission later = new Permission("forecast:view");
        commit(drawer, Company.FINANCE, frozen());
        realm.gain("forecast:view", "services", "forecasts");
        assertThat(standing(later)).isEqualTo(OUTSIDE);
        assertThat(standing(new SectionId("forecasts"))).isEqualTo(OUTSIDE);
        assertThat(code("admin", new AccessRequest.DoPermission(later))).isEqualTo(DenialCode.OUTSIDE_BOUNDARY);
        assertThat(outcome(commit(drawer, Company.FINANCE, TenantBoundary.everything())))
                .isInstanceOfSatisfying(
                        Outcome.Committed.class,
                        done -> assertThat(done.plan().effects().people()).contains(Company.user("admin")));
        assertThat(standing(later)).isEqualTo(INSIDE);
        realm.gain("rumour:view", "services", "rumours");
        assertThat(standing(new Permission("rumour:view"))).isEqualTo(INSIDE);
        assertThat(standing(new SectionId("rumours"))).isEqualTo(INSIDE);
    }

    @Test
    void whoever_only_shares_agents_changes_that_part_and_no_other() {
        share(HERALD, SCRIBE);
        assertThat(outcome(commit(sharer, Company.FINANCE, only(VIEW))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .allSatisfy(one -> assertThat(one).isInstanceOf(Objection.NotPermitted.class)));
        assertThat(outcome(commit(sharer, Company.FINANCE, agents(HERALD)))).isInstanceOf(Outcome.Committed.class);
        assertThat(code("admin", new AccessRequest.UseAgent(SCRIBE))).isEqualTo(DenialCode.OUTSIDE_BOUNDARY);
        assertThat(code("ana", new AccessRequest.UseAgent(HERALD))).isNull();
        assertThat(code("ana", new AccessRequest.UseAgent(new AgentId("own")))).isNull();
        assertThat(view(sharer).agents())
                .extracting(ReadBoundary.AgentLine::standing)
                .containsExactly(INSIDE, OUTSIDE);
        assertThat(view(sharer).open()).isEqualTo(new ReadBoundary.Open(false, true));
    }

    @Test
    void the_list_of_agents_keeps_only_what_is_shared_into_the_tenant() {
        share(HERALD);
        commit(drawer, Company.FINANCE, agents(HERALD, SCRIBE, new AgentId("own")));
        assertThat(boundary(Company.FINANCE)).isEqualTo(agents(HERALD));
    }

    @Test
    void the_management_tenant_cannot_be_narrowed_in_any_part() {
        for (TenantBoundary wanted : List.of(only(VIEW), sections(Company.LOGS), agents())) {
            assertThat(outcome(commit(drawer, Company.MANAGEMENT, wanted)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.objections())
                                    .contains(new Objection.LockedOut(Objection.LockedOut.Why.MANAGEMENT_TENANT)));
        }
        assertThat(boundary(Company.MANAGEMENT)).isEqualTo(TenantBoundary.everything());
        assertThat(realm.reading.of(drawer, Company.MANAGEMENT).orElseThrow().isNarrowable())
                .isFalse();
        assertThat(view(drawer).isNarrowable()).isTrue();
    }

    @Test
    void a_permission_that_does_not_exist_is_refused() {
        assertThat(outcome(commit(drawer, Company.FINANCE, only(VIEW, new Permission("no:such")))))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("unknown-key"));
    }

    @Test
    void of_two_who_change_the_same_part_the_second_is_told_and_other_parts_are_left_alone() {
        TenantBoundary seen = boundary(Company.FINANCE);
        commit(drawer, Company.FINANCE, only(VIEW));
        var second = new ChangeBoundary.Wish(seen, only(RUN));
        assertThat(realm.drawing.commit(drawer, Company.FINANCE, second, "", null))
                .isEqualTo(new ChangeBoundary.Stale(only(VIEW)));
        var other = new ChangeBoundary.Wish(seen, sections(Company.LOGS));
        assertThat(outcome(realm.drawing.commit(drawer, Company.FINANCE, other, "", null)))
                .isInstanceOf(Outcome.Committed.class);
        assertThat(boundary(Company.FINANCE).permissions()).isEqualTo(only(VIEW).permissions());
        assertThat(boundary(Company.FINANCE).sections()).isEqualTo(Extent.of(Set.of(Company.LOGS)));
    }

    @Test
    void a_boundary_that_meets_more_people_than_it_said_is_shown_anew() {
        var wish = new ChangeBoundary.Wish(TenantBoundary.everything(), only(VIEW));
        var planned = (Outcome.Planned) outcome(realm.drawing.plan(drawer, Company.FINANCE, wish));
        realm.company.put(Company.join(realm.state(Company.FINANCE), "late", BaseRole.TENANT_ADMIN));
        assertThat(outcome(realm.drawing.commit(
                        drawer, Company.FINANCE, wish, "", planned.plan().digest())))
                .isInstanceOf(Outcome.Shifted.class);
        assertThat(boundary(Company.FINANCE)).isEqualTo(TenantBoundary.everything());
    }

    @Test
    void without_the_permission_it_is_as_if_there_were_no_such_tenant() {
        Actor.SignedIn other = realm.with("tenant:view", "tenant:edit", "plan:manage");
        for (Actor actor : List.of(other, realm.company.admin, realm.company.stranger)) {
            assertThat(outcome(commit(actor, Company.FINANCE, only(VIEW)))).isInstanceOf(Outcome.Absent.class);
        }
        TenantId nowhere = new TenantId("nowhere");
        var wish = new ChangeBoundary.Wish(TenantBoundary.everything(), only(VIEW));
        assertThat(outcome(realm.drawing.plan(drawer, nowhere, wish))).isInstanceOf(Outcome.Absent.class);
        assertThat(realm.reading.of(drawer, nowhere)).isEmpty();
        Stream.of(realm.company.admin, realm.company.stranger, realm.with("boundary:manage"))
                .forEach(actor ->
                        assertThat(realm.reading.of(actor, Company.FINANCE)).isEmpty());
        assertThat(view(other).open()).isEqualTo(new ReadBoundary.Open(false, false));
    }

    @Test
    void nothing_is_undone_by_wishing_for_what_is_there() {
        commit(drawer, Company.FINANCE, only(VIEW));
        assertThat(outcome(commit(drawer, Company.FINANCE, only(VIEW)))).isInstanceOf(Outcome.Unchanged.class);
        Set<Permission> more = new HashSet<>(Set.of(VIEW));
        more.add(RUN);
        commit(drawer, Company.FINANCE, new TenantBoundary(Extent.of(more), Extent.all(), Extent.all()));
        assertThat(Objects.requireNonNull(view(drawer)).reaching()).isEmpty();
    }
}
