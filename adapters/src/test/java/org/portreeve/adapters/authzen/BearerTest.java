package org.portreeve.adapters.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class BearerTest {
    private static final String PATH = "/access/v1/evaluation";
    private static final String QUESTION =
            "{'subject':{'type':'user','id':'ana'},'resource':{'type':'workflow','id':'april'},"
                    + "'action':{'name':'run'},'context':{'tenant':'finance'}}";

    private final Desk desk = new Desk();

    private static void assertProblem(MockHttpServletResponse response, int status) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(Desk.json(response).get("status").intValue()).isEqualTo(status);
    }

    @Test
    void without_a_key_nothing_is_told_but_how_to_send_one() {
        MockHttpServletResponse response = desk.post(PATH, QUESTION, null);

        assertProblem(response, 401);
        assertThat(response.getHeader("WWW-Authenticate")).startsWith("Bearer").doesNotContain("error");
        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void a_key_that_nobody_made_is_refused() {
        MockHttpServletResponse response = desk.post(PATH, QUESTION, "prv_guessed");

        assertProblem(response, 401);
        assertThat(response.getHeader("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void a_key_without_the_scope_is_forbidden() {
        desk.tenantKey("finance", "prv_that-provisions-only", Set.of(ApiKey.Scope.PROVISION));

        MockHttpServletResponse response = desk.post(PATH, QUESTION, "prv_that-provisions-only");
        assertProblem(response, 403);
        assertThat(response.getHeader("WWW-Authenticate")).contains("error=\"insufficient_scope\"", "scope=\"decide\"");
        MockHttpServletResponse configuration = desk.send(
                MockMvcRequestBuilders.get("/api/v1/tenants/finance/configuration"), "prv_that-provisions-only");
        assertProblem(configuration, 403);
        assertThat(configuration.getHeader("WWW-Authenticate")).contains("scope=\"configure\"");
    }

    @Test
    void a_revoked_key_is_refused_by_the_next_request() {
        assertThat(desk.post(PATH, QUESTION, Desk.FINANCE).getStatus()).isEqualTo(200);
        TenantId finance = new TenantId("finance");
        ApiKey key = desk.ports.states().read(finance).tenant().apiKeys().stream()
                .findFirst()
                .orElseThrow();

        desk.bean(RevokeApiKey.class).ofTenant(new Actor.Portreeve(Source.SYSTEM, "test"), finance, key.id(), "leaked");

        assertProblem(desk.post(PATH, QUESTION, Desk.FINANCE), 401);
    }

    @Test
    void every_use_is_noted_and_changes_nothing() {
        long before = desk.ports.states().readPlatform().revision();

        desk.post(PATH, QUESTION, Desk.DECIDE);

        assertThat(desk.uses.values()).contains(Desk.NOW);
        assertThat(desk.ports.states().readPlatform().revision()).isEqualTo(before);
    }

    @Test
    void the_number_of_a_request_is_sent_back_whatever_comes_of_it() {
        for (String key : new String[] {Desk.DECIDE, "prv_guessed", null}) {
            MockHttpServletResponse response = desk.send(
                    MockMvcRequestBuilders.post(PATH)
                            .contentType("application/json")
                            .content(QUESTION.replace('\'', '"'))
                            .header("X-Request-ID", "r-4711"),
                    key);
            assertThat(response.getHeader("X-Request-ID")).isEqualTo("r-4711");
        }
    }
}
