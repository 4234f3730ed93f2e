package org.portreeve.adapters.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portreeve.domain.access.Step;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

class EvaluationTest {
    private static final String PATH = "/access/v1/evaluation";
    static final String ANA_RUNS =
            "{'subject':{'type':'user','id':'ana@acme.example'},'resource':{'type':'workflow','id':'april'},"
                    + "'action':{'name':'run'},'context':{'tenant':'finance'}}";

    private static final Desk UNCHANGED = new Desk();

    private Desk desk = UNCHANGED;

    static String question(String subject, String resource, String action, String context) {
        String[] who = subject.split(":", 2);
        String[] what = resource.split(":", 2);
        return "{'subject':{'type':'" + who[0] + "','id':'" + who[1] + "'},'resource':{'type':'" + what[0] + "','id':'"
                + what[1] + "'},'action':{'name':'" + action + "'},'context':{" + context + "}}";
    }

    private JsonNode finance(String subject, String resource, String action, String more) {
        return desk.ask(PATH, question(subject, resource, action, "'tenant':'finance'" + more), Desk.EXPLAIN);
    }

    private static String codeOf(JsonNode answer) {
        return answer.get("decision").booleanValue()
                ? "allow"
                : answer.at("/context/reason_admin/code").stringValue();
    }

    private String ofAna(String resource, String action, String more) {
        return codeOf(finance("user:ana@acme.example", resource, action, more));
    }

    @ParameterizedTest
    @CsvSource({
        "workflow:april, run, allow",
        "workflow:*, run, allow",
        "workflow:never-registered, run, allow",
        "workflow:april, administer, no-role-grants",
        "workflow:march, administer, allow",
        "workflow:*, administer, no-role-grants",
        "workflow:april, dance, unknown-permission",
        "spaceship:x, fly, unknown-permission",
        "section:traces, open, allow",
        "section:logs, view, unknown-permission",
        "section:cost-control, open, section-admin-only",
        "section:nowhere, open, unknown-section",
        "agent:invoice-bot, use, allow",
        "agent:invoice-bot, use-assigned, allow",
        "agent:invoice-bot, edit, no-role-grants",
        "agent:spain-bot, use, allow",
        "agent:old-bot, use, agent-inactive",
        "agent:nobody, use, unknown-agent",
        "agent:nobody, edit, unknown-agent",
        "agent:nobody, dance, unknown-permission",
        "agent:*, use-assigned, allow",
        "agent:*, edit, no-role-grants",
        "platform:x, rule, unknown-permission"
    })
    void resources_and_actions_become_requests(String resource, String action, String expected) {
        assertThat(ofAna(resource, action, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "user:ANA@ACME.example, allow",
        "user:ana, allow",
        "identity:ana, allow",
        "identity:https://idp.example|zoe, no-role-grants",
        "user:https://idp.example|zoe, no-role-grants",
        "identity:ana@acme.example, not-a-member",
        "user:Ana, not-a-member",
        "user:tom, member-disabled",
        "machine:ana, not-a-member",
        "user:eve@acme.example, not-a-member"
    })
    void subjects_are_found_by_what_they_are_called(String subject, String expected) {
        assertThat(codeOf(finance(subject, "workflow:april", "run", ""))).isEqualTo(expected);
    }

    @Test
    void an_address_of_two_members_is_nobody_and_says_that_it_is_ambiguous() {
        desk = new Desk();
        desk.edit("finance", state -> withNamesake(state, "ana@acme.example"));

        JsonNode answer = finance("user:ana@acme.example", "workflow:april", "run", "");

        assertThat(codeOf(answer)).isEqualTo("not-a-member");
        assertThat(answer.at("/context/steps/1/evidence").valueStream()).anySatisfy(evidence -> {
            assertThat(evidence.get("kind").stringValue()).isEqualTo("ambiguous");
            assertThat(evidence.get("matches").intValue()).isEqualTo(2);
        });
        assertThat(codeOf(finance("user:ana", "workflow:april", "run", ""))).isEqualTo("allow");
    }

    private static TenantState withNamesake(TenantState state, String email) {
        Person namesake = new Person(
                new UserId(UUID.randomUUID()),
                new Identity("https://idp.example", "other"),
                new PersonName("Ana", "Other"),
                new Email(email),
                true,
                null,
                null,
                true);
        return state.withPerson(namesake)
                .withMember(Newcomer.join(
                        new org.portreeve.domain.catalogue.Catalogue(
                                Map.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), Map.of(), List.of(),
                                Map.of(), List.of(), List.of()),
                        state.tenant(),
                        namesake.id(),
                        Desk.NOW,
                        Author.PORTREEVE));
    }

