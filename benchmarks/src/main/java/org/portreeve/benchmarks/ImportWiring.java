package org.portreeve.benchmarks;

import org.portreeve.adapters.configuration.DocumentsConfiguration;
import org.portreeve.adapters.csv.CsvConfiguration;
import org.portreeve.adapters.persistence.PersistenceConfiguration;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.States;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/** The use cases on the real adapters, without the web. */
@Configuration(proxyBeanMethods = false)
@Import({PersistenceConfiguration.class, CsvConfiguration.class, DocumentsConfiguration.class})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    HibernateJpaAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@ComponentScan(
        basePackages = "org.portreeve.application",
        useDefaultFilters = false,
        lazyInit = true,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = UseCase.class))
class ImportWiring {
    @Bean
    Authorities authorities(States states) {
        return new Authorities(states);
    }

    @Bean
    Gatekeeper gatekeeper(States states, Authorities authorities) {
        return new Gatekeeper(states, authorities);
    }
}
