package org.portreeve.adapters.persistence;

import org.portreeve.application.contract.Ports;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more set of adapters, with caches of its own, on a database that others may share. */
record Node(ConfigurableApplicationContext context) implements AutoCloseable {
    static Node on(String database, String... properties) {
        return new Node(new SpringApplicationBuilder(PersistenceTest.Persistence.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .properties("test.database=" + database, TestSeals.SEAL_KEY)
                .properties(properties)
                .run());
    }

    Ports ports() {
        return context.getBean(Ports.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
