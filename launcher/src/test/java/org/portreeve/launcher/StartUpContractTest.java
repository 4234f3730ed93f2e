package org.portreeve.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class StartUpContractTest {
    private static final Map<String, Object> PRODUCTION = Map.of(
            "PORTREEVE_DATABASE_URL", "jdbc:mariadb://db.acme.example/portreeve",
            "PORTREEVE_PUBLIC_URL", "https://access.acme.example/",
            "PORTREEVE_OIDC_ISSUER", "https://login.acme.example",
            "PORTREEVE_OIDC_CLIENT_ID", "portreeve",
            "PORTREEVE_OIDC_CLIENT_SECRET", "secret",
            "PORTREEVE_OIDC_DOMAINS", "acme.example",
            "PORTREEVE_SMTP_HOST", "mail.acme.example",
            "PORTREEVE_SMTP_FROM", "access@acme.example");

    private static StandardEnvironment environment(Map<String, ?> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment.getPropertySources().addFirst(new MapPropertySource("test", new HashMap<>(variables)));
        new StartUpContract().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    void nothing_needs_to_be_set_to_start_on_this_machine() {
        var environment = environment(Map.of());

        assertThat(StartUpContract.problems(environment)).isEmpty();
        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(environment.getProperty("spring.datasource.url"))
                .matches("jdbc:h2:file:/.*/data/portreeve;WRITE_DELAY=0");
        assertThat(environment.getProperty("portreeve.demo")).isEqualTo("false");
        assertThat(environment.getProperty("portreeve.public-url")).isEqualTo("http://localhost:8080");
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("none");
    }

    @Test
    void on_this_machine_nobody_may_say_who_asks_in_a_header_whatever_else_is_configured() {
        assertThat(environment(Map.of("server.forward-headers-strategy", "framework"))
                        .getProperty("server.forward-headers-strategy"))
                .isEqualTo("none");
    }

    @Test
    void a_loopback_address_is_not_yet_production() {
        for (String url : new String[] {"http://localhost:9000", "http://127.0.0.1:9000", "http://[::1]:9000"}) {
            var environment = environment(Map.of("PORTREEVE_PUBLIC_URL", url, "PORTREEVE_DEMO", "true"));
            assertThat(StartUpContract.problems(environment)).isEmpty();
            assertThat(environment.getProperty("portreeve.production")).isEqualTo("false");
            assertThat(environment.getProperty("portreeve.demo")).isEqualTo("true");
        }
    }

    @Test
    void production_is_complete_with_all_of_its_variables() {
        var environment = environment(PRODUCTION);

        assertThat(StartUpContract.problems(environment)).isEmpty();
        assertThat(environment.getProperty("server.address")).isNull();
        assertThat(environment.getProperty("spring.datasource.url"))
                .isEqualTo("jdbc:mariadb://db.acme.example/portreeve");
        assertThat(environment.getProperty("portreeve.public-url")).isEqualTo("https://access.acme.example");
        assertThat(environment.getProperty("server.servlet.session.cookie.secure"))
                .isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PORTREEVE_DATABASE_URL",
                "PORTREEVE_PUBLIC_URL",
                "PORTREEVE_OIDC_ISSUER",
                "PORTREEVE_OIDC_CLIENT_ID",
                "PORTREEVE_OIDC_CLIENT_SECRET",
                "PORTREEVE_OIDC_DOMAINS",
                "PORTREEVE_SMTP_HOST",
                "PORTREEVE_SMTP_FROM"
            })
    void without_any_one_of_them_it_does_not_start_and_says_which(String variable) {
        var variables = new HashMap<>(PRODUCTION);
        variables.remove(variable);

        assertThat(StartUpContract.problems(environment(variables)))
                .containsExactly(variable + " is missing, which production needs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORTREEVE_DATABASE_URL", "PORTREEVE_PUBLIC_URL", "PORTREEVE_OIDC_ISSUER"})
    void any_one_of_them_alone_already_means_production(String variable) {
        assertThat(StartUpContract.problems(environment(Map.of(variable, PRODUCTION.get(variable)))))
                .hasSize(PRODUCTION.size() - 1)
                .allMatch(problem -> problem.endsWith("is missing, which production needs"))
                .noneMatch(problem -> problem.startsWith(variable));
    }

    @Test
    void a_mail_server_alone_is_not_yet_production_and_half_of_one_is_none() {
        var environment = environment(Map.of("PORTREEVE_SMTP_HOST", "127.0.0.1", "PORTREEVE_SMTP_USER", "portreeve"));

        assertThat(environment.getProperty("portreeve.production")).isEqualTo("false");
        assertThat(StartUpContract.problems(environment))
                .containsExactly(
                        "PORTREEVE_SMTP_FROM is missing, which mail needs",
                        "PORTREEVE_SMTP_PASSWORD is missing, which mail needs");
    }

    @ParameterizedTest
    @CsvSource({
        "HOST, smtp://mail.acme.example, PORTREEVE_SMTP_HOST is no host: smtp://mail.acme.example",
        "PORT, 0, PORTREEVE_SMTP_PORT is no port: 0",
        "PORT, mail, PORTREEVE_SMTP_PORT is no port: mail",
        "SECURITY, ssl, 'PORTREEVE_SMTP_SECURITY is neither starttls, tls nor none: ssl'",
        "TIMEOUT, 61, PORTREEVE_SMTP_TIMEOUT is not between 1 and 60 seconds: 61",
        "FROM, Portreeve <access@acme.example>,"
                + " PORTREEVE_SMTP_FROM is no email address: Portreeve <access@acme.example>"
    })
    void what_a_mail_server_cannot_be_is_refused(String part, String value, String problem) {
        var variables = new HashMap<>(PRODUCTION);
        variables.put("PORTREEVE_SMTP_" + part, value);

        assertThat(StartUpContract.problems(environment(variables))).containsExactly(problem);
    }

    @Test
    void a_password_does_not_leave_this_machine_in_the_clear() {
        var variables = new HashMap<>(PRODUCTION);
        variables.put("PORTREEVE_SMTP_SECURITY", "none");
        assertThat(StartUpContract.problems(environment(variables))).isEmpty();

        variables.put("PORTREEVE_SMTP_USER", "portreeve");
        variables.put("PORTREEVE_SMTP_PASSWORD", "secret");
        assertThat(StartUpContract.problems(environment(variables)))
                .containsExactly("PORTREEVE_SMTP_SECURITY is none, which would send the password in the clear");

        variables.put("PORTREEVE_SMTP_HOST", "127.0.0.1");
        assertThat(StartUpContract.problems(environment(variables))).isEmpty();
    }

    @Test
    void there_is_no_sample_data_in_production() {
        var variables = new HashMap<>(PRODUCTION);
        variables.put("PORTREEVE_DEMO", "true");

        assertThat(environment(variables).getProperty("portreeve.demo")).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "PORTREEVE_DEMO, maybe, PORTREEVE_DEMO is neither true nor false: maybe",
        "PORTREEVE_BOOTSTRAP_ADMIN, root, PORTREEVE_BOOTSTRAP_ADMIN is no email address: root",
        "PORTREEVE_BOOTSTRAP_API_KEY, 0123456789012345678901234567890,"
                + " PORTREEVE_BOOTSTRAP_API_KEY has fewer than 32 characters"
    })
    void what_cannot_be_is_refused(String variable, String value, String problem) {
        assertThat(StartUpContract.problems(environment(Map.of(variable, value))))
                .containsExactly(problem);
    }

    @Test
    void a_public_url_that_is_no_address_is_refused() {
        assertThat(StartUpContract.problems(environment(Map.of("PORTREEVE_PUBLIC_URL", "access.acme.example"))))
                .contains("PORTREEVE_PUBLIC_URL is no address: access.acme.example");
    }
}
