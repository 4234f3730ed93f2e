package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.adapters.configuration.Platform.JSON;
import static org.portreeve.adapters.configuration.Platform.YAML;
import static org.portreeve.adapters.configuration.Platform.configurationOf;
import static org.portreeve.adapters.configuration.Platform.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.memory.InMemoryDatabase;
import org.portreeve.application.plan.Payments;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.plan.PaymentState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PaymentEndpointTest {
    private static final String CONFIGURING = "tenant-key-that-may-configure-finance-01";
    private static final String PROVISIONING = "platform-key-that-may-only-provision-abc";
    private static final String ONE = """
            {"id": "inv-1", "date": "2026-03-01", "amount": "49.9", "currency": "EUR", "state": "open",
             "invoice": "https://billing.example/inv-1"}
            """;

    private Platform platform;

    @BeforeEach
    void prepare() {
        platform = new Platform(new InMemoryDatabase().ports());
        for (String slug : List.of("finance", "sales")) {
            platform.put(configurationOf(slug), YAML, """
                    apiVersion: portreeve/v1
                    kind: Tenant
                    metadata: { slug: %s, name: %s }
                    spec: {}
                    """.formatted(slug, slug));
        }
        platform.tenantKey("finance", CONFIGURING, EnumSet.of(ApiKey.Scope.CONFIGURE));
        platform.platformKey(
                PROVISIONING, Set.of(ApiKey.Scope.PROVISION, ApiKey.Scope.DECIDE, ApiKey.Scope.READ_HISTORY));
    }

    private MockHttpServletResponse post(@Nullable String key, String slug, String body) {
        return platform.send(
                MockMvcRequestBuilders.post("/api/v1/tenants/" + slug + "/payments")
                        .header("X-Request-ID", "bill-7")
                        .contentType(JSON)
                        .content(body),
                key);
    }

    private MockHttpServletResponse post(String body) {
        return post(Platform.ALL_SCOPES, "finance", body);
    }

    private List<Payments.Line> lines(String slug) {
        return platform.payments.page(new TenantId(slug), 0, 10);
    }

    private static JsonNode json(MockHttpServletResponse response) {
        assertThat(response.getStatus()).as(text(response)).isEqualTo(200);
        return JsonMapper.shared().readTree(text(response));
    }

    @Test
    void one_payment_is_recorded_with_who_said_so_and_in_which_request() {
        JsonNode answer = json(post(ONE));
        assertThat(answer.at("/totals/recorded").asInt()).isEqualTo(1);
        assertThat(answer.at("/payments/0/id").asString()).isEqualTo("inv-1");
        assertThat(answer.at("/payments/0/outcome").asString()).isEqualTo("recorded");
        assertThat(lines("finance")).singleElement().satisfies(line -> {
            assertThat(line.payment().amount()).hasToString("49.90");
            assertThat(line.payment().state()).isEqualTo(PaymentState.OPEN);
            assertThat(line.payment().invoice()).hasToString("https://billing.example/inv-1");
            assertThat(line.recording().requestId()).isEqualTo("bill-7");
            assertThat(line.recording().by().key()).isNotNull();
        });
        assertThat(lines("sales")).isEmpty();
    }

    @Test
    void the_same_id_again_changes_that_payment_or_nothing() {
        json(post(ONE));
        assertThat(json(post(ONE)).at("/payments/0/outcome").asString()).isEqualTo("unchanged");
        assertThat(json(post(ONE.replace("open", "paid")))
                        .at("/payments/0/outcome")
                        .asString())
                .isEqualTo("changed");
        assertThat(lines("finance")).singleElement().satisfies(line -> {
            assertThat(line.payment().state()).isEqualTo(PaymentState.PAID);
            assertThat(line.version()).isEqualTo(2);
        });
    }

    @Test
    void a_list_is_taken_whole_and_without_ids_each_is_new() {
        String yen = "{\"date\": \"2026-03-02\", \"amount\": 1200, \"currency\": \"JPY\", \"state\": \"paid\"}";
        String nulls = "{\"id\": null, \"date\": \"2026-03-03\", \"amount\": 0.5, \"currency\": \"USD\","
                + " \"state\": \"refunded\", \"invoice\": null}";
        JsonNode answer = json(post("[" + yen + "," + yen + "," + nulls + "]"));
        assertThat(answer.at("/totals/recorded").asInt()).isEqualTo(3);
        assertThat(answer.at("/payments/0").has("id")).isFalse();
        assertThat(lines("finance"))
                .extracting(line -> line.payment().amount().toString())
                .containsExactly("0.50", "1200", "1200");
        assertThat(json(post("[]")).at("/payments")).isEmpty();
    }

    @Test
    void every_flaw_is_listed_with_its_path_and_nothing_is_recorded() {
        MockHttpServletResponse response = post("""
                [
                  {"id": "a", "date": "2026-03-01", "amount": "10", "currency": "EUR", "state": "paid"},
                  {"id": "a", "date": "1 March", "amount": "10.005", "currency": "EUR", "state": "settled"},
                  {"date": "2026-03-01", "amount": 10.005, "currency": "EUR", "state": "paid", "invoice": "http://x/"},
                  {"id": " ", "date": 20260301, "amount": true, "currency": "eur", "colour": "red"},
                  {"date": "2026-03-01", "amount": 1e3, "currency": "JPY", "state": "paid"},
                  "nothing"
                ]
                """);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(Findings.in(response))
                .containsEntry("/1/id", "duplicate")
                .containsEntry("/1/date", "malformed")
                .containsEntry("/1/state", "malformed")
                .containsEntry("/2/amount", "malformed")
                .containsEntry("/2/invoice", "malformed")
                .containsEntry("/3/id", "malformed")
                .containsEntry("/3/date", "wrong-type")
                .containsEntry("/3/amount", "wrong-type")
                .containsEntry("/3/currency", "malformed")
                .containsEntry("/3", "missing")
                .containsEntry("/3/colour", "unknown-key")
                .containsEntry("/4/amount", "malformed")
                .containsEntry("/5", "wrong-type")
                .hasSize(13);
        assertThat(Findings.line(response, "/2/invoice")).isEqualTo(4);
        assertThat(lines("finance")).isEmpty();
    }

    @Test
    void keys_stand_once() {
        MockHttpServletResponse response = post(ONE.replace("\"state\"", "\"amount\": \"1\", \"state\""));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(Findings.in(response)).containsEntry("/amount", "duplicate");
    }

    @Test
    void what_is_no_json_or_too_much_is_not_read() {
        assertThat(post("{").getStatus()).isEqualTo(400);
        assertThat(post("").getStatus()).isEqualTo(400);
        assertThat(post("[" + "1,".repeat(1_000) + "1]").getStatus()).isEqualTo(413);
        MockHttpServletResponse yaml = platform.send(
                MockMvcRequestBuilders.post("/api/v1/tenants/finance/payments")
                        .contentType(YAML)
                        .content(ONE),
                Platform.ALL_SCOPES);
        assertThat(yaml.getStatus()).isEqualTo(415);
    }

    @Test
    void only_platform_keys_that_configure_record_and_unknown_tenants_are_not_there() {
        for (String body : List.of(ONE, "{}", "{")) {
            assertThat(post(CONFIGURING, "finance", body).getStatus()).isEqualTo(403);
            assertThat(post(CONFIGURING, "sales", body).getStatus()).isEqualTo(404);
            assertThat(post(CONFIGURING, "nowhere", body).getStatus()).isEqualTo(404);
            assertThat(post(Platform.ALL_SCOPES, "nowhere", body).getStatus()).isEqualTo(404);
            assertThat(post(PROVISIONING, "finance", body).getStatus()).isEqualTo(403);
            assertThat(post(null, "finance", body).getStatus()).isEqualTo(401);
        }
        assertThat(lines("finance")).isEmpty();
    }

    @Test
    void a_closed_tenant_still_pays() {
        platform.put(configurationOf("finance"), YAML, """
                apiVersion: portreeve/v1
                kind: Tenant
                metadata: { slug: finance, name: finance }
                spec: { status: suspended, subscription: { plan: free, status: past-due } }
                """);
        assertThat(json(post(ONE)).at("/totals/recorded").asInt()).isEqualTo(1);
    }
}
