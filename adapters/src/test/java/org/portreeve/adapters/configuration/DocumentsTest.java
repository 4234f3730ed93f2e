package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.adapters.configuration.Platform.JSON;
import static org.portreeve.adapters.configuration.Platform.YAML;
import static org.portreeve.adapters.configuration.Platform.configurationOf;
import static org.portreeve.adapters.configuration.Platform.text;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.portreeve.application.contract.Ports;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.state.TenantState;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The configuration document, over whatever ports there are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DocumentsTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    protected Platform platform;
    private String finance;

    protected abstract Ports ports();

    @BeforeAll
    void prepare() {
        platform = new Platform(ports());
        platform.addPermission("records", "record:write");
        finance = Platform.resource("finance.yaml");
    }

    @Test
    void the_sample_document_goes_in_and_comes_out_saying_the_same() {
        MockHttpServletResponse created = put("sample", finance("sample"));

        assertThat(created.getStatus()).as(text(created)).isEqualTo(201);
        assertThat(created.getContentType()).startsWith(YAML);
        JsonNode spec = json("sample").get("spec");
        assertThat(spec.get("timeZone").stringValue()).isEqualTo("Europe/Madrid");
        assertThat(spec.at("/joining/sections/traces").booleanValue()).isFalse();
        assertThat(spec.at("/joining/sections/agents").booleanValue()).isTrue();
        assertThat(spec.at("/subtenants/1/parent").stringValue()).isEqualTo("emea");
        assertThat(spec.at("/roles/1/permissions/0/on/0").stringValue()).isEqualTo("ledger-2026-03");
        assertThat(spec.at("/roles")).hasSize(2);
        assertThat(spec.at("/agents/0/subtenant").stringValue()).isEqualTo("spain");
        JsonNode ana = spec.at("/members/0");
        assertThat(ana.get("email").stringValue()).isEqualTo("ana@acme.example");
        assertThat(ana.get("externalId").stringValue()).isEqualTo("ana");
        assertThat(ana.get("until").stringValue()).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(ana.at("/scope/0").stringValue()).isEqualTo("spain");
        assertThat(ana.at("/roles/1/reason").stringValue()).isEqualTo("Closing");
        assertThat(ana.at("/sections/agents/origin").stringValue()).isEqualTo("default");
        assertThat(ana.at("/sections/traces/origin").stringValue()).isEqualTo("override");
        assertThat(ana.get("sections")).hasSize(7);
        assertThat(spec.at("/members/1/base").stringValue()).isEqualTo("admin");
    }

    @Test
    void what_is_read_is_put_back_without_a_change_in_both_formats() {
        put("steady", finance("steady"));
        for (String slug : List.of("steady", "default", "management")) {
            long revisions = revisions(slug);
            for (String type : List.of(YAML, JSON)) {
                String document = text(platform.get(configurationOf(slug), type));

                MockHttpServletResponse plan = platform.put(configurationOf(slug) + "?dryRun=true", type, document);
                MockHttpServletResponse again = platform.put(configurationOf(slug), type, document);

                assertThat(MAPPER.readTree(text(plan)).get("changes"))
                        .as(text(plan))
                        .isEmpty();
                assertThat(again.getStatus()).as(text(again)).isEqualTo(200);
                assertThat(text(again)).isEqualTo(document);
            }
            assertThat(revisions(slug)).isEqualTo(revisions);
        }
    }

    @Test
    void one_put_is_one_revision_and_a_dry_run_is_none() {
        put("single", finance("single"));
        long revisions = revisions("single");
        String changed =
                finance("single").replace("name: Invoice Clerk", "name: Clerk").replace("EMEA", "Europe");

        JsonNode plan = MAPPER.readTree(text(platform.put(configurationOf("single") + "?dryRun=true", YAML, changed)));

        assertThat(plan.get("changes")).hasSize(2);
        assertThat(plan.get("effects").get("groups")).isEmpty();
        assertThat(revisions("single")).isEqualTo(revisions);
        assertThat(put("single", changed).getStatus()).isEqualTo(200);
        assertThat(revisions("single")).isEqualTo(revisions + 1);
    }

    @Test
    void a_document_with_many_faults_is_refused_whole_and_each_is_told_with_its_place() {
        put("faulty", finance("faulty"));
        TenantState before = platform.tenant("faulty");
        String broken = finance("faulty")
                .replace("slug: faulty", "slug: other")
                .replace("status: active                       #", "colour: red\n  status: active #")
                .replace("roles: [march-closer, auditor]", "roles: [march-closer, no-such-role]")
                .replace("base: admin", "base: user")
                .replace("permissions: [workflow:run, ", "permissions: [tenant:create, no:such, workflow:run, ")
                .replace("profiles: [accounting]\n", "profiles: [accounting, accounting]\n");

        MockHttpServletResponse refused = put("faulty", broken);

        assertThat(refused.getStatus()).as(text(refused)).isEqualTo(422);
        assertThat(refused.getContentType()).startsWith("application/problem+json");
        Map<String, String> findings = Findings.in(refused);
        assertThat(findings)
                .containsEntry("/metadata/slug", "wrong-tenant")
                .containsEntry("/spec/colour", "unknown-key")
                .containsEntry("/spec/exclusions/0/roles/1", "unknown-key")
                .containsEntry("/spec/roles/0/permissions/0", "platform-permission")
                .containsEntry("/spec/roles/0/permissions/1", "unknown-key")
                .containsEntry("/spec/members/1/profiles/1", "duplicate")
                .containsEntry("/spec/members", "last-admin");
        assertThat(Findings.line(refused, "/spec/colour")).isEqualTo(Findings.lineOf(broken, "colour: red"));
        assertThat(Findings.line(refused, "/spec/exclusions/0/roles/1"))
                .isEqualTo(Findings.lineOf(broken, "no-such-role"));
        assertThat(platform.tenant("faulty")).isEqualTo(before);
    }

    @Test
    void what_is_left_out_of_a_list_goes_unless_it_is_still_named() {
        put("leaving", finance("leaving"));
        String without = finance("leaving").replace("    - { key: spain, name: Spain, parent: emea }\n", "");

        MockHttpServletResponse refused = put("leaving", without);

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(Findings.in(refused))
                .containsEntry("/spec/agents/0/subtenant", "in-use")
                .containsEntry("/spec/resources/0/subtenant", "in-use")
                .containsEntry("/spec/members/1/scope/0", "in-use");
    }

    @Test
    void a_built_in_role_that_is_left_out_returns_to_its_template() {
        String head = head("template") + "spec:\n  subscription: { plan: enterprise, status: active }\n";
        put("template", head + "  roles:\n    - { key: auditor, name: Auditor, permissions: [member:view] }\n");
        assertThat(json("template").at("/spec/roles")).hasSize(1);

        put("template", head + "  roles: []\n");

        assertThat(json("template").at("/spec/roles")).isEmpty();
        assertThat(platform.tenant("template").roles().size()).isEqualTo(25);
    }

    @Test
    void absent_keys_stay_and_newcomers_need_a_scope() {
        put("absent", finance("absent"));
        String head = head("absent");

        MockHttpServletResponse unchanged = put("absent", head + "spec: {}\n");
        MockHttpServletResponse refused = put("absent", head + "spec: { members: [{ email: new@acme.example }] }\n");

        assertThat(unchanged.getStatus()).isEqualTo(200);
        assertThat(platform.tenant("absent").members().size()).isEqualTo(2);
        assertThat(Findings.in(refused)).containsEntry("/spec/members/0", "missing");
    }

    @Test
    void an_empty_scope_covers_nothing_and_a_plain_toggle_is_an_override() {
        String document = head("narrow")
                + "spec:\n  members:\n    - { email: cara@acme.example, scope: [], sections: { logs: false } }\n";

        assertThat(put("narrow", document).getStatus()).isEqualTo(201);

        JsonNode cara = json("narrow").at("/spec/members/0");
        assertThat(cara.get("scope").isArray()).isTrue();
        assertThat(cara.get("scope")).isEmpty();
        assertThat(cara.at("/sections/logs/origin").stringValue()).isEqualTo("override");
        assertThat(cara.at("/sections/traces/value").booleanValue()).isTrue();
        assertThat(cara.at("/agents/default").stringValue()).isEqualTo("allowed");
        assertThat(cara.at("/roles")).isEmpty();
    }

    @Test
    void somebody_invited_gets_an_invitation_and_nobody_is_invited_back() {
        String member = "spec:\n  members: [{ email: dora@acme.example, scope: tenant, status: %s }]\n";
        put("inviting", head("inviting") + member.formatted("invited"));
        TenantState invited = platform.tenant("inviting");
        assertThat(invited.invitations().size()).isEqualTo(1);
        assertThat(platform.postbox.letters())
                .filteredOn(letter -> letter.tenant().value().equals("inviting"))
                .singleElement()
                .satisfies(letter -> assertThat(letter.to().value()).isEqualTo("dora@acme.example"));
        put("inviting", head("inviting") + member.formatted("invited"));
        assertThat(platform.postbox.letters())
                .filteredOn(letter -> letter.tenant().value().equals("inviting"))
                .hasSize(1);

        put("inviting", head("inviting") + member.formatted("active"));
        MockHttpServletResponse back = put("inviting", head("inviting") + member.formatted("invited"));

        assertThat(platform.tenant("inviting").invitations().isEmpty()).isTrue();
        assertThat(platform.tenant("inviting").members().stream().map(one -> one.status()))
                .containsExactly(MembershipStatus.ACTIVE);
        assertThat(Findings.in(back)).containsEntry("/spec/members/0/status", "already-a-member");
    }

    @Test
    void whoever_is_known_elsewhere_by_address_is_the_same_person() {
        String member = "spec:\n  members: [{ email: Elif@Acme.example, scope: tenant }]\n";
        put("one-place", head("one-place") + member);
        put("another-place", head("another-place") + member);

        assertThat(platform.tenant("another-place").people().stream().map(Person::id))
                .containsExactlyElementsOf(platform.tenant("one-place").people().stream()
                        .map(Person::id)
                        .toList());
    }

    @Test
    void patterns_in_a_boundary_are_expanded_when_written() {
        String document = head("bounded")
                + "spec: { boundary: { permissions: ['agent:*', trace:view], sections: ['*'], agents: [] } }\n";

        assertThat(put("bounded", document).getStatus()).isEqualTo(201);

        JsonNode boundary = json("bounded").at("/spec/boundary");
        assertThat(boundary.get("permissions")).hasSize(10);
        assertThat(boundary.get("sections")).hasSize(13);
        assertThat(put("bounded", document.replace("trace:view", "'nothing:*'")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void a_stale_version_is_refused_and_the_newest_is_accepted() {
        put("versioned", finance("versioned"));
        String stale = platform.get(configurationOf("versioned"), YAML).getHeader("ETag");
        put("versioned", finance("versioned").replace("EMEA", "Europe"));
        String fresh = platform.get(configurationOf("versioned"), YAML).getHeader("ETag");

        assertThat(putIfMatch("versioned", finance("versioned"), stale)).isEqualTo(412);
        assertThat(putIfMatch("versioned", finance("versioned"), fresh)).isEqualTo(200);
        assertThat(putIfMatch("nowhere", finance("nowhere"), "*")).isEqualTo(412);
    }

    @Test
    void what_cannot_be_parsed_is_a_bad_request_with_its_line() {
        MockHttpServletResponse broken = put("broken", "apiVersion: portreeve/v1\nspec: [\n");
        MockHttpServletResponse alias = put("broken", "a: &x 1\nb: *x\n");

        assertThat(broken.getStatus()).isEqualTo(400);
        assertThat(alias.getStatus()).isEqualTo(400);
        assertThat(platform.put(configurationOf("broken"), "text/plain", "x").getStatus())
                .isEqualTo(415);
        assertThat(platform.get(configurationOf("broken"), YAML).getStatus()).isEqualTo(404);
    }

    private MockHttpServletResponse put(String slug, String document) {
        return platform.put(configurationOf(slug), YAML, document);
    }

    private int putIfMatch(String slug, String document, String tag) {
        return platform.send(
                        MockMvcRequestBuilders.put(configurationOf(slug))
                                .contentType(YAML)
                                .header("If-Match", tag)
                                .content(document),
                        Platform.ALL_SCOPES)
                .getStatus();
    }

    private String finance(String slug) {
        return finance.replace("slug: finance", "slug: " + slug);
    }

    private static String head(String slug) {
        return """
                apiVersion: portreeve/v1
                kind: Tenant
                metadata: { slug: %s, name: Some }
                """.formatted(slug);
    }

    private JsonNode json(String slug) {
        return MAPPER.readTree(text(platform.get(configurationOf(slug), JSON)));
    }

    private long revisions(String slug) {
        return platform.ports.revisions().count(new org.portreeve.domain.tenancy.TenantId(slug));
    }
}
