package org.portreeve.adapters.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What is asked of a provider: always with PKCE and, for somebody who wants to be somebody else, to ask anew who it is. */
final class AuthorizationRequests implements OAuth2AuthorizationRequestResolver {
    /** The request parameter of somebody who wants to be somebody else. */
    static final String AGAIN = "again";

    /** The request parameter that names the levels of which the provider is to vouch for one, with spaces between them. */
    static final String LEVELS = "acr";

    private static final Pattern SOME_LEVELS = Pattern.compile("[!-~]+( [!-~]+)*");

    private final DefaultOAuth2AuthorizationRequestResolver requests;

    AuthorizationRequests(ClientRegistrationRepository registrations) {
        requests = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return finished(request, requests.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return finished(request, requests.resolve(request, registrationId));
    }

    private static @Nullable OAuth2AuthorizationRequest finished(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest plain) {
        if (plain == null || request.getParameter(AGAIN) == null) {
            return plain;
        }
        String levels = request.getParameter(LEVELS);
        return OAuth2AuthorizationRequest.from(plain)
                .additionalParameters(parameters -> {
                    parameters.put("prompt", "login");
                    if (levels != null && SOME_LEVELS.matcher(levels).matches()) {
                        parameters.put("acr_values", levels);
                    }
                })
                .build();
    }
}
