package org.portreeve.adapters.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.adapters.mail.SmtpServer.Security;
import org.springframework.core.env.PropertyResolver;

/**
 * The mail server, out of the environment: {@code PORTREEVE_SMTP_HOST} and {@code _FROM}, and if wanted {@code _PORT},
 * {@code _SECURITY}, {@code _USER} with {@code _PASSWORD}, {@code _FROM_NAME}, {@code _TIMEOUT}.
 */
public final class SmtpSettings {
    private static final String PREFIX = "PORTREEVE_SMTP_";
    private static final List<String> PARTS =
            List.of("HOST", "PORT", "SECURITY", "USER", "PASSWORD", "FROM", "FROM_NAME", "TIMEOUT");
    private static final int SECONDS = 10;
    private static final int MOST_SECONDS = 60;
    private static final int LAST_PORT = 65_535;

    private final PropertyResolver environment;

    /** Reads from {@code environment}. */
    public SmtpSettings(PropertyResolver environment) {
        this.environment = environment;
    }

    /** Whether anything of a mail server is configured. */
    public boolean isPresent() {
        return PARTS.stream().anyMatch(part -> value(part) != null);
    }

    /** The variables that are missing, also where nothing at all is configured. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        Stream.of("HOST", "FROM").filter(part -> value(part) == null).forEach(missing::add);
        boolean user = value("USER") != null;
        if (user != (value("PASSWORD") != null)) {
            missing.add(user ? "PASSWORD" : "USER");
        }
        return missing.stream().map(PREFIX::concat).toList();
    }

    /** What is there and cannot be what it should be, each as a sentence. */
    public List<String> malformed() {
        List<String> malformed = new ArrayList<>();
        String host = value("HOST");
        if (host != null && !host.matches("[\\p{Alnum}._:-]+|\\[[\\p{XDigit}:.]+]")) {
            malformed.add(PREFIX + "HOST is no host: " + host);
        }
        if (number("PORT", 1, LAST_PORT).isEmpty()) {
            malformed.add(PREFIX + "PORT is no port: " + value("PORT"));
        }
        if (number("TIMEOUT", 1, MOST_SECONDS).isEmpty()) {
            malformed.add(PREFIX + "TIMEOUT is not between 1 and " + MOST_SECONDS + " seconds: " + value("TIMEOUT"));
        }
        String from = value("FROM");
        if (from != null && Addresses.of(from).isEmpty()) {
            malformed.add(PREFIX + "FROM is no email address: " + from);
        }
        if (security().isEmpty()) {
            malformed.add(PREFIX + "SECURITY is neither starttls, tls nor none: " + value("SECURITY"));
        } else if (security().get() == Security.NONE && value("PASSWORD") != null && !isLoopback(host)) {
            malformed.add(PREFIX + "SECURITY is none, which would send the password in the clear");
        }
        return malformed;
    }

    /** The server; to be asked where nothing is missing and nothing malformed. */
    SmtpServer server() {
        Security security = security().orElseThrow();
        int port = number("PORT", 1, LAST_PORT).orElseThrow();
        String name = value("FROM_NAME");
        return new SmtpServer(
                required("HOST"),
                port == 0 ? security.usualPort() : port,
                security,
                value("USER"),
                environment.getProperty(PREFIX + "PASSWORD"),
                required("FROM"),
                name == null ? "Portreeve" : OneLine.of(name),
                Duration.ofSeconds(number("TIMEOUT", 1, MOST_SECONDS)
                        .filter(seconds -> seconds > 0)
                        .orElse(SECONDS)));
    }

    /** Zero where nothing is said; empty where it is no number within the bounds. */
    private Optional<Integer> number(String part, int least, int most) {
        String value = value(part);
        if (value == null) {
            return Optional.of(0);
        }
        try {
            int number = Integer.parseInt(value);
            return number < least || number > most ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private Optional<Security> security() {
        String value = value("SECURITY");
        return value == null
                ? Optional.of(Security.STARTTLS)
                : Stream.of(Security.values())
                        .filter(one -> one.key().equals(value.toLowerCase(Locale.ROOT)))
                        .findFirst();
    }

    private static boolean isLoopback(@Nullable String host) {
        return host != null && (host.equalsIgnoreCase("localhost") || host.matches("127(\\.\\d+){3}|\\[?::1]?"));
    }

    private String required(String part) {
        return environment.getRequiredProperty(PREFIX + part).strip();
    }

    private @Nullable String value(String part) {
        String value = environment.getProperty(PREFIX + part);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
