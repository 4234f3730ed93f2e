package org.portreeve.launcher;

import org.portreeve.application.catalogue.SeedPlatform;
import org.portreeve.launcher.demo.SampleData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What happens between the migrated database and readiness; between these two the bootstrap key is installed. */
@Configuration(proxyBeanMethods = false)
class StartUp {
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner seeding(SeedPlatform seedPlatform) {
        return _ -> seedPlatform.seed();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 20)
    ApplicationRunner sampling(ObjectProvider<SampleData> sampleData) {
        return _ -> sampleData.ifAvailable(SampleData::make);
    }
}
