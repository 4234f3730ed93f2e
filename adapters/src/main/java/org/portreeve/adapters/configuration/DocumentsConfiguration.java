package org.portreeve.adapters.configuration;

import org.portreeve.application.access.LaunchHosts;
import org.portreeve.application.catalogue.StartingCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The documents over HTTP, and the catalogue that an empty platform starts with. */
@Configuration(proxyBeanMethods = false)
@Import({ConfigurationEndpoint.class, CatalogueEndpoint.class, PaymentEndpoint.class})
public class DocumentsConfiguration {
    @Bean
    StartingCatalogue startingCatalogue() {
        return new ShippedCatalogue();
    }

    @Bean
    LaunchHosts launchHosts(Environment environment) {
        return LaunchHosts.parse(environment.getProperty("PORTREEVE_LAUNCH_HOSTS", ""));
    }
}
