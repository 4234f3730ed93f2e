package org.portreeve.adapters.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What the console's filter chain needs for signing in and out; to be applied after Vaadin's own configurer, whose handlers
 * it replaces. The session gets another number at the sign-in, as Spring Security does by default.
 */
public final class OidcSignIn extends AbstractHttpConfigurer<OidcSignIn, HttpSecurity> {
    /** Starts a sign-in. */
    public static final String SIGN_IN = "/sign-in";

    private static final String SIGN_OUT = "/logout";

    private final ClientRegistrationRepository registrations;
    private final ArrivingUsers users;
    private final LogoutSuccessHandler afterwards;
    private final SignInResults results = new SignInResults();

    OidcSignIn(ClientRegistrationRepository registrations, ArrivingUsers users, String baseUrl) {
        this.registrations = registrations;
        this.users = users;
        var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(baseUrl + SignInPages.SIGNED_OUT);
        handler.setDefaultTargetUrl(SignInPages.SIGNED_OUT);
        this.afterwards = handler;
    }

    /** What anybody may ask for: the pages and addresses of the sign-in itself. */
    public static RequestMatcher openToAll() {
        var path = PathPatternRequestMatcher.withDefaults();
        return new org.springframework.security.web.util.matcher.OrRequestMatcher(
                List.of(path.matcher(HttpMethod.GET, SIGN_IN), path.matcher(HttpMethod.GET, SignInPages.SIGNED_OUT)));
    }

    /** Where somebody goes who has signed out: to their provider, which comes back to us. */
    public LogoutSuccessHandler afterSignOut() {
        return afterwards;
    }

    @Override
    public void init(HttpSecurity http) {
        http.oauth2Login(login -> login.loginPage(SIGN_IN)
                .clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoAuthorizedClients())
                .authorizationEndpoint(
                        endpoint -> endpoint.authorizationRequestResolver(new AuthorizationRequests(registrations)))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(users))
                .successHandler(results)
                .failureHandler(results));
        http.logout(logout -> logout.logoutRequestMatcher(OidcSignIn::wantsToSignOut)
                .logoutSuccessHandler(afterwards)
                .clearAuthentication(true)
                .invalidateHttpSession(true));
    }

    @Override
    public void configure(HttpSecurity http) {
        @Nullable RequestCache cache = http.getSharedObject(RequestCache.class);
        if (cache != null) {
            results.setRequestCache(cache);
        }
    }

    /** Why: a link will do, as long as it is one of our own pages' and not another site's. */
    private static boolean wantsToSignOut(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return SIGN_OUT.equals(request.getRequestURI()
                        .substring(request.getContextPath().length()))
                && (from == null || List.of("same-origin", "none").contains(from));
    }
}
