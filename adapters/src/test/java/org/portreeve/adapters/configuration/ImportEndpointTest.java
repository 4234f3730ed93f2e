package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.adapters.configuration.Platform.YAML;
import static org.portreeve.adapters.configuration.Platform.configurationOf;
import static org.portreeve.adapters.configuration.Platform.text;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.domain.apikey.ApiKey;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportEndpointTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PROVISIONING = "tenant-key-that-may-provision-finance-01";
    private static final String CONFIGURING = "tenant-key-that-may-configure-finance-01";

    private Platform platform;

    @BeforeEach
    void prepare() {
        platform = new Platform(new InMemoryDatabase().ports());
        for (String slug : List.of("finance", "sales")) {
            platform.put(configurationOf(slug), YAML, """
                    apiVersion: portreeve/v1
                    kind: Tenant
                    metadata: { slug: %s, name: %s }
                    spec:
                      subscription: { plan: enterprise, status: active }
                      members:
                        - { email: ben@acme.example, base: admin, scope: tenant }
                        - { email: ana@acme.example, scope: tenant }
                    """.formatted(slug, slug));
        }
        platform.tenantKey("finance", PROVISIONING, EnumSet.of(ApiKey.Scope.PROVISION));
        platform.tenantKey("finance", CONFIGURING, EnumSet.of(ApiKey.Scope.CONFIGURE));
    }

    @Test
    void each_row_is_answered_and_counted() {
        JsonNode answer = json(post(PROVISIONING, "finance", "", """
                email,name,initial_roles
                new@acme.example,Nia New,"AgentExecution, workflow-execution"
                ana@acme.example,Ana,Workflow Execution
                """));
        assertThat(answer.at("/totals/creates-placeholder").asInt()).isEqualTo(1);
        assertThat(answer.at("/totals/adds-roles").asInt()).isEqualTo(1);
        assertThat(answer.at("/rows/0/line").asInt()).isEqualTo(2);
        assertThat(answer.at("/rows/0/email").asString()).isEqualTo("new@acme.example");
        assertThat(answer.at("/rows/0/outcome").asString()).isEqualTo("creates-placeholder");
        assertThat(answer.at("/rows/1/detail").asString()).contains("workflow-execution");
        assertThat(answer.at("/revision").asLong()).isPositive();
        assertThat(platform.tenant("finance").members().size()).isEqualTo(3);
    }

    @Test
    void a_dry_run_tells_all_of_it_and_changes_nothing() {
        MockHttpServletResponse response = post(PROVISIONING, "finance", "?dryRun=true", """
                email,name,initial_roles
                new@acme.example,Nia New,auditr
                ben@acme.example,Ben,auditor
                one@acme.example,One,
                """);
        assertThat(response.getStatus()).isEqualTo(200);
        JsonNode answer = json(response);
        assertThat(answer.at("/rows/0/outcome").asString()).isEqualTo("refused");
        assertThat(answer.at("/rows/0/detail").asString()).contains("auditr").contains("auditor");
        assertThat(answer.at("/rows/1/outcome").asString()).isEqualTo("refused");
        assertThat(answer.at("/rows/2/outcome").asString()).isEqualTo("creates-placeholder");
        assertThat(platform.tenant("finance").members().size()).isEqualTo(2);
    }

    @Test
    void one_refused_row_stops_all_unless_it_is_skipped() {
        String file = "email,initial_roles\nnew@acme.example,\nben@acme.example,auditor\nnowhere,\n";
        MockHttpServletResponse stopped = post(PROVISIONING, "finance", "", file);
        assertThat(stopped.getStatus()).isEqualTo(422);
        assertThat(stopped.getContentType()).startsWith("application/problem+json");
        assertThat(platform.tenant("finance").members().size()).isEqualTo(2);
        MockHttpServletResponse skipped = post(PROVISIONING, "finance", "?skipRefused=true", file);
        assertThat(skipped.getStatus()).as(text(skipped)).isEqualTo(200);
        assertThat(json(skipped).at("/totals/refused").asInt()).isEqualTo(2);
        assertThat(platform.tenant("finance").members().size()).isEqualTo(3);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_its_line() {
        MockHttpServletResponse broken =
                post(PROVISIONING, "finance", "", "email,name\na@x.example,A\nb@x.example,\"B\n");
        assertThat(broken.getStatus()).isEqualTo(400);
        assertThat(json(broken).at("/line").asInt()).isEqualTo(3);
        byte[] latin = "email,name\na@x.example,M\u00fcller\n".getBytes(StandardCharsets.ISO_8859_1);
        MockHttpServletResponse encoded = send(PROVISIONING, "finance", "", "text/csv", latin);
        assertThat(encoded.getStatus()).isEqualTo(400);
        assertThat(json(encoded).at("/line").asInt()).isEqualTo(2);
    }

    @Test
    void only_csv_in_utf_8_is_taken_and_parameters_are_true_or_false() {
        byte[] file = "email\n".getBytes(StandardCharsets.UTF_8);
        assertThat(send(PROVISIONING, "finance", "", "application/json", file).getStatus())
                .isEqualTo(415);
        assertThat(send(PROVISIONING, "finance", "", "text/csv;charset=iso-8859-1", file)
                        .getStatus())
                .isEqualTo(415);
        assertThat(send(PROVISIONING, "finance", "", "text/csv; charset=UTF-8", file)
                        .getStatus())
                .isEqualTo(200);
        assertThat(post(PROVISIONING, "finance", "?dryRun=maybe", "email\n").getStatus())
                .isEqualTo(400);
    }

    @Test
    void tenants_that_the_key_may_not_name_are_not_there() {
        String file = "email\nnew@acme.example\n";
        assertThat(post(PROVISIONING, "sales", "", file).getStatus()).isEqualTo(404);
        assertThat(post(PROVISIONING, "nowhere", "", file).getStatus()).isEqualTo(404);
        assertThat(post(Platform.ALL_SCOPES, "sales", "", file).getStatus()).isEqualTo(200);
        assertThat(post(CONFIGURING, "finance", "", file).getStatus()).isEqualTo(403);
        assertThat(post(null, "finance", "", file).getStatus()).isEqualTo(401);
    }

    @Test
    void a_closed_tenant_is_closed_to_a_provisioning_key() {
        platform.put(configurationOf("finance"), YAML, """
                apiVersion: portreeve/v1
                kind: Tenant
                metadata: { slug: finance, name: finance }
                spec: { status: suspended }
                """);
        assertThat(post(PROVISIONING, "finance", "", "email\nnew@acme.example\n")
                        .getStatus())
                .isEqualTo(403);
    }

    private MockHttpServletResponse post(@Nullable String key, String slug, String query, String file) {
        return send(key, slug, query, "text/csv", file.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse send(@Nullable String key, String slug, String query, String type, byte[] file) {
        return platform.send(
                MockMvcRequestBuilders.post("/api/v1/tenants/" + slug + "/members:import" + query)
                        .contentType(type)
                        .content(file),
                key);
    }

    private static JsonNode json(MockHttpServletResponse response) {
        return JSON.readTree(text(response));
    }
}
