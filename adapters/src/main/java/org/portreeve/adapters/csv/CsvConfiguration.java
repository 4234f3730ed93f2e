package org.portreeve.adapters.csv;

import org.portreeve.application.membership.PeopleFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Files of people, and their import over HTTP. */
@Configuration(proxyBeanMethods = false)
@Import(ImportEndpoint.class)
public class CsvConfiguration {
    @Bean
    PeopleFile peopleFile() {
        return new CsvPeopleFile();
    }
}
