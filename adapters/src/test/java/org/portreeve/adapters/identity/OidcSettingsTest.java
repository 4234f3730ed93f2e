package org.portreeve.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.portreeve.domain.Extent;
import org.springframework.mock.env.MockEnvironment;

class OidcSettingsTest {
    private final MockEnvironment environment = new MockEnvironment();
    private final OidcSettings settings = new OidcSettings(environment);

    private void configure(String prefix, String domains) {
        environment
                .withProperty(prefix + "ISSUER", "https://login.acme.example/realms/main")
                .withProperty(prefix + "CLIENT_ID", "console")
                .withProperty(prefix + "CLIENT_SECRET", "secret")
                .withProperty(prefix + "DOMAINS", domains);
    }

    @Test
    void without_any_of_its_variables_there_is_no_provider() {
        assertThat(settings.isPresent()).isFalse();
        assertThat(settings.providers()).isEmpty();
        assertThat(settings.missing())
                .containsExactly(
                        "PORTREEVE_OIDC_ISSUER",
                        "PORTREEVE_OIDC_CLIENT_ID",
                        "PORTREEVE_OIDC_CLIENT_SECRET",
                        "PORTREEVE_OIDC_DOMAINS");
    }

    @Test
    void one_variable_alone_makes_the_others_missing() {
        environment.withProperty("PORTREEVE_OIDC_ISSUER", "https://login.acme.example");

        assertThat(settings.isPresent()).isTrue();
        assertThat(settings.missing())
                .containsExactly("PORTREEVE_OIDC_CLIENT_ID", "PORTREEVE_OIDC_CLIENT_SECRET", "PORTREEVE_OIDC_DOMAINS");
    }

    @Test
    void domains_are_compared_in_their_normal_form() {
        configure("PORTREEVE_OIDC_", "Acme.Example, bücher.example");

        assertThat(settings.missing()).isEmpty();
        Extent<String> domains = settings.providers().getFirst().domains();
        assertThat(domains.contains("acme.example")).isTrue();
        assertThat(domains.contains("xn--bcher-kva.example")).isTrue();
        assertThat(domains.contains("sub.acme.example")).isFalse();
    }

    @Test
    void only_a_star_means_every_domain() {
        configure("PORTREEVE_OIDC_", "*");

        assertThat(settings.providers().getFirst().domains()).isEqualTo(Extent.all());
    }

    @Test
    void further_providers_are_numbered_and_each_must_be_complete() {
        configure("PORTREEVE_OIDC_", "acme.example");
        configure("PORTREEVE_OIDC_2_", "partner.example");
        environment.withProperty("PORTREEVE_OIDC_2_NAME", "Partner");
        environment.withProperty("PORTREEVE_OIDC_3_CLIENT_ID", "console");

        assertThat(settings.missing())
                .containsExactly(
                        "PORTREEVE_OIDC_3_ISSUER", "PORTREEVE_OIDC_3_CLIENT_SECRET", "PORTREEVE_OIDC_3_DOMAINS");
        environment.setProperty("PORTREEVE_OIDC_3_CLIENT_ID", "");
        assertThat(settings.providers()).extracting(IdentityProvider::id).containsExactly("oidc", "oidc-2");
        assertThat(settings.providers())
                .extracting(IdentityProvider::name)
                .containsExactly("login.acme.example", "Partner");
    }

    @Test
    void what_cannot_be_an_address_or_a_domain_is_named() {
        configure("PORTREEVE_OIDC_", "acme.example,,not a domain");
        environment.setProperty("PORTREEVE_OIDC_ISSUER", "login.acme.example");

        assertThat(settings.malformed()).containsExactly("PORTREEVE_OIDC_ISSUER", "PORTREEVE_OIDC_DOMAINS");
    }
}
