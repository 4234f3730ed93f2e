package org.portreeve.adapters.configuration;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.portreeve.adapters.persistence.PersistenceConfiguration;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The same on the real adapters, with H2. */
@SpringBootTest(
        classes = DocumentsOnDatabaseTest.Database.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "PORTREEVE_SEAL_KEY=a key that is long enough for a test")
class DocumentsOnDatabaseTest extends DocumentsTest {
    @Autowired
    Ports database;

    @Override
    protected Ports ports() {
        return database;
    }

    @Configuration(proxyBeanMethods = false)
    @Import(PersistenceConfiguration.class)
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Database {
        @Bean
        DataSource dataSource() {
            HikariDataSource pool = new HikariDataSource();
            pool.setJdbcUrl("jdbc:h2:mem:documents;DB_CLOSE_DELAY=-1");
            pool.setMaximumPoolSize(4);
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
