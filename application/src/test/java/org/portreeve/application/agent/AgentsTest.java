package org.portreeve.application.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.SPAIN;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.Company;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.Selection;
import org.portreeve.application.membership.Total;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.AgentAccess.Standing;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

class AgentsTest {
    private static final AgentId BOT = new AgentId("invoice-bot");
    private static final AgentId HERALD = new AgentId("herald");
    private static final RoleId MINDER = new RoleId("minder");

    private final Company company = new Company();
    private final ListAgents listing =
            new ListAgents(company.ports.states(), company.gatekeeper, company.ports.search());
    private final ChangeAgents changing = new ChangeAgents(company.gatekeeper, company.changes);
    private final ChangeMembers members =
            new ChangeMembers(company.gatekeeper, company.ports.search(), company.changes);

    /** Dee holds exactly these. */
    private Actor with(String... permissions) {
        var role = Role.own(
                MINDER,
                "Minder",
                "for tests",
                Arrays.stream(permissions)
                        .map(Permission::new)
                        .map(Grant::unlimited)
                        .toList());
        var held = new RoleAssignment(MINDER, Window.ALWAYS, "", Author.PORTREEVE, Samples.START);
        company.put(company.state()
                .withRoles(company.state().roles().with(MINDER, role))
                .withMember(company.member("dee").withRoles(Map.of(MINDER, held))));
        return Company.signedIn("dee");
    }

