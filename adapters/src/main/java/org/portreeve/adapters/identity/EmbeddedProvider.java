package org.portreeve.adapters.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.portreeve.application.identity.BootstrapAdmin;
import org.portreeve.application.identity.DemoPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * An OpenID provider in this very process, for trying Portreeve out and for its first administrator; serves as long as no
 * other one is configured. Who is signed in with it is kept apart from who is signed in to the console.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(WithoutProvider.class)
class EmbeddedProvider {
    static final String SIGN_IN = EmbeddedClient.BASE + "/sign-in";

    /** Where a session keeps who is signed in with this provider. */
    static final String CONTEXT = "EMBEDDED_PROVIDER_CONTEXT";

    @Bean
    OneTimeCode oneTimeCode() {
        return new OneTimeCode();
    }

    @Bean
    EmbeddedClient embeddedClient(Environment environment) {
        return new EmbeddedClient(environment);
    }

    @Bean
    EmbeddedPeople embeddedPeople(
            ObjectProvider<DemoPeople> demo, BootstrapAdmin bootstrapAdmin, OneTimeCode oneTimeCode) {
        return new EmbeddedPeople(demo, bootstrapAdmin, oneTimeCode);
    }

    /** Why: fresh at every start, so that nothing has to be kept safe; who was signed in just signs in again. */
    @Bean
    JWKSource<SecurityContext> embeddedKeys() throws JOSEException {
        return new ImmutableJWKSet<>(new JWKSet(
                new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate()));
    }

    @Bean
    JwtDecoder embeddedDecoder(JWKSource<SecurityContext> embeddedKeys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(embeddedKeys);
    }

    @Bean
    AuthorizationServerSettings embeddedAddresses() {
        String base = EmbeddedClient.BASE;
        return AuthorizationServerSettings.builder()
                .issuer(EmbeddedClient.ISSUER)
                .authorizationEndpoint(base + "/oauth2/authorize")
                .tokenEndpoint(base + "/oauth2/token")
                .jwkSetEndpoint(base + "/oauth2/jwks")
                .tokenIntrospectionEndpoint(base + "/oauth2/introspect")
                .tokenRevocationEndpoint(base + "/oauth2/revoke")
                .oidcUserInfoEndpoint(base + "/userinfo")
                .oidcLogoutEndpoint(base + "/logout")
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> embeddedClaims(EmbeddedPeople embeddedPeople) {
        return context -> {
            Authentication principal = context.getPrincipal();
            if (principal != null
                    && OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                embeddedPeople.find(principal.getName()).ifPresent(person -> {
                    var claims = context.getClaims();
                    claims.claim(StandardClaimNames.GIVEN_NAME, person.name().given());
                    claims.claim(StandardClaimNames.FAMILY_NAME, person.name().family());
                    claims.claim(StandardClaimNames.EMAIL, person.email().value());
                    claims.claim(StandardClaimNames.EMAIL_VERIFIED, true);
                    if (person.language() != null) {
                        claims.claim(StandardClaimNames.LOCALE, person.language());
                    }
                    level(context).ifPresent(level -> claims.claim(IdTokenClaimNames.ACR, level));
                });
            }
        };
    }

    /** Why whatever is asked for: this provider is for trying out what a level does, and vouches for nobody in earnest. */
    private static Optional<String> level(JwtEncodingContext context) {
        OAuth2Authorization authorization = context.getAuthorization();
        OAuth2AuthorizationRequest request =
                authorization == null ? null : authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
        return request != null && request.getAdditionalParameters().get("acr_values") instanceof String levels
                ? Stream.of(levels.split(" ")).filter(level -> !level.isEmpty()).findFirst()
                : Optional.empty();
    }

    /** The protocol's own endpoints. */
    @Bean
    @Order(1)
    SecurityFilterChain embeddedProtocol(HttpSecurity http, EmbeddedClient embeddedClient) {
        var server = new OAuth2AuthorizationServerConfigurer();
        apart(http);
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(
                        server,
                        protocol -> protocol.registeredClientRepository(embeddedClient)
                                .oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(SIGN_IN)))
                .build();
    }

    /** The page on which one says who one is. */
    @Bean
    @Order(2)
    SecurityFilterChain embeddedPages(HttpSecurity http, EmbeddedPeople embeddedPeople) {
        apart(http);
        var success = new SavedRequestAwareAuthenticationSuccessHandler();
        success.setRequestCache(requests());
        // Why: the request that led here may be used up, as with the browser's back button; then it is asked again.
        success.setDefaultTargetUrl("/oauth2/authorization/" + EmbeddedClient.ID);
        return http.securityMatcher(EmbeddedClient.BASE + "/**")
                .authenticationManager(new ProviderManager(List.of(new OneClick(embeddedPeople))))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .usernameParameter("person")
                        .passwordParameter("code")
                        .failureUrl(SIGN_IN + "?wrong")
                        .successHandler(success)
                        .permitAll())
                .build();
    }

    private static void apart(HttpSecurity http) {
        var contexts = new HttpSessionSecurityContextRepository();
        contexts.setSpringSecurityContextKey(CONTEXT);
        var tokens = new HttpSessionCsrfTokenRepository();
        tokens.setSessionAttributeName("EMBEDDED_PROVIDER_CSRF");
        http.securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(requests()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(new LoopbackOnly(), SecurityContextHolderFilter.class);
    }

    private static HttpSessionRequestCache requests() {
        var cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("EMBEDDED_PROVIDER_REQUEST");
        return cache;
    }

    /** Believes a demo person, and whoever has the code. */
    private record OneClick(EmbeddedPeople people) implements AuthenticationProvider {
        @Override
        public Authentication authenticate(Authentication attempt) throws AuthenticationException {
            String subject = attempt.getName();
            Object code = attempt.getCredentials();
            if (!people.admits(subject, code == null ? "" : code.toString())) {
                throw new BadCredentialsException(subject);
            }
            // Why: the ID token says when it was, and takes it from here.
            return UsernamePasswordAuthenticationToken.authenticated(
                    subject,
                    null,
                    List.of(FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
        }

        @Override
        public boolean supports(Class<?> kind) {
            return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
        }
    }
}
