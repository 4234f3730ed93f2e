package org.portreeve.ui.gallery;

import com.vaadin.flow.spring.annotation.EnableVaadin;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** The components without a product behind them. */
@SpringBootApplication(scanBasePackages = {"org.portreeve.ui.shell", "org.portreeve.ui.gallery"})
@EnableVaadin({"org.portreeve.ui.shell", "org.portreeve.ui.gallery"})
public class GalleryApp {
    public static void main(String[] arguments) {
        SpringApplication.run(GalleryApp.class, arguments);
    }

    @Bean
    SecurityFilterChain everythingIsOpen(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
