package org.portreeve.adapters.identity;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;

/**
 * Asks each provider for its endpoints when somebody first signs in with it, so that one that is down keeps neither the
 * console nor the other providers down.
 */
final class LazyRegistrations implements ClientRegistrationRepository {
    private final Map<String, Supplier<ClientRegistration>> sources;
    private final Map<String, ClientRegistration> found = new ConcurrentHashMap<>();

    LazyRegistrations(Map<String, Supplier<ClientRegistration>> sources) {
        this.sources = Map.copyOf(sources);
    }

    /** Answers null for an unknown provider; throws {@link ProviderUnreachable} for one that does not answer. */
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        ClientRegistration known = found.get(id);
        Supplier<ClientRegistration> source = sources.get(id);
        if (known != null || source == null) {
            return known;
        }
        try {
            ClientRegistration fresh = source.get();
            found.put(id, fresh);
            return fresh;
        } catch (IllegalArgumentException | IllegalStateException silent) {
            throw new ProviderUnreachable(id, silent);
        }
    }

    /** What a provider of the organisation's says of itself; {@code baseUrl} is where people reach the console. */
    static ClientRegistration discover(IdentityProvider provider, String baseUrl) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer())
                .registrationId(provider.id())
                .clientName(provider.name())
                .clientId(provider.clientId())
                .clientSecret(provider.clientSecret())
                .scope(List.of("openid", "profile", "email"))
                .redirectUri(baseUrl + "/login/oauth2/code/{registrationId}")
                .userNameAttributeName("sub")
                .build();
    }
}
