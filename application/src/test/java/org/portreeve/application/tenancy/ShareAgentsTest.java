package org.portreeve.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.agent.ListSharedAgents;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;

class ShareAgentsTest {
    private static final AgentId HERALD = new AgentId("herald");
    private static final AgentId OWN = new AgentId("own");

    private final Realm realm = new Realm();
    private final Actor.SignedIn sharer = realm.with("agent-share:manage");

    private Outcome act(ShareAgents.Action action) {
        return ((ShareAgents.Went) commit(action)).outcome();
    }

    private ShareAgents.Answer commit(ShareAgents.Action action) {
        return realm.sharing.commit(sharer, Company.FINANCE, action, "Because", null);
    }

    private Agent agent(AgentId id) {
        return Objects.requireNonNull(realm.state(Company.FINANCE).agents().get(id));
    }

    private boolean mayUse(String who, AgentId agent) {
        return realm.company
                .ports
                .states()
                .read(Company.FINANCE)
                .allows(Company.user(who), new AccessRequest.UseAgent(agent));
    }

    private void draw(AgentId... agents) {
        var state = realm.state(Company.FINANCE);
        realm.company.put(state.withTenant(state.tenant()
                .withBoundary(new TenantBoundary(Extent.all(), Extent.all(), Extent.of(Set.of(agents))))));
    }

    private Extent<AgentId> listed() {
        return realm.state(Company.FINANCE).tenant().boundary().agents();
    }

    private void register() {
        var state = realm.state(Company.FINANCE);
        realm.company.put(state.withAgents(state.agents().with(OWN, new Agent(OWN, "Own", true, null, false))));
    }

    @Test
    void an_agent_is_shared_in_and_the_plan_says_who_gains_it() {
        var share = new ShareAgents.Share(HERALD, " Herald ");
        var planned = ((ShareAgents.Went) realm.sharing.plan(sharer, Company.FINANCE, share)).outcome();
        assertThat(((Outcome.Planned) planned).plan().effects().people())
                .contains(Company.user("admin"), Company.user("ana"));
        assertThat(realm.state(Company.FINANCE).agents().has(HERALD)).isFalse();
        assertThat(act(share)).isInstanceOf(Outcome.Committed.class);
        assertThat(agent(HERALD)).isEqualTo(new Agent(HERALD, "Herald", true, null, true));
        assertThat(mayUse("ana", HERALD)).isTrue();
        assertThat(realm.state(Company.MANAGEMENT).agents().has(HERALD)).isFalse();
    }

    @Test
    void where_the_boundary_lists_agents_it_comes_inside_and_leaves_with_the_agent() {
        draw();
        act(new ShareAgents.Share(HERALD, "Herald"));
        assertThat(listed()).isEqualTo(Extent.of(Set.of(HERALD)));
        assertThat(mayUse("ana", HERALD)).isTrue();
        act(new ShareAgents.Withdraw(agent(HERALD)));
        assertThat(listed()).isEqualTo(Extent.of(Set.of()));
        assertThat(realm.state(Company.FINANCE).agents().has(HERALD)).isFalse();
    }

    @Test
    void whoever_was_blocked_is_so_no_more_when_another_comes_under_the_same_key() {
        act(new ShareAgents.Share(HERALD, "Herald"));
        var state = realm.state(Company.FINANCE);
        realm.company.put(state.withMember(
                realm.company.member("ana").withAgents(new AgentAccess(true, Set.of(), Set.of(HERALD)))));
        assertThat(mayUse("ana", HERALD)).isFalse();
        act(new ShareAgents.Withdraw(agent(HERALD)));
        act(new ShareAgents.Share(HERALD, "Another"));
        assertThat(mayUse("ana", HERALD)).isTrue();
    }

    @Test
    void it_is_renamed_and_answers_nobody_while_it_is_inactive() {
        act(new ShareAgents.Share(HERALD, "Herald"));
        act(new ShareAgents.Rename(agent(HERALD), "Crier"));
        act(new ShareAgents.Activate(agent(HERALD), false));
        assertThat(agent(HERALD)).isEqualTo(new Agent(HERALD, "Crier", false, null, true));
        assertThat(mayUse("admin", HERALD)).isFalse();
        act(new ShareAgents.Activate(agent(HERALD), true));
        assertThat(mayUse("admin", HERALD)).isTrue();
    }

