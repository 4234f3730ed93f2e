package org.portreeve.adapters.apikey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.portreeve.adapters.SecretFile;
import org.portreeve.application.apikey.InstallBootstrapKey;
import org.portreeve.application.apikey.KeyHasher;
import org.portreeve.application.apikey.NewKeys;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** API keys, wired: hashed under the pepper of this installation. */
@Configuration(proxyBeanMethods = false)
@Import(KeySecurity.class)
public class KeysConfiguration {
    private static final int SHORTEST_PEPPER = 32;

    @Bean
    KeyHasher keyHasher(Environment environment) {
        String pepper = environment.getProperty("PORTREEVE_KEY_PEPPER");
        if (pepper == null || pepper.isBlank()) {
            return new HmacKeyHasher(
                    SecretFile.in(Path.of(environment.getProperty("portreeve.data-dir", "data")), "key-pepper"));
        }
        if (pepper.length() < SHORTEST_PEPPER) {
            throw new IllegalStateException("PORTREEVE_KEY_PEPPER needs at least " + SHORTEST_PEPPER + " characters");
        }
        return new HmacKeyHasher(pepper.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    NewKeys newKeys() {
        return new RandomKeys();
    }

    /** After the platform has been seeded, before the first request. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    ApplicationRunner bootstrapKey(InstallBootstrapKey install, Environment environment) {
        String value = environment.getProperty("PORTREEVE_BOOTSTRAP_API_KEY");
        return _ -> install.install(value == null ? null : value.strip());
    }
}
