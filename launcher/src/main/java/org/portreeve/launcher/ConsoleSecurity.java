package org.portreeve.launcher;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.net.URI;
import org.portreeve.adapters.identity.OidcSignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;

/** Who may ask for what over the web, as far as that is not a use case's to decide. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {
    /** Why: a page that Vaadin forwards to is sent before the filter would write its headers. */
    private static final ObjectPostProcessor<HeaderWriterFilter> EAGER = new ObjectPostProcessor<>() {
        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    };

    /** Health for whoever watches over us; everything else of the actuator for nobody. */
    @Bean
    @Order(5)
    SecurityFilterChain health(HttpSecurity http) {
        return http.securityMatcher("/actuator", "/actuator/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, "/actuator/health/readiness", "/actuator/health/liveness")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** The console: whatever no other chain has taken. */
    @Bean
    @Order(100)
    SecurityFilterChain console(HttpSecurity http, OidcSignIn signIn, Environment environment) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OidcSignIn.openToAll())
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/*.css", "/*.js", "/*.svg", "/aura/**", "/error")
                        .permitAll())
                .headers(
                        headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(environment)))
                                .referrerPolicy(referrer ->
                                        referrer.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                                .addObjectPostProcessor(EAGER))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.oauth2LoginPage(OidcSignIn.SIGN_IN)
                                .logoutSuccessHandler(signIn.afterSignOut())
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .with(signIn, Customizer.withDefaults())
                .build();
    }

    /**
     * As strict as Vaadin runs with: it starts from an inline script and evaluates what the server sends. Forms may lead to
     * the provider, because signing out does.
     */
    private static String policy(Environment environment) {
        String issuer = environment.getProperty("PORTREEVE_OIDC_ISSUER", "");
        String provider = issuer.isBlank() ? "" : " " + origin(URI.create(issuer.strip()));
        return "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self';"
                + " form-action 'self'" + provider + "; frame-ancestors 'none'";
    }

    private static String origin(URI issuer) {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}
