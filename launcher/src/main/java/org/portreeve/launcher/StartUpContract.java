package org.portreeve.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.adapters.identity.OidcSettings;
import org.portreeve.adapters.mail.SmtpSettings;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.Email;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;

/**
 * What the environment may say and what follows from it. Any of database URL, OIDC provider, or a public URL that is not
 * loopback means production: then all of them are required, and a mail server. Otherwise everything stays on this machine.
 */
public final class StartUpContract
        implements EnvironmentPostProcessor, ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {
    private static final String DATABASE_URL = "PORTREEVE_DATABASE_URL";
    private static final String DATABASE_USER = "PORTREEVE_DATABASE_USER";
    private static final String DATABASE_PASSWORD = "PORTREEVE_DATABASE_PASSWORD";
    private static final String PUBLIC_URL = "PORTREEVE_PUBLIC_URL";
    private static final String DATA_DIR = "PORTREEVE_DATA_DIR";
    private static final String DEMO = "PORTREEVE_DEMO";
    private static final String BOOTSTRAP_ADMIN = "PORTREEVE_BOOTSTRAP_ADMIN";
    private static final String BOOTSTRAP_API_KEY = "PORTREEVE_BOOTSTRAP_API_KEY";
    private static final int API_KEY_LENGTH = 32;

    /** After the configuration files have been read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean production = isProduction(environment);
        Map<String, Object> given = new HashMap<>();
        given.put("portreeve.production", production);
        given.put("portreeve.demo", !production && "true".equalsIgnoreCase(value(environment, DEMO)));
        given.put("portreeve.public-url", publicUrl(environment));
        // Why: only a proxy of the operator's may say who asks; where there is none, nobody may.
        given.put("server.forward-headers-strategy", production ? "native" : "none");
        given.put("server.servlet.session.cookie.secure", publicUrl(environment).startsWith("https:"));
        if (production) {
            given.put("spring.datasource.url", orEmpty(value(environment, DATABASE_URL)));
            given.put("spring.datasource.username", orEmpty(value(environment, DATABASE_USER)));
            given.put("spring.datasource.password", orEmpty(value(environment, DATABASE_PASSWORD)));
        }
        MutablePropertySources sources = environment.getPropertySources();
        sources.addFirst(new MapPropertySource("portreeve", given));
        sources.addLast(new MapPropertySource("portreeve-defaults", defaults(environment, production)));
    }

    private static Map<String, Object> defaults(ConfigurableEnvironment environment, boolean production) {
        String dataDir = value(environment, DATA_DIR);
        Path data = Path.of(dataDir == null ? "data" : dataDir).toAbsolutePath().normalize();
        if (production) {
            // Why: who reads why it does not start is a person.
            boolean starts = problems(environment).isEmpty();
            return starts
                    ? Map.of("portreeve.data-dir", data.toString(), "logging.structured.format.console", "ecs")
                    : Map.of("portreeve.data-dir", data.toString());
        }
        return Map.of(
                "server.address", "127.0.0.1",
                "portreeve.data-dir", data.toString(),
                "spring.datasource.url", "jdbc:h2:file:" + data.resolve("portreeve") + ";WRITE_DELAY=0",
                "spring.datasource.username", "sa",
                "spring.datasource.password", "");
    }

    /** Why here: only now can the log say why not. */
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        List<String> problems = problems(context.getEnvironment());
        if (!problems.isEmpty()) {
            throw new Unstartable(problems);
        }
    }

    static List<String> problems(ConfigurableEnvironment environment) {
        List<String> problems = new ArrayList<>();
        boolean production = isProduction(environment);
        if (production) {
            for (String variable : List.of(DATABASE_URL, PUBLIC_URL)) {
                if (value(environment, variable) == null) {
                    problems.add(variable + " is missing, which production needs");
                }
            }
            OidcSettings oidc = new OidcSettings(environment);
            oidc.missing().forEach(variable -> problems.add(variable + " is missing, which production needs"));
            oidc.malformed().forEach(variable -> problems.add(variable + " is not what it should be"));
        }
        SmtpSettings smtp = new SmtpSettings(environment);
        if (production || smtp.isPresent()) {
            String whatFor = production ? " is missing, which production needs" : " is missing, which mail needs";
            smtp.missing().forEach(variable -> problems.add(variable + whatFor));
            problems.addAll(smtp.malformed());
        }
        String publicUrl = value(environment, PUBLIC_URL);
        if (publicUrl != null && hostOf(publicUrl) == null) {
            problems.add(PUBLIC_URL + " is no address: " + publicUrl);
        }
        String demo = value(environment, DEMO);
        if (demo != null && !demo.equalsIgnoreCase("true") && !demo.equalsIgnoreCase("false")) {
            problems.add(DEMO + " is neither true nor false: " + demo);
        }
        String admin = value(environment, BOOTSTRAP_ADMIN);
        if (admin != null && !isEmail(admin)) {
            problems.add(BOOTSTRAP_ADMIN + " is no email address: " + admin);
        }
        String key = value(environment, BOOTSTRAP_API_KEY);
        if (key != null && key.length() < API_KEY_LENGTH) {
            problems.add(BOOTSTRAP_API_KEY + " has fewer than " + API_KEY_LENGTH + " characters");
        }
        return problems;
    }

    private static boolean isProduction(ConfigurableEnvironment environment) {
        String publicUrl = value(environment, PUBLIC_URL);
        return value(environment, DATABASE_URL) != null
                || new OidcSettings(environment).isPresent()
                || (publicUrl != null && !isLoopback(hostOf(publicUrl)));
    }

    private static String publicUrl(ConfigurableEnvironment environment) {
        String configured = value(environment, PUBLIC_URL);
        return configured != null
                ? configured.replaceAll("/+$", "")
                : "http://localhost:" + environment.getProperty("server.port", "8080");
    }

    private static @Nullable String hostOf(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web ? uri.getHost() : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null && (host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d+){3}|\\[::1]"));
    }

    private static boolean isEmail(String text) {
        try {
            return !new Email(text).value().isEmpty();
        } catch (Malformed _) {
            return false;
        }
    }

    private static @Nullable String value(ConfigurableEnvironment environment, String variable) {
        String value = environment.getProperty(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