    @Test
    void all_that_are_shared_are_listed_by_what_most_tenants_call_them() {
        for (String slug : List.of("one", "two")) {
            var other = realm.state(Company.FINANCE).tenant();
            realm.company.put(TenantState.empty(new Tenant(
                            new TenantId(slug),
                            slug,
                            other.kind(),
                            other.status(),
                            other.timeZone(),
                            other.subscription(),
                            other.boundary(),
                            other.joining()))
                    .withAgents(Table.of(List.of(new Agent(HERALD, "Herald", true, null, true)), Agent::id)));
        }
        act(new ShareAgents.Share(HERALD, "Crier"));
        act(new ShareAgents.Activate(agent(HERALD), false));
        act(new ShareAgents.Share(new AgentId("bard"), "Bard"));
        register();
        var entries = realm.shared.of(sharer).orElseThrow();
        assertThat(entries).extracting(ListSharedAgents.Entry::name).containsExactly("Bard", "Herald");
        var herald = entries.getLast();
        assertThat(herald.names()).containsExactly("Herald", "Crier");
        assertThat(herald.places())
                .extracting(place -> place.tenant().value())
                .containsExactly("finance", "one", "two");
        assertThat(herald.active()).isEqualTo(2);
        assertThat(herald.isIn(Company.FINANCE)).isTrue();
        assertThat(herald.isIn(Company.MANAGEMENT)).isFalse();
        assertThat(List.of(herald.matches(" CRIER "), herald.matches("herald"), herald.matches("bard")))
                .containsExactly(true, true, false);
        for (Actor actor : List.of(realm.with("tenant:view"), realm.company.admin, realm.company.stranger)) {
            assertThat(realm.shared.of(actor)).isEmpty();
        }
    }

    @Test
    void names_and_keys_that_are_taken_are_said_and_those_that_are_none_refused() {
        register();
        assertThat(commit(new ShareAgents.Share(OWN, "Herald"))).isEqualTo(new ShareAgents.KeyTaken(agent(OWN)));
        assertThat(commit(new ShareAgents.Share(HERALD, "O-W N"))).isEqualTo(new ShareAgents.NameTaken(agent(OWN)));
        assertThatThrownBy(() -> new ShareAgents.Share(new AgentId("No Key"), "Herald"))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new ShareAgents.Share(HERALD, " ")).isInstanceOf(Malformed.class);
    }

    @Test
    void what_was_seen_must_still_be_so_and_the_tenants_own_agents_are_not_touched() {
        act(new ShareAgents.Share(HERALD, "Herald"));
        Agent seen = agent(HERALD);
        act(new ShareAgents.Rename(seen, "Crier"));
        register();
        for (ShareAgents.Action action : List.of(
                new ShareAgents.Rename(seen, "Bard"),
                new ShareAgents.Activate(seen, false),
                new ShareAgents.Withdraw(seen),
                new ShareAgents.Withdraw(agent(OWN)),
                new ShareAgents.Activate(agent(OWN), false))) {
            assertThat(commit(action)).as(action.toString()).isInstanceOf(ShareAgents.Stale.class);
        }
        assertThat(agent(HERALD).name()).isEqualTo("Crier");
        assertThat(agent(OWN).active()).isTrue();
    }

    @Test
    void without_the_permission_it_is_as_if_there_were_no_such_tenant() {
        var share = new ShareAgents.Share(HERALD, "Herald");
        for (Actor actor :
                List.of(realm.with("boundary:manage", "tenant:view"), realm.company.admin, realm.company.stranger)) {
            assertThat(realm.sharing.isOpenTo(actor)).isFalse();
            assertThat(realm.sharing.commit(actor, Company.FINANCE, share, "", null))
                    .isEqualTo(new ShareAgents.Went(new Outcome.Absent()));
        }
        assertThat(realm.sharing.plan(sharer, new TenantId("nowhere"), share))
                .isEqualTo(new ShareAgents.Went(new Outcome.Absent()));
    }
}
