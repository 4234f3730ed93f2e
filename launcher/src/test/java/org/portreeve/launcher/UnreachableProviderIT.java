package org.portreeve.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The organisation's provider is down, and the console is not. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "PORTREEVE_DATABASE_URL=jdbc:h2:mem:unreachable",
            "PORTREEVE_DATABASE_USER=sa",
            "PORTREEVE_PUBLIC_URL=http://localhost",
            "PORTREEVE_OIDC_ISSUER=http://127.0.0.1:1/realms/none",
            "PORTREEVE_OIDC_CLIENT_ID=portreeve",
            "PORTREEVE_OIDC_CLIENT_SECRET=secret",
            "PORTREEVE_OIDC_DOMAINS=acme.example",
            "PORTREEVE_SMTP_HOST=127.0.0.1",
            "PORTREEVE_SMTP_FROM=portreeve@acme.example",
            "PORTREEVE_KEY_PEPPER=0123456789abcdef0123456789abcdef",
            "PORTREEVE_SEAL_KEY=0123456789abcdef0123456789abcdef"
        })
class UnreachableProviderIT {
    @LocalServerPort
    private int port;

    @Test
    void who_wants_to_sign_in_is_told_so() {
        HttpResponse<String> page = new Browser(port).get("/");

        assertThat(page.uri().getPath()).isEqualTo("/no-access");
        assertThat(page.uri().getQuery()).isEqualTo("reason=provider-unreachable");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void the_embedded_provider_does_not_serve() {
        assertThat(new Browser(port).get("/idp/sign-in").uri().getPath()).isEqualTo("/no-access");
        assertThat(new Browser(port)
                        .get("/.well-known/openid-configuration")
                        .uri()
                        .getPath())
                .isEqualTo("/no-access");
    }

    @Test
    void it_is_ready_all_the_same() {
        assertThat(new Browser(port).get("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
    }
}
