package org.portreeve.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portreeve.adapters.identity.OneTimeCode;
import org.portreeve.application.change.States;
import org.portreeve.application.identity.DemoPeople;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole way, over HTTP: console, provider, code, token, use case, session. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:sign-in",
            "portreeve.data-dir=target/sign-in",
            "PORTREEVE_DEMO=false",
            "PORTREEVE_BOOTSTRAP_ADMIN=root@acme.example",
            "PORTREEVE_KEY_PEPPER=0123456789abcdef0123456789abcdef",
            "PORTREEVE_SEAL_KEY=0123456789abcdef0123456789abcdef"
        })
class SignInRoundTripIT {
    private static final String ROOT = "root@acme.example";

    @LocalServerPort
    private int port;

    @Autowired
    private OneTimeCode oneTimeCode;

    @Autowired
    private Directory directory;

    @Autowired
    private States states;

    private String code() {
        List<String> announced = new ArrayList<>();
        oneTimeCode.announceTo(announced::add);
        return announced.getFirst();
    }

    private Membership membership(TenantId tenant, UserId user) {
        return states.read(tenant).tenant().members().get(user);
    }

    @Test
    void the_bootstrap_administrator_signs_in_with_the_code_and_out_again() {
        Browser browser = new Browser(port);
        HttpResponse<String> page = browser.get("/");
        assertThat(page.uri().getPath()).isEqualTo("/idp/sign-in");
        assertThat(page.body()).contains("One-time code", ROOT);
        String before = browser.session().orElseThrow();

        HttpResponse<String> console = browser.signInAs(ROOT, code());

        assertThat(console.uri().getPath()).isEqualTo("/");
        assertThat(console.statusCode()).isEqualTo(200);
        assertThat(browser.session()).isPresent().get().isNotEqualTo(before);
        UserId root = directory
                .withIdentity(new Identity(DemoPeople.ISSUER, ROOT))
                .orElseThrow()
                .id();
        assertThat(membership(states.defaultTenant(), root).baseRole()).isEqualTo(BaseRole.TENANT_ADMIN);
        assertThat(membership(states.managementTenant(), root).roles()).containsKey(Role.PLATFORM_ADMINISTRATOR);

        browser.get("/logout");
        assertThat(browser.get("/").uri().getPath()).isEqualTo("/idp/sign-in");
    }

    @Test
    void a_wrong_code_signs_in_nobody() {
        Browser browser = new Browser(port);

        HttpResponse<String> again = browser.signInAs(ROOT, "WRONG");

        assertThat(again.uri().getPath()).isEqualTo("/idp/sign-in");
        assertThat(again.body()).contains("That is not the code");
        assertThat(browser.get("/").uri().getPath()).isEqualTo("/idp/sign-in");
    }

    @Test
    void nobody_else_is_known() {
        Browser browser = new Browser(port);

        assertThat(browser.signInAs("somebody@acme.example", code()).uri().getPath())
                .isEqualTo("/idp/sign-in");
    }

    @Test
    void the_embedded_provider_refuses_what_was_forwarded() {
        Browser browser = new Browser(port);

        assertThat(browser.get("/idp/sign-in", "X-Forwarded-For", "127.0.0.1").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/idp/oauth2/jwks", "Forwarded", "for=127.0.0.1").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/.well-known/openid-configuration", "X-Real-IP", "127.0.0.1")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void health_is_open_and_nothing_else_of_the_actuator() {
        Browser browser = new Browser(port);

        assertThat(browser.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        for (String path : List.of("/actuator", "/actuator/health", "/actuator/env", "/actuator/prometheus")) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void another_site_cannot_sign_anybody_out() {
        Browser browser = new Browser(port);

        assertThat(browser.get("/logout", "Sec-Fetch-Site", "cross-site").uri().getPath())
                .isNotEqualTo("/signed-out");
    }

    @Test
    void pages_forbid_to_be_framed_and_to_load_from_elsewhere() {
        Browser browser = new Browser(port);

        for (String path : List.of("/", "/no-access")) {
            assertThat(browser.get(path).headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("frame-ancestors 'none'");
        }
    }
}
