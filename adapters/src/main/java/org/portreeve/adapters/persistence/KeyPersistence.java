package org.portreeve.adapters.persistence;

import org.portreeve.application.apikey.KeyRing;
import org.portreeve.application.apikey.KeyUses;
import org.portreeve.application.change.States;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ports that tell services by their keys. */
@Configuration(proxyBeanMethods = false)
public class KeyPersistence {
    @Bean
    KeyRing keyRing(JdbcTemplate jdbc, States states) {
        return new JdbcKeyRing(jdbc, states);
    }

    @Bean
    KeyUses keyUses(JdbcTemplate jdbc) {
        return new JdbcKeyUses(jdbc);
    }
}