    @Test
    void a_change_is_seen_by_the_next_request() {
        desk = new Desk();
        assertThat(ofAna("workflow:april", "run", "")).isEqualTo("allow");
        long before = finance("user:ana", "workflow:april", "run", "")
                .at("/context/revision")
                .longValue();

        desk.edit(
                "finance",
                state -> state.withRoles(state.roles()
                        .replaceAll(role -> role.id().value().equals("clerk") ? role.withGrants(List.of()) : role)));

        JsonNode answer = finance("user:ana", "workflow:april", "run", "");
        assertThat(codeOf(answer)).isEqualTo("no-role-grants");
        assertThat(answer.at("/context/revision").longValue()).isGreaterThan(before);
    }

    @ParameterizedTest
    @CsvSource({"spain, allow", "emea, allow", "nowhere, unknown-subtenant"})
    void the_subtenant_in_the_context_counts(String subtenant, String expected) {
        assertThat(ofAna("workflow:april", "run", ",'subtenant':'" + subtenant + "'"))
                .isEqualTo(expected);
    }

    @Test
    void the_future_honours_windows() {
        assertThat(ofAna("workflow:march", "administer", ",'at':'2026-03-31T23:59:59Z'"))
                .isEqualTo("allow");
        assertThat(ofAna("workflow:march", "administer", ",'at':'2026-04-01T02:00:00+02:00'"))
                .isEqualTo("no-role-grants");
    }

    @Test
    void the_past_needs_the_scope_read_history_and_is_not_answered_yet() {
        String past = question("user:ana", "workflow:april", "run", "'tenant':'finance','at':'2026-03-20T11:59:59Z'");

        assertThat(desk.post(PATH, past, Desk.DECIDE).getStatus()).isEqualTo(403);
        assertThat(desk.post(PATH, past, Desk.DECIDE).getHeader("WWW-Authenticate"))
                .contains("insufficient_scope", "read-history");
        assertThat(desk.post(PATH, past, Desk.EXPLAIN).getStatus()).isEqualTo(501);
        assertThat(desk.post(PATH, ANA_RUNS.replace("'finance'", "'finance','explain':'fixes'"), Desk.EXPLAIN)
                        .getStatus())
                .isEqualTo(501);
    }