    private Agent registered(String name) {
        changing.commit(company.admin, FINANCE, new ChangeAgents.Register(name, null), "", null);
        return company.state().agents().stream()
                .filter(agent -> agent.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Agent agent(AgentId id) {
        return company.state().agents().get(id);
    }

    private String commit(Actor actor, ChangeAgents.Action action) {
        return switch (changing.commit(actor, FINANCE, action, "", null)) {
            case ChangeAgents.Went(var _, Outcome.Refused(var objections)) ->
                String.join(
                        " ", objections.stream().map(Objection::code).distinct().toList());
            case ChangeAgents.Went(var _, var outcome) -> outcome.getClass().getSimpleName();
            case ChangeAgents.Answer answer -> answer.getClass().getSimpleName();
        };
    }

    private ChangeAgents.Action action(String verb, Agent seen) {
        return switch (verb) {
            case "register" -> new ChangeAgents.Register("Another", null);
            case "edit" -> new ChangeAgents.Write(seen, "Renamed", SPAIN);
            case "deactivate" -> new ChangeAgents.Activate(seen, false);
            case "delete" -> new ChangeAgents.Delete(seen);
            case "newcomers" -> new ChangeAgents.ForNewcomers(true, false);
            default -> throw new IllegalArgumentException(verb);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "agent:register, register, Committed",
        "agent:register, edit, not-permitted",
        "agent:register, newcomers, not-permitted",
        "agent:edit, edit, Committed",
        "agent:edit, register, not-permitted",
        "agent:edit, deactivate, not-permitted",
        "agent:edit, delete, not-permitted",
        "agent:edit agent:deactivate, deactivate, Committed",
        "agent:edit agent:delete, delete, Committed",
        "agent:assign, newcomers, Committed",
        "agent:assign, register, not-permitted",
        "agent:assign, delete, not-permitted",
        "agent:deactivate, deactivate, Absent",
        "member:view, register, Absent"
    })
    void each_permission_does_what_it_says_and_no_more(String held, String verb, String expected) {
        Agent bot = registered("Invoice Bot");
        assertThat(commit(with(held.split(" ", -1)), action(verb, bot))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent:assign", "agent:register", "agent:edit"})
    void each_of_three_permissions_opens_the_list_and_only_one_the_people(String permission) {
        registered("Invoice Bot");
        Actor dee = with(permission);
        ListAgents.View view = listing.of(dee, FINANCE).orElseThrow();
        assertThat(view.agents()).extracting(one -> one.agent().id()).containsExactly(BOT);
        assertThat(view.assigns()).isEqualTo(permission.equals("agent:assign"));
        assertThat(listing.people(dee, FINANCE, BOT, PeopleSearch.Query.everybody(), 0, 50))
                .hasSize(view.assigns() ? 6 : 0);
        assertThat(listing.total(dee, FINANCE, BOT, PeopleSearch.Query.everybody()))
                .isEqualTo(view.assigns() ? new Total(6, true) : Total.NOBODY);
    }

    @Test
    void without_one_of_them_and_from_another_tenant_there_is_nothing() {
        registered("Invoice Bot");
        assertThat(listing.of(with("member:view", "agent:delete"), FINANCE)).isEmpty();
        assertThat(listing.of(company.stranger, FINANCE)).isEmpty();
        assertThat(listing.of(company.admin, new TenantId("nowhere"))).isEmpty();
        assertThat(listing.people(company.admin, FINANCE, HERALD, PeopleSearch.Query.everybody(), 0, 50))
                .isEmpty();
        assertThat(commit(company.stranger, new ChangeAgents.Register("Spy", null)))
                .isEqualTo("Absent");
        assertThat(agent(new AgentId("spy"))).isNull();
    }

    @Test
    void an_agent_is_registered_active_with_a_key_of_its_own() {
        assertThat(registered("Invoice Bot")).isEqualTo(new Agent(BOT, "Invoice Bot", true, null, false));
        assertThat(commit(company.admin, new ChangeAgents.Register("invoice-bot", null)))
                .isEqualTo("NameTaken");
        assertThat(commit(company.admin, new ChangeAgents.Register("Elsewhere", new SubtenantId("nowhere"))))
                .isEqualTo("Absent");
        assertThatThrownBy(() -> new ChangeAgents.Register(" ", null)).isInstanceOf(Malformed.class);
    }

    @Test
    void the_plan_limits_how_many_there_are() {
        for (String name : List.of("One", "Two", "Three")) {
            registered(name);
        }
        assertThat(commit(company.admin, new ChangeAgents.Register("Four", null)))
                .isEqualTo("limit-reached");
        assertThat(commit(company.admin, new ChangeAgents.Delete(registered("One"))))
                .isEqualTo("Committed");
        assertThat(commit(company.admin, new ChangeAgents.Register("Four", null)))
                .isEqualTo("Committed");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        Agent seen = registered("Invoice Bot");
        commit(company.admin, new ChangeAgents.Activate(seen, false));
        assertThat(commit(company.admin, new ChangeAgents.Write(seen, "Bot", null)))
                .isEqualTo("Stale");
        assertThat(commit(company.admin, new ChangeAgents.Delete(seen))).isEqualTo("Stale");
        assertThat(commit(company.admin, new ChangeAgents.ForNewcomers(false, true)))
                .isEqualTo("Stale");
    }

    @Test
    void agents_of_the_platform_are_not_changed_here() {
        Agent shared = new Agent(HERALD, "Herald", true, null, true);
        company.put(company.state().withAgents(company.state().agents().with(HERALD, shared)));
        assertThat(commit(company.admin, new ChangeAgents.Activate(shared, false)))
                .isEqualTo("not-permitted");
        assertThat(commit(company.admin, new ChangeAgents.Delete(shared))).isEqualTo("not-permitted");
    }

    @Test
    void a_later_agent_with_the_same_key_inherits_nothing() {
        Agent bot = registered("Invoice Bot");
        access(company.admin, new MemberAction.Agents(Standing.BLOCKED, Set.of(BOT)), "ana");
        commit(company.admin, new ChangeAgents.Delete(bot));
        assertThat(company.member("ana").agents().blocked()).isEmpty();
        registered("Invoice Bot");
        assertThat(company.member("ana").agents().of(BOT)).isEqualTo(Standing.BY_DEFAULT);
    }

    private String access(Actor actor, MemberAction action, String... names) {
        var users = Arrays.stream(names).map(Company::user).toList();
        Outcome outcome = members.commit(
                        actor,
                        FINANCE,
                        ChangeMembers.Wish.of(new Selection.Picked(Set.copyOf(users)), action, ""),
                        null)
                .outcome();
        return outcome instanceof Outcome.Refused(var objections)
                ? objections.getFirst().code()
                : outcome.getClass().getSimpleName();
    }

    @Test
    void access_is_given_taken_and_left_to_the_default_and_counted() {
        registered("Invoice Bot");
        Actor dee = with("agent:assign", "agent:use");
        assertThat(access(dee, new MemberAction.Agents(Standing.BLOCKED, Set.of(BOT)), "ana", "bo"))
                .isEqualTo("Committed");
        assertThat(access(company.admin, new MemberAction.AgentsByDefault(false), "cy"))
                .isEqualTo("Committed");
        assertThat(access(company.admin, new MemberAction.Agents(Standing.ALLOWED, Set.of(BOT)), "cy"))
                .isEqualTo("Committed");
        assertThat(listing.of(dee, FINANCE).orElseThrow().find(BOT).orElseThrow())
                .satisfies(listed -> {
                    assertThat(listed.allowed()).isEqualTo(1);
                    assertThat(listed.blocked()).isEqualTo(2);
                    assertThat(listed.open()).isEqualTo(4);
                });
        access(company.admin, new MemberAction.Agents(Standing.BY_DEFAULT, Set.of(BOT)), "ana");
        assertThat(company.member("ana").agents()).isEqualTo(AgentAccess.byDefault(true));
        assertThat(listing.people(dee, FINANCE, BOT, PeopleSearch.Query.everybody(), 0, 50))
                .filteredOn(one -> one.standing() == Standing.BLOCKED)
                .singleElement()
                .satisfies(one -> assertThat(
                                Objects.requireNonNull(one.decision().code()).key())
                        .isEqualTo("agent-blocked"));
    }

    @Test
    void who_only_sees_people_decides_about_no_agent() {
        registered("Invoice Bot");
        assertThat(access(with("member:view"), new MemberAction.Agents(Standing.BLOCKED, Set.of(BOT)), "ana"))
                .isEqualTo("Absent");
        assertThat(access(company.stranger, new MemberAction.AgentsByDefault(false), "ana"))
                .isEqualTo("Absent");
    }

    @Test
    void newcomers_get_what_is_said_for_them() {
        commit(with("agent:assign"), new ChangeAgents.ForNewcomers(true, false));
        assertThat(company.state().tenant().joining().agentsAllowed()).isFalse();
        assertThat(company.member("ana").agents().allowedByDefault()).isTrue();
    }
}
