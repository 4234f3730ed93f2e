package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.adapters.configuration.Platform.YAML;
import static org.portreeve.adapters.configuration.Platform.configurationOf;
import static org.portreeve.adapters.configuration.Platform.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.AgentGuard;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.FirewallRule.Action;
import org.portreeve.domain.tenancy.FirewallRule.Direction;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.json.JsonMapper;

class AgentGuardEndpointTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String DECIDING = "tenant-key-that-may-decide-in-finance-01";
    private static final String CONFIGURING = "tenant-key-that-may-configure-finance-01";

    private final Ports ports = new InMemoryDatabase().ports();
    private Platform platform;

    @BeforeEach
    void prepare() {
        platform = new Platform(ports);
        for (String slug : List.of("finance", "sales")) {
            platform.put(configurationOf(slug), YAML, """
                    apiVersion: portreeve/v1
                    kind: Tenant
                    metadata: { slug: %s, name: %s }
                    spec: { subscription: { plan: enterprise, status: active } }
                    """.formatted(slug, slug));
        }
        platform.tenantKey("finance", DECIDING, EnumSet.of(ApiKey.Scope.DECIDE));
        platform.tenantKey("finance", CONFIGURING, EnumSet.of(ApiKey.Scope.CONFIGURE));
    }

    private void guard(AgentGuard guard) {
        TenantState state = Objects.requireNonNull(
                ports.states().read(new TenantId("finance")).tenant());
        Samples.put(
                ports.journal(),
                state.withTenant(
                        state.tenant().withSettings(state.tenant().settings().withAgentGuard(guard))),
                "guard");
    }

    private MockHttpServletResponse get(@Nullable String key, String slug) {
        return platform.send(MockMvcRequestBuilders.get("/api/v1/tenants/" + slug + "/agentguard"), key);
    }

    @Test
    void the_rules_are_served_in_their_order_with_the_revision() {
        guard(new AgentGuard(
                true,
                List.of(
                        new FirewallRule("Cards", Direction.BOTH, "\\d{16}", Action.REDACT, true),
                        new FirewallRule("Anything", Direction.OUTPUT, ".", Action.ALLOW, false))));
        MockHttpServletResponse response = get(DECIDING, "finance");
        long revision = ports.states().read(new TenantId("finance")).revision();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(response.getHeader("ETag")).isEqualTo("\"" + revision + "\"");
        assertThat(JSON.readTree(text(response))).isEqualTo(JSON.readTree("""
                {"enabled": true, "rules": [
                  {"name": "Cards", "direction": "both", "pattern": "\\\\d{16}", "action": "redact", "enabled": true},
                  {"name": "Anything", "direction": "output", "pattern": ".", "action": "allow", "enabled": false}],
                 "revision": %d}
                """.formatted(revision)));
    }

    @Test
    void what_is_known_already_is_not_sent_again_until_it_changes() {
        String tag = Objects.requireNonNull(get(DECIDING, "finance").getHeader("ETag"));
        var asked =
                MockMvcRequestBuilders.get("/api/v1/tenants/finance/agentguard").header("If-None-Match", tag);
        assertThat(platform.send(asked, DECIDING).getStatus()).isEqualTo(304);
        guard(new AgentGuard(true, List.of()));
        var again =
                MockMvcRequestBuilders.get("/api/v1/tenants/finance/agentguard").header("If-None-Match", tag);
        assertThat(platform.send(again, DECIDING).getStatus()).isEqualTo(200);
    }

    @Test
    void a_plan_that_has_lapsed_does_not_take_the_rules_away() {
        guard(new AgentGuard(true, List.of()));
        platform.put(configurationOf("finance"), YAML, """
                apiVersion: portreeve/v1
                kind: Tenant
                metadata: { slug: finance, name: finance }
                spec: { subscription: { plan: enterprise, status: cancelled } }
                """);
        assertThat(JSON.readTree(text(get(DECIDING, "finance"))).at("/enabled").asBoolean())
                .isTrue();
    }

    @Test
    void only_keys_that_decide_read_it_and_only_where_they_may_name_the_tenant() {
        assertThat(get(CONFIGURING, "finance").getStatus()).isEqualTo(403);
        assertThat(get(null, "finance").getStatus()).isEqualTo(401);
        assertThat(get(DECIDING, "sales").getStatus()).isEqualTo(404);
        assertThat(get(DECIDING, "nowhere").getStatus()).isEqualTo(404);
        assertThat(get(Platform.ALL_SCOPES, "sales").getStatus()).isEqualTo(200);
    }
}
