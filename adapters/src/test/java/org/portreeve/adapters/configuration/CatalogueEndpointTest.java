package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.adapters.configuration.Platform.JSON;
import static org.portreeve.adapters.configuration.Platform.YAML;
import static org.portreeve.adapters.configuration.Platform.configurationOf;
import static org.portreeve.adapters.configuration.Platform.text;

import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

class CatalogueEndpointTest {
    private static final String PATH = "/api/v1/catalogue";

    private Platform platform;

    @BeforeEach
    void prepare() {
        platform = new Platform(new InMemoryDatabase().ports());
    }

    @Test
    void what_is_read_is_put_back_without_a_change() {
        for (String type : new String[] {YAML, JSON}) {
            String catalogue = text(platform.get(PATH, type));
            long revision = platform.ports.states().readPlatform().revision();

            assertThat(platform.put(PATH, type, catalogue).getStatus()).isEqualTo(200);
            assertThat(platform.ports.states().readPlatform().revision()).isEqualTo(revision);
        }
        assertThat(platform.put(PATH, YAML, Platform.resource("catalogue.yaml")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_second_start_seeds_nothing() {
        long platformRevision = platform.ports.states().readPlatform().revision();
        TenantState management = platform.tenant("management");

        new Platform(platform.ports);

        assertThat(platform.ports.states().readPlatform().revision()).isEqualTo(platformRevision);
        assertThat(platform.tenant("management")).isEqualTo(management);
        assertThat(platform.tenant("default").tenant().joining().roles()).containsExactly(new RoleId("standard-user"));
        assertThat(management.roles().has(Role.PLATFORM_ADMINISTRATOR)).isTrue();
    }

    @Test
    void a_section_leads_over_https_to_allowed_hosts_only() {
        String catalogue = text(platform.get(PATH, YAML));
        for (String address : new String[] {
            "https://elsewhere.example/", "http://traces.example/", "https://traces.example@elsewhere.example/",
            "javascript:alert(1)", "https://traces.example.elsewhere.example/", "//traces.example/"
        }) {
            var refused = platform.put(PATH, YAML, leading(catalogue, address));
            assertThat(refused.getStatus()).as(address).isEqualTo(422);
            assertThat(text(refused)).contains("/sections/traces/launch-url").contains("malformed");
        }
        String good = leading(catalogue, "https://TRACES.example:8443/of/{tenant}");
        assertThat(platform.put(PATH, YAML, good).getStatus()).isEqualTo(200);
        assertThat(text(platform.get(PATH, YAML))).contains("https://TRACES.example:8443/of/{tenant}");
    }

    private static String leading(String catalogue, String address) {
        String led = catalogue.replaceFirst("(?m)^  traces:$", "  traces:\n    launch-url: '" + address + "'");
        assertThat(led).isNotEqualTo(catalogue);
        return led;
    }

    @Test
    void a_tenant_key_neither_reads_nor_writes_it() {
        String key = "tenant-key-that-may-configure-default-00";
        platform.tenantKey("default", key, EnumSet.of(ApiKey.Scope.CONFIGURE));

        assertThat(platform.send(MockMvcRequestBuilders.get(PATH), key).getStatus())
                .isEqualTo(403);
        assertThat(platform.send(
                                MockMvcRequestBuilders.put(PATH)
                                        .contentType(YAML)
                                        .content("{}"),
                                key)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void what_is_in_use_cannot_go_and_every_use_is_named() {
        platform.addPermission("records", "record:write");
        String with = text(platform.get(PATH, YAML));
        String document = """
                apiVersion: portreeve/v1
                kind: Tenant
                metadata: { slug: finance, name: Finance }
                spec:
                  subscription: { plan: enterprise, status: active }
                  roles: [{ key: clerk, name: Clerk, permissions: [record:write] }]
                """;
        platform.put(configurationOf("finance"), YAML, document);

        MockHttpServletResponse refused = platform.put(PATH, YAML, Platform.resource("catalogue.yaml"));

        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(text(refused)).contains("in-use", "record:write", "tenant finance", "role clerk");
        assertThat(text(platform.get(PATH, YAML))).isEqualTo(with);
    }

    @Test
    void a_permission_never_changes_between_tenant_and_platform() {
        String catalogue = Platform.resource("catalogue.yaml");
        String line = "    knowledge:view:               [\"See ingested knowledge\", ~]\n";
        String moved = catalogue
                .replace(line, "")
                .replace("  platform:\n", "  platform:\n" + line)
                .replace("\"knowledge:view\", ", "");

        MockHttpServletResponse refused = platform.put(PATH, YAML, moved);

        assertThat(refused.getStatus()).as(text(refused)).isEqualTo(422);
        assertThat(text(refused)).contains("scope-changed", "/permissions/platform/knowledge:view");
    }

    @Test
    void faults_are_refused_with_their_place_and_nothing_changes() {
        String before = text(platform.get(PATH, YAML));
        MockHttpServletResponse refused = platform.put(PATH, YAML, before + "colour: red\n");

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(text(refused)).contains("\"/colour\"", "unknown-key", "\"line\"");
        assertThat(platform.put(PATH, YAML, "permissions: [").getStatus()).isEqualTo(400);
        assertThat(text(platform.get(PATH, YAML))).isEqualTo(before);
    }

    @Test
    void a_section_that_becomes_configurable_is_off_in_the_tenants_that_there_are() {
        SectionId intelligence = new SectionId("intelligence");
        String changed = Platform.resource("catalogue.yaml")
                .replace("name: Intelligence, gate: admin-only", "name: Intelligence, gate: configurable");

        MockHttpServletResponse plan = platform.put(PATH + "?dryRun=true", YAML, changed);
        assertThat(platform.tenant("default").tenant().joining().sections()).isEmpty();
        platform.put(PATH, YAML, changed);
        platform.put(configurationOf("later"), YAML, """
                apiVersion: portreeve/v1
                kind: Tenant
                metadata: { slug: later, name: Later }
                spec: {}
                """);

        var changes = JsonMapper.shared().readTree(text(plan)).get("changes");
        assertThat(changes).hasSize(1);
        assertThat(changes.at("/0/key").stringValue()).isEqualTo("intelligence");
        assertThat(platform.tenant("default").tenant().joining().allows(intelligence))
                .isFalse();
        assertThat(platform.tenant("later").tenant().joining().allows(intelligence))
                .isTrue();
    }

    @Test
    void a_dry_run_counts_people_of_each_tenant() {
        platform.put(configurationOf("finance"), YAML, """
                apiVersion: portreeve/v1
                kind: Tenant
                metadata: { slug: finance, name: Finance }
                spec: { members: [{ email: ana@acme.example, scope: tenant }] }
                """);
        String changed = Platform.resource("catalogue.yaml")
                .replace("name: Analyser, gate: always-accessible", "name: Analyser, gate: admin-only");

        var effects = JsonMapper.shared()
                .readTree(text(platform.put(PATH + "?dryRun=true", YAML, changed)))
                .at("/effects/tenants/1");

        assertThat(effects.get("tenant").stringValue()).isEqualTo("finance");
        assertThat(effects.get("losing").intValue()).isEqualTo(1);
        assertThat(effects.get("gaining").intValue()).isZero();
    }
}
