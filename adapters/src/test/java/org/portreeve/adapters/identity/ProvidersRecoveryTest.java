package org.portreeve.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.PasswordRecovery;
import org.portreeve.domain.membership.Identity;
import org.springframework.mock.env.MockEnvironment;

class ProvidersRecoveryTest {
    private final List<String> asked = new ArrayList<>();
    private HttpServer keycloak;
    private String issuer;
    private int tokenStatus = 200;
    private int mailStatus = 204;
    private String token = "{\"access_token\":\"t-1\",\"expires_in\":60}";

    @BeforeEach
    void start() throws IOException {
        keycloak = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keycloak.createContext("/", this::answer);
        keycloak.start();
        issuer = "http://127.0.0.1:" + keycloak.getAddress().getPort() + "/auth/realms/acme";
    }

    @AfterEach
    void stop() {
        keycloak.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean forToken = exchange.getRequestURI().getPath().endsWith("/token");
        byte[] body = forToken ? token.getBytes(StandardCharsets.UTF_8) : new byte[0];
        exchange.sendResponseHeaders(forToken ? tokenStatus : mailStatus, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private PasswordRecovery keycloaks() {
        return recovery(new MockEnvironment()
                .withProperty("PORTREEVE_OIDC_RECOVERY_CLIENT_ID", "portreeve recovery")
                .withProperty("PORTREEVE_OIDC_RECOVERY_CLIENT_SECRET", "s3:cret"));
    }

    private PasswordRecovery recovery(MockEnvironment environment) {
        return new ProvidersRecovery(new OidcSettings(environment
                        .withProperty("PORTREEVE_OIDC_ISSUER", issuer)
                        .withProperty("PORTREEVE_OIDC_NAME", "Acme")
                        .withProperty("PORTREEVE_OIDC_CLIENT_ID", "portreeve")
                        .withProperty("PORTREEVE_OIDC_CLIENT_SECRET", "other")
                        .withProperty("PORTREEVE_OIDC_DOMAINS", "acme.example"))
                .recoveries());
    }

    @Test
    void keycloak_is_asked_for_its_own_mail_with_the_service_account() {
        assertThat(keycloaks().start(new Identity(issuer, "a/b c"))).isEqualTo(new PasswordRecovery.Mailed("Acme"));
        String basic =
                Base64.getEncoder().encodeToString("portreeve%20recovery:s3%3Acret".getBytes(StandardCharsets.UTF_8));
        assertThat(asked)
                .containsExactly(
                        "POST /auth/realms/acme/protocol/openid-connect/token Basic " + basic
                                + " grant_type=client_credentials",
                        "PUT /auth/admin/realms/acme/users/a%2Fb%20c/execute-actions-email Bearer t-1"
                                + " [\"UPDATE_PASSWORD\"]");
    }

    @Test
    void a_refusal_is_told_as_a_failure_whatever_its_kind() {
        for (int status : new int[] {302, 400, 403, 404, 500}) {
            mailStatus = status;
            assertThat(keycloaks().start(new Identity(issuer, "ana"))).isEqualTo(new PasswordRecovery.Failed("Acme"));
        }
    }

    @Test
    void without_a_token_no_mail_is_asked_for() {
        tokenStatus = 401;
        assertThat(keycloaks().start(new Identity(issuer, "ana"))).isEqualTo(new PasswordRecovery.Failed("Acme"));
        tokenStatus = 200;
        token = "<html>";
        assertThat(keycloaks().start(new Identity(issuer, "ana"))).isEqualTo(new PasswordRecovery.Failed("Acme"));
        assertThat(asked).hasSize(2).allMatch(one -> one.startsWith("POST"));
    }

    @Test
    void a_provider_that_does_not_answer_is_a_failure() {
        PasswordRecovery recovery = keycloaks();
        keycloak.stop(0);
        assertThat(recovery.start(new Identity(issuer, "ana"))).isEqualTo(new PasswordRecovery.Failed("Acme"));
    }

    @Test
    void without_a_service_account_the_configured_page_is_shown() {
        PasswordRecovery recovery = recovery(
                new MockEnvironment().withProperty("PORTREEVE_OIDC_RECOVERY_PAGE", "https://idp.acme.example/forgot"));
        assertThat(recovery.start(new Identity(issuer, "ana")))
                .isEqualTo(new PasswordRecovery.Page("Acme", URI.create("https://idp.acme.example/forgot")));
        assertThat(asked).isEmpty();
    }

    @Test
    void without_either_the_providers_administrator_has_to_help() {
        PasswordRecovery recovery = recovery(new MockEnvironment());
        assertThat(recovery.start(new Identity(issuer, "ana"))).isEqualTo(new PasswordRecovery.Nowhere("Acme"));
        assertThat(recovery.start(new Identity("https://another.example", "ana")))
                .isEqualTo(new PasswordRecovery.Nowhere("https://another.example"));
    }

    @Test
    void half_a_service_account_and_a_page_that_is_none_are_malformed() {
        assertThat(new OidcSettings(new MockEnvironment()
                                .withProperty("PORTREEVE_OIDC_ISSUER", "https://idp.example")
                                .withProperty("PORTREEVE_OIDC_RECOVERY_CLIENT_ID", "portreeve")
                                .withProperty("PORTREEVE_OIDC_RECOVERY_PAGE", "javascript:alert(1)"))
                        .malformed())
                .contains("PORTREEVE_OIDC_RECOVERY_CLIENT_SECRET", "PORTREEVE_OIDC_RECOVERY_PAGE");
    }
}
