package org.portreeve.launcher;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;

/** Starts the product. */
@SpringBootApplication(
        scanBasePackages = {"org.portreeve.launcher", "org.portreeve.adapters", "org.portreeve.ui"},
        // Why: the embedded provider wires itself, and only where it serves; nobody has a password.
        exclude = {
            OAuth2AuthorizationServerAutoConfiguration.class,
            OAuth2AuthorizationServerJwtAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class
        })
@EnableVaadin("org.portreeve.ui")
public class Portreeve {
    public static void main(String[] arguments) {
        SpringApplication.run(Portreeve.class, arguments);
    }
}
