package org.portreeve.adapters.identity;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;

/**
 * The console as the embedded provider knows it, and the embedded provider as the console knows it. The port is known only
 * when the first request comes. There is no secret to keep: PKCE binds the code to who asked for it.
 */
final class EmbeddedClient implements RegisteredClientRepository {
    static final String ID = "embedded";
    static final String BASE = "/idp";

    /** Why: a name, not an address, so that it does not depend on where we are reached. */
    static final String ISSUER = "http://localhost" + BASE;

    private static final List<String> SCOPES = List.of("openid", "profile", "email");

    private final Environment environment;

    EmbeddedClient(Environment environment) {
        this.environment = environment;
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    ClientRegistration registration() {
        String here = "http://127.0.0.1:" + port() + BASE;
        return ClientRegistration.withRegistrationId(ID)
                .clientName("Portreeve")
                .clientId(ID)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .scope(SCOPES)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .issuerUri(ISSUER)
                .authorizationUri(BASE + "/oauth2/authorize")
                .tokenUri(here + "/oauth2/token")
                .jwkSetUri(here + "/oauth2/jwks")
                .userNameAttributeName("sub")
                .build();
    }

    private RegisteredClient client() {
        return RegisteredClient.withId(ID)
                .clientId(ID)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> Stream.of("localhost", "127.0.0.1", "[::1]")
                        .map(host -> "http://" + host + ":" + port() + "/login/oauth2/code/" + ID)
                        .forEach(uris::add))
                .scopes(scopes -> scopes.addAll(SCOPES))
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .build();
    }

    @Override
    public void save(RegisteredClient other) {
        throw new UnsupportedOperationException("the console is the only client");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return id.equals(ID) ? client() : null;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return findById(clientId);
    }
}
