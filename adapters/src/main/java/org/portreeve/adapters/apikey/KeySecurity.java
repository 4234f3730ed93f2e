package org.portreeve.adapters.apikey;

import java.util.Map;
import org.portreeve.application.apikey.RecogniseKey;
import org.portreeve.domain.apikey.ApiKey;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Which paths are for services, and which scope each of them takes; the use cases ask again. */
@Configuration(proxyBeanMethods = false)
class KeySecurity {
    private static final String METADATA = "/.well-known/authzen-configuration";
    private static final Map<String, ApiKey.Scope> SCOPES = Map.of(
            "/access/**", ApiKey.Scope.DECIDE,
            "/*/access/v1/**", ApiKey.Scope.DECIDE,
            "/api/v1/catalogue", ApiKey.Scope.CONFIGURE,
            "/api/v1/tenants/*/configuration", ApiKey.Scope.CONFIGURE,
            "/api/v1/tenants/*/payments", ApiKey.Scope.CONFIGURE,
            "/api/v1/tenants/*/members:import", ApiKey.Scope.PROVISION,
            "/api/v1/tenants/*/agentguard", ApiKey.Scope.DECIDE);

    /** No session, no cookie, no form: so no protection against forged forms is needed. */
    @Bean
    @Order(10)
    SecurityFilterChain services(HttpSecurity http, RecogniseKey recognise) {
        return http.securityMatcher("/access/**", "/*/access/v1/**", "/api/**", METADATA, METADATA + "/*")
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new BearerFilter(recognise), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers(HttpMethod.GET, METADATA, METADATA + "/*")
                            .permitAll();
                    SCOPES.forEach((path, scope) ->
                            requests.requestMatchers(path).hasAuthority(KeyAuthentication.authority(scope)));
                    requests.anyRequest().authenticated();
                })
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint((_, response, _) -> new Refusal(
                                        HttpStatus.UNAUTHORIZED, null, "Send an API key as a bearer token.", null)
                                .send(response))
                        .accessDeniedHandler(insufficientScope()))
                .build();
    }

    private static AccessDeniedHandler insufficientScope() {
        return (request, response, _) -> SCOPES.entrySet().stream()
                .filter(entry ->
                        PathPatternRequestMatcher.pathPattern(entry.getKey()).matches(request))
                .findFirst()
                .map(Map.Entry::getValue)
                .map(scope -> new Refusal(
                        HttpStatus.FORBIDDEN,
                        "insufficient_scope",
                        "The key lacks the scope " + scope.key() + ".",
                        scope.key()))
                .orElseGet(() -> new Refusal(HttpStatus.FORBIDDEN, null, "The key may not do this.", null))
                .send(response);
    }
}
