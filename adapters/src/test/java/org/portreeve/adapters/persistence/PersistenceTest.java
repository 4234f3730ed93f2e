package org.portreeve.adapters.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.sql.DataSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.States;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.identity.SeatShortages;
import org.portreeve.application.invitation.InvitationLinks;
import org.portreeve.application.matrix.ToggleTrail;
import org.portreeve.application.membership.Directory;
import org.portreeve.application.membership.EndingNotices;
import org.portreeve.application.membership.PeopleSearch;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A test of persistence alone, on the database that the profile names. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(TestDatabase.Condition.class)
@SpringBootTest(
        classes = PersistenceTest.Persistence.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = TestSeals.SEAL_KEY)
@interface PersistenceTest {
    /** Just what persistence needs of Spring Boot. */
    @Configuration(proxyBeanMethods = false)
    @Import(PersistenceConfiguration.class)
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    class Persistence {
        @Bean
        DataSource dataSource(@Value("${test.database:persistence}") String name) {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl(TestDatabase.url(name));
            pool.setUsername("root");
            pool.setMaximumPoolSize(6);
            return pool;
        }

        @Bean
        Ports ports(
                States states,
                Journal journal,
                Directory directory,
                PeopleSearch search,
                Revisions revisions,
                InvitationLinks links,
                SeatShortages shortages,
                ToggleTrail toggles,
                EndingNotices notices) {
            return new Ports(states, journal, directory, search, revisions, links, shortages, toggles, notices);
        }
    }
}