    @Test
    void all_six_steps_are_told_and_one_denial_decides() {
        JsonNode answer = finance("user:ana", "workflow:april", "administer", "");

        List<JsonNode> steps = answer.at("/context/steps").valueStream().toList();
        assertThat(steps)
                .extracting(step -> step.get("step").stringValue())
                .containsExactly(
                        java.util.Arrays.stream(Step.values()).map(Step::key).toArray(String[]::new));
        assertThat(steps)
                .filteredOn(step -> step.has("decisive"))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.get("step").stringValue()).isEqualTo("grant");
                    assertThat(step.get("outcome").stringValue()).isEqualTo("fail");
                    assertThat(step.get("code").stringValue()).isEqualTo("no-role-grants");
                });
        assertThat(steps)
                .allSatisfy(step -> assertThat(step.get("evidence").valueStream())
                        .allSatisfy(evidence ->
                                assertThat(evidence.get("kind").isString()).isTrue()));
        assertThat(answer.at("/context/reason_user/en").stringValue()).contains("Finance");
        assertThat(answer.at("/context/reason_admin/en").stringValue())
                .isEqualTo("No role that ana holds in finance grants workflow:administer on april.");
    }

    @Test
    void of_an_unknown_tenant_only_the_first_step_is_asked() {
        JsonNode answer =
                desk.ask(PATH, question("user:ana", "workflow:april", "run", "'tenant':'nowhere'"), Desk.EXPLAIN);

        assertThat(codeOf(answer)).isEqualTo("unknown-tenant");
        assertThat(answer.at("/context/steps").valueStream().skip(1))
                .extracting(step -> step.get("outcome").stringValue())
                .containsOnly("not-asked");
    }

    @Test
    void reasons_and_steps_need_the_scope_and_can_be_declined() {
        String denied = question("user:ana", "workflow:april", "administer", "'tenant':'finance'");

        JsonNode withoutScope = desk.ask(PATH, denied, Desk.DECIDE).get("context");
        assertThat(withoutScope.propertyNames()).containsExactlyInAnyOrder("revision", "reason_user");
        JsonNode declined = desk.ask(PATH, denied.replace("'finance'", "'finance','explain':false"), Desk.EXPLAIN);
        assertThat(declined.get("context").propertyNames()).containsExactly("revision");
        JsonNode allowed = desk.ask(PATH, ANA_RUNS, Desk.EXPLAIN).get("context");
        assertThat(allowed.propertyNames()).containsExactlyInAnyOrder("revision", "steps");
    }

    @Test
    void the_tenant_comes_from_context_or_resource_or_key() {
        String unsaid = ANA_RUNS.replace(",'context':{'tenant':'finance'}", "");
        String inResource = unsaid.replace("'id':'april'", "'id':'april','properties':{'tenant':'finance'}");

        assertThat(desk.ask(PATH, unsaid, Desk.FINANCE).get("decision").booleanValue())
                .isTrue();
        assertThat(desk.ask(PATH, inResource, Desk.DECIDE).get("decision").booleanValue())
                .isTrue();
        assertThat(desk.ask("/finance" + PATH, unsaid, Desk.DECIDE)
                        .get("decision")
                        .booleanValue())
                .isTrue();
        assertThat(fieldOf(desk.post(PATH, unsaid, Desk.DECIDE))).isEqualTo("context.tenant");
        assertThat(fieldOf(desk.post(
                        PATH,
                        inResource.replace("},'action'", "},'context':{'tenant':'default'},'action'"),
                        Desk.DECIDE)))
                .isEqualTo("context.tenant");
        assertThat(fieldOf(desk.post("/default" + PATH, ANA_RUNS, Desk.DECIDE))).isEqualTo("context.tenant");
    }

    @Test
    void a_tenants_key_knows_no_other_tenant() {
        desk = new Desk();
        desk.tenantKey(
                "default", "prv_key-of-the-default-tenant", Set.of(ApiKey.Scope.DECIDE, ApiKey.Scope.READ_HISTORY));

        JsonNode foreign = desk.ask(PATH, ANA_RUNS, "prv_key-of-the-default-tenant");

        assertThat(codeOf(foreign)).isEqualTo("unknown-tenant");
        assertThat(foreign.toString()).doesNotContain("Finance");
        JsonNode unknown = desk.ask(PATH, ANA_RUNS.replace("finance", "nothing"), "prv_key-of-the-default-tenant");
        assertThat(foreign.toString().replace("finance", "nothing")).isEqualTo(unknown.toString());
    }

    static String fieldOf(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        return Desk.json(response).get("field").stringValue();
    }

    @Test
    void the_metadata_name_the_endpoints_of_the_platform_and_of_a_tenant() {
        JsonNode platform =
                Desk.json(desk.send(MockMvcRequestBuilders.get("/.well-known/authzen-configuration"), null));
        JsonNode tenant =
                Desk.json(desk.send(MockMvcRequestBuilders.get("/.well-known/authzen-configuration/finance"), null));

        String base = platform.get("policy_decision_point").stringValue();
        assertThat(platform.get("access_evaluation_endpoint").stringValue()).isEqualTo(base + PATH);
        assertThat(tenant.get("policy_decision_point").stringValue()).isEqualTo(base + "/finance");
        assertThat(tenant.get("search_action_endpoint").stringValue())
                .isEqualTo(base + "/finance/access/v1/search/action");
    }
}
