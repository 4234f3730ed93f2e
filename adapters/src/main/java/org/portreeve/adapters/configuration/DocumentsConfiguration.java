package org.portreeve.adapters.configuration;

import org.portreeve.application.catalogue.StartingCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The documents over HTTP, and the catalogue that an empty platform starts with. */
@Configuration(proxyBeanMethods = false)
@Import({ConfigurationEndpoint.class, CatalogueEndpoint.class})
public class DocumentsConfiguration {
    @Bean
    StartingCatalogue startingCatalogue() {
        return new ShippedCatalogue();
    }
}
