package org.portreeve.adapters.identity;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.Email;
import org.springframework.core.env.PropertyResolver;

/**
 * The organisation's identity providers, out of the environment: {@code PORTREEVE_OIDC_ISSUER}, {@code _CLIENT_ID},
 * {@code _CLIENT_SECRET}, {@code _DOMAINS} and, if wanted, {@code _NAME}, {@code _RECOVERY_CLIENT_ID} with
 * {@code _RECOVERY_CLIENT_SECRET}, and {@code _RECOVERY_PAGE}; further ones as {@code PORTREEVE_OIDC_2_ISSUER} and
 * so on, without gaps.
 */
public final class OidcSettings {
    private static final String PREFIX = "PORTREEVE_OIDC_";
    private static final List<String> REQUIRED = List.of("ISSUER", "CLIENT_ID", "CLIENT_SECRET", "DOMAINS");

    private static final String RECOVERY_ID = "RECOVERY_CLIENT_ID";
    private static final String RECOVERY_SECRET = "RECOVERY_CLIENT_SECRET";
    private static final String RECOVERY_PAGE = "RECOVERY_PAGE";

    private final PropertyResolver environment;

    /** Reads from {@code environment}. */
    public OidcSettings(PropertyResolver environment) {
        this.environment = environment;
    }

    /** Whether anything of a provider is configured. */
    public boolean isPresent() {
        return isPresent(1);
    }

    private boolean isPresent(int number) {
        return REQUIRED.stream().anyMatch(part -> value(number, part) != null);
    }

    /** The variables that are missing, also where nothing at all is configured. */
    public List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (int number = 1; number == 1 || isPresent(number); number++) {
            for (String part : REQUIRED) {
                if (value(number, part) == null) {
                    missing.add(variable(number, part));
                }
            }
        }
        return missing;
    }

    /** The variables whose values cannot be what they should be. */
    public List<String> malformed() {
        List<String> malformed = new ArrayList<>();
        for (int number = 1; isPresent(number); number++) {
            String issuer = value(number, "ISSUER");
            if (issuer != null && !isAddress(issuer)) {
                malformed.add(variable(number, "ISSUER"));
            }
            String page = value(number, RECOVERY_PAGE);
            if (page != null && !isAddress(page)) {
                malformed.add(variable(number, RECOVERY_PAGE));
            }
            if (value(number, RECOVERY_ID) != null && value(number, RECOVERY_SECRET) == null) {
                malformed.add(variable(number, RECOVERY_SECRET));
            }
            if (value(number, RECOVERY_ID) != null && (issuer == null || !KeycloakRecovery.isRealm(issuer))) {
                malformed.add(variable(number, RECOVERY_ID));
            }
            try {
                domains(number);
            } catch (Malformed _) {
                malformed.add(variable(number, "DOMAINS"));
            }
        }
        return malformed;
    }

    private static boolean isAddress(String issuer) {
        try {
            URI uri = URI.create(issuer);
            return uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().matches("https?");
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** The providers, in order; none means that Portreeve's own serves. */
    List<IdentityProvider> providers() {
        List<IdentityProvider> providers = new ArrayList<>();
        for (int number = 1; isPresent(number); number++) {
            String issuer = required(number, "ISSUER");
            String name = value(number, "NAME");
            providers.add(new IdentityProvider(
                    number == 1 ? "oidc" : "oidc-" + number,
                    name == null ? URI.create(issuer).getHost() : name,
                    issuer,
                    required(number, "CLIENT_ID"),
                    required(number, "CLIENT_SECRET"),
                    domains(number)));
        }
        return providers;
    }

    /** How the people of each provider recover their passwords. */
    List<ProvidersRecovery.Way> recoveries() {
        List<ProvidersRecovery.Way> ways = new ArrayList<>();
        int number = 1;
        for (IdentityProvider provider : providers()) {
            String id = value(number, RECOVERY_ID);
            String page = value(number, RECOVERY_PAGE);
            ways.add(new ProvidersRecovery.Way(
                    provider.issuer(),
                    provider.name(),
                    id == null ? null : new KeycloakRecovery(provider.issuer(), id, required(number, RECOVERY_SECRET)),
                    page == null ? null : URI.create(page)));
            number++;
        }
        return ways;
    }

    private Extent<String> domains(int number) {
        Set<String> domains = new HashSet<>();
        String text = value(number, "DOMAINS");
        for (String domain : text == null ? new String[0] : text.strip().split("\\s*,\\s*", -1)) {
            if (domain.equals("*")) {
                return Extent.all();
            }
            // Why: through an address, so that both sides of the comparison are normalised alike.
            domains.add(new Email("anybody@" + domain).domain());
        }
        return Extent.of(domains);
    }

    private String required(int number, String part) {
        return environment.getRequiredProperty(variable(number, part)).strip();
    }

    private @Nullable String value(int number, String part) {
        String value = environment.getProperty(variable(number, part));
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static String variable(int number, String part) {
        return number == 1 ? PREFIX + part : PREFIX + number + "_" + part;
    }
}
