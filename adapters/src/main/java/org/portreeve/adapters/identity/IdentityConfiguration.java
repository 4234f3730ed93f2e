package org.portreeve.adapters.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.portreeve.application.change.States;
import org.portreeve.application.identity.BootstrapAdmin;
import org.portreeve.application.identity.DemoPeople;
import org.portreeve.application.identity.SignIn;
import org.portreeve.application.membership.PasswordRecovery;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.Email;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/** The sign-in, wired to whatever providers there are. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    @Bean
    BootstrapAdmin bootstrapAdmin(States states, Environment environment) {
        String address = environment.getProperty("PORTREEVE_BOOTSTRAP_ADMIN");
        return new BootstrapAdmin(states, address == null || address.isBlank() ? null : new Email(address));
    }

    @Bean
    PasswordRecovery passwordRecovery(Environment environment) {
        return new ProvidersRecovery(new OidcSettings(environment).recoveries());
    }

    @Bean
    ClientRegistrationRepository clientRegistrationRepository(
            Environment environment, ObjectProvider<EmbeddedClient> embedded) {
        Map<String, Supplier<ClientRegistration>> sources = new LinkedHashMap<>();
        for (IdentityProvider provider : new OidcSettings(environment).providers()) {
            sources.put(provider.id(), () -> LazyRegistrations.discover(provider, baseUrl(environment)));
        }
        embedded.ifAvailable(client -> sources.put(EmbeddedClient.ID, client::registration));
        return new LazyRegistrations(sources);
    }

    @Bean
    SignInPages.Choice signInChoice(Environment environment, ObjectProvider<EmbeddedClient> embedded) {
        if (embedded.getIfAvailable() != null) {
            return new SignInPages.Choice(List.of(new SignInPages.Choice.Offer(EmbeddedClient.ID, "Portreeve")), true);
        }
        return new SignInPages.Choice(
                new OidcSettings(environment)
                        .providers().stream()
                                .map(provider -> new SignInPages.Choice.Offer(provider.id(), provider.name()))
                                .toList(),
                false);
    }

    @Bean
    OidcSignIn oidcSignIn(
            ClientRegistrationRepository registrations,
            SignIn signIn,
            Environment environment,
            ObjectProvider<EmbeddedClient> embedded) {
        Map<String, ArrivingUsers.Standing> standings = new LinkedHashMap<>();
        for (IdentityProvider provider : new OidcSettings(environment).providers()) {
            standings.put(provider.id(), new ArrivingUsers.Standing(null, provider.domains()));
        }
        embedded.ifAvailable(
                _ -> standings.put(EmbeddedClient.ID, new ArrivingUsers.Standing(DemoPeople.ISSUER, Extent.all())));
        return new OidcSignIn(registrations, new ArrivingUsers(signIn, standings), baseUrl(environment));
    }

    /** Why: behind a proxy the address that is configured is right, whatever the proxy's headers say. */
    private static String baseUrl(Environment environment) {
        boolean configured = new OidcSettings(environment).isPresent();
        String publicUrl = environment.getProperty("PORTREEVE_PUBLIC_URL");
        return configured && publicUrl != null ? publicUrl.replaceAll("/+$", "") : "{baseUrl}";
    }
}
