package org.portreeve.launcher;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the product. */
@SpringBootApplication(scanBasePackages = "org.portreeve")
public class Portreeve {
    public static void main(String[] arguments) {
        SpringApplication.run(Portreeve.class, arguments);
    }
}
