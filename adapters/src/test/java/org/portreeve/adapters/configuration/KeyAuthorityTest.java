package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.adapters.configuration.Platform.YAML;
import static org.portreeve.adapters.configuration.Platform.configurationOf;
import static org.portreeve.adapters.configuration.Platform.text;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.domain.apikey.ApiKey;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class KeyAuthorityTest {
    private static final String OWN = "tenant-key-that-may-configure-finance-0";
    private static final String MANAGING = "tenant-key-that-may-configure-management";
    private static final String DECIDING = "platform-key-that-may-only-ask-decisions";
    private static final String PROVISIONING = "platform-key-that-may-only-provision-abc";

    private static Platform platform;

    @BeforeAll
    static void prepare() {
        platform = new Platform(new InMemoryDatabase().ports());
        platform.addPermission("records", "record:write");
        platform.put(configurationOf("finance"), YAML, Platform.resource("finance.yaml"));
        platform.put(configurationOf("sales"), YAML, head("sales") + "spec: {}\n");
        platform.tenantKey("finance", OWN, EnumSet.of(ApiKey.Scope.CONFIGURE));
        platform.tenantKey("management", MANAGING, EnumSet.of(ApiKey.Scope.CONFIGURE));
        platform.platformKey(DECIDING, Set.of(ApiKey.Scope.DECIDE));
        platform.platformKey(PROVISIONING, Set.of(ApiKey.Scope.PROVISION));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            finance | {}                                                                | 200
            finance | { status: active }                                                | 200
            finance | { status: suspended }                                             | 403
            finance | { subscription: { plan: enterprise, status: active } }            | 200
            finance | { subscription: { plan: free, status: active } }                  | 403
            finance | { boundary: { permissions: all, sections: all, agents: all } }    | 200
            finance | { boundary: { sections: [agents] } }                              | 403
            finance | { timeZone: Europe/Berlin }                                       | 200
            sales   | {}                                                                | 404
            nowhere | {}                                                                | 404
            default | { status: active }                                                | 404
            """)
    void a_tenant_key_configures_its_own_tenant_within_what_is_its_own(String slug, String spec, int status) {
        MockHttpServletResponse response = put(OWN, slug, head(slug) + "spec: " + spec + "\n");

        assertThat(response.getStatus()).as(text(response)).isEqualTo(status);
    }

    @Test
    void a_key_without_the_scope_is_told_which_one_it_lacks() {
        for (String key : new String[] {DECIDING, PROVISIONING}) {
            MockHttpServletResponse response = put(key, "finance", head("finance") + "spec: {}\n");

            assertThat(response.getStatus()).isEqualTo(403);
            assertThat(response.getHeader("WWW-Authenticate"))
                    .contains("error=\"insufficient_scope\"", "scope=\"configure\"");
        }
    }

    @Test
    void without_a_key_or_with_a_wrong_one_nothing_opens() {
        MockHttpServletResponse none = put(null, "finance", "");
        MockHttpServletResponse wrong = put("prv_guess", "finance", "");

        assertThat(none.getStatus()).isEqualTo(401);
        assertThat(none.getHeader("WWW-Authenticate")).startsWith("Bearer").doesNotContain("error=");
        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(wrong.getHeader("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void a_tenant_key_of_the_management_tenant_gives_no_platform_permission() {
        String document = head("management")
                + "spec: { members: [{ email: mallory@acme.example, base: admin, scope: tenant, roles: [%s] }] }\n";

        MockHttpServletResponse refused = put(MANAGING, "management", document.formatted("platform-administrator"));

        assertThat(refused.getStatus()).as(text(refused)).isEqualTo(422);
        assertThat(text(refused)).contains("\"escalation\"", "\"/spec/members/0/roles/0\"");
        assertThat(platform.tenant("management").members().isEmpty()).isTrue();
        assertThat(put(Platform.ALL_SCOPES, "management", document.formatted("platform-administrator"))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_platform_key_works_in_a_tenant_that_is_closed() {
        platform.put(configurationOf("closed"), YAML, head("closed") + "spec: { status: suspended }\n");

        MockHttpServletResponse response =
                put(Platform.ALL_SCOPES, "closed", head("closed") + "spec: { timeZone: Europe/Berlin }\n");

        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
    }

    @Test
    void a_lapsed_plan_and_its_limits_bind_every_key() {
        String free = head("free") + "spec: { %s }\n";
        platform.put(configurationOf("free"), YAML, free.formatted(""));

        assertThat(text(put(Platform.ALL_SCOPES, "free", free.formatted("subtenants: [{ key: a, name: A }]"))))
                .contains("\"plan-lacks-feature\"", "\"/spec/subtenants/0\"");
        String members = "members: [" + "{ email: p%d@acme.example, scope: tenant },".repeat(6) + "]";
        assertThat(text(put(Platform.ALL_SCOPES, "free", free.formatted(members.formatted(1, 2, 3, 4, 5, 6)))))
                .contains("\"limit-reached\"", "\"/spec/members\"");
    }

    private static String head(String slug) {
        return """
                apiVersion: portreeve/v1
                kind: Tenant
                metadata: { slug: %s, name: Finance }
                """.formatted(slug);
    }

    private static MockHttpServletResponse put(@Nullable String key, String slug, String document) {
        return platform.send(
                MockMvcRequestBuilders.put(configurationOf(slug))
                        .contentType(YAML)
                        .content(document),
                key);
    }
}
