package org.portreeve.adapters.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.envers.configuration.EnversSettings;
import org.hibernate.envers.strategy.internal.ValidityAuditStrategy;
import org.portreeve.adapters.SecretFile;
import org.portreeve.application.agent.SharedAgents;
import org.portreeve.application.change.Clock;
import org.portreeve.application.change.Journal;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.identity.SeatShortages;
import org.portreeve.application.invitation.InvitationLinks;
import org.portreeve.application.matrix.ToggleTrail;
import org.portreeve.application.membership.Directory;
import org.portreeve.application.membership.EndingNotices;
import org.portreeve.application.membership.Everybody;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.plan.Payments;
import org.portreeve.application.tenancy.TenantRegister;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ports to the database. Whoever starts the product sets {@code spring.datasource.url}, {@code username} and
 * {@code password}; the URL of an H2 file has to end in {@code ;WRITE_DELAY=0}. Settings of Hibernate, Envers and Flyway
 * on which the data depend are made here. {@code portreeve.persistence.cached-members}: how many members' states stay in
 * memory; {@code portreeve.persistence.batch-above}: from how many rows on a change is written in batches.
 */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = PersistenceConfiguration.class)
public class PersistenceConfiguration {
    private static final int SHORTEST_SEAL_KEY = 32;
    private static final int ROSTER_PAGE = 2_000;

    @Bean
    Vendor databaseVendor(DataSource database, @Value("${spring.datasource.url:}") String url) {
        DurableCommits.require(url);
        return Vendor.of(database);
    }

    @Bean
    FlywayConfigurationCustomizer portreeveMigrations(Vendor vendor) {
        return flyway -> flyway.locations("classpath:db/migration/common", "classpath:db/migration/" + vendor.folder())
                .placeholders(vendor.placeholders());
    }

    @Bean
    JavaMigration fillMemberSets() {
        return new FillMemberSets();
    }

    @Bean
    HibernatePropertiesCustomizer portreeveEntities() {
        return properties -> properties.putAll(Map.of(
                "hibernate.hbm2ddl.auto",
                "validate",
                "hibernate.jdbc.time_zone",
                "UTC",
                "hibernate.type.preferred_instant_jdbc_type",
                "TIMESTAMP",
                "hibernate.jdbc.batch_size",
                "100",
                EnversSettings.AUDIT_STRATEGY,
                ValidityAuditStrategy.class.getName(),
                EnversSettings.AUDIT_STRATEGY_VALIDITY_STORE_REVEND_TIMESTAMP,
                "true",
                EnversSettings.AUDIT_STRATEGY_VALIDITY_REVEND_TIMESTAMP_NUMERIC,
                "true",
                EnversSettings.STORE_DATA_AT_DELETE,
                "true",
                // Why: ids follow from keys, and a key may be used again after its thing is gone.
                EnversSettings.ALLOW_IDENTIFIER_REUSE,
                "true"));
    }

    @Bean
    StateCache stateCache(@Value("${portreeve.persistence.cached-members:1500000}") long members) {
        return new StateCache(members);
    }

    @Bean
    Heads heads(JdbcTemplate jdbc, Vendor vendor) {
        return new Heads(jdbc, vendor);
    }

    @Bean
    Tables tables(EntityManagerFactory factory) {
        return new Tables(factory);
    }

    @Bean
    RowReader rowReader(Tables tables, EntityManagerFactory factory) {
        return new RowReader(tables, shared(factory));
    }

    @Bean
    StateReader stateReader(RowReader rows, PersonKeys keys) {
        return new StateReader(rows, keys);
    }

    @Bean
    StateAsOf stateAsOf(StateReader reader, PlatformTransactionManager transactions, Vendor vendor) {
        return new StateAsOf(reader, oneMoment(transactions, vendor));
    }

    @Bean
    CachedStates states(
            Heads heads,
            StateReader reader,
            ChangeSetTable changeSets,
            StateCache cache,
            PlatformTransactionManager transactions,
            Vendor vendor,
            JdbcTemplate jdbc,
            ObjectProvider<Clock> clock) {
        return new CachedStates(
                heads,
                reader,
                new CatchUp(jdbc, changeSets),
                cache,
                oneMoment(transactions, vendor),
                jdbc,
                clock.getIfAvailable(() -> now -> now));
    }

    @Bean
    ChangeSetTable changeSetTable(JdbcTemplate jdbc, PersonKeys keys) {
        return new ChangeSetTable(jdbc, keys);
    }

    @Bean
    SealKey sealKey(Environment environment) {
        String secret = environment.getProperty("PORTREEVE_SEAL_KEY");
        if (secret != null && !secret.isBlank() && secret.length() < SHORTEST_SEAL_KEY) {
            throw new IllegalStateException("PORTREEVE_SEAL_KEY needs at least " + SHORTEST_SEAL_KEY + " characters");
        }
        return new SealKey(
                secret == null || secret.isBlank()
                        ? SecretFile.in(Path.of(environment.getProperty("portreeve.data-dir", "data")), "seal-key")
                        : secret.getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    ErasedIdentities erasedIdentities(JdbcTemplate jdbc, SealKey sealKey) {
        return new ErasedIdentities(jdbc, sealKey);
    }

    @Bean
    PersonKeys personKeys(JdbcTemplate jdbc, SealKey sealKey) {
        PersonKeys keys = new PersonKeys(jdbc, sealKey);
        keys.requireSameSealKey();
        return keys;
    }

    @Bean
    RevisionWriter revisionWriter(
            EntityManagerFactory factory,
            Tables tables,
            Heads heads,
            RowReader rows,
            JdbcTemplate jdbc,
            ChangeSetTable changeSets,
            PersonKeys keys,
            ErasedIdentities erased,
            @Value("${portreeve.persistence.batch-above:1000}") int batchAbove) {
        return new RevisionWriter(
                shared(factory),
                tables,
                heads,
                new People(rows, tables, jdbc),
                new MemberIndex(jdbc),
                changeSets,
                keys,
                erased,
                batchAbove);
    }

    @Bean
    Journal journal(
            PlatformTransactionManager transactions,
            Heads heads,
            CachedStates states,
            StateCache cache,
            RevisionWriter writer) {
        return new JpaJournal(oneChange(transactions), heads, states, cache, writer);
    }

    @Bean
    Directory directory(JdbcTemplate jdbc, ErasedIdentities erased) {
        return new JpaDirectory(jdbc, erased);
    }

    @Bean
    PeopleSearch peopleSearch(JdbcTemplate jdbc, PlatformTransactionManager transactions, Vendor vendor) {
        return new JpaPeopleSearch(jdbc, new RosterQuery(jdbc, oneMoment(transactions, vendor), ROSTER_PAGE));
    }

    @Bean
    Everybody everybody(JdbcTemplate jdbc) {
        return new JdbcEverybody(jdbc);
    }

    @Bean
    TenantRegister tenantRegister(JdbcTemplate jdbc) {
        return new JdbcTenantRegister(jdbc);
    }

    @Bean
    SharedAgents sharedAgents(JdbcTemplate jdbc) {
        return new JdbcSharedAgents(jdbc);
    }

    @Bean
    Revisions revisions(JdbcTemplate jdbc, ChangeSetTable changeSets) {
        return new JpaRevisions(jdbc, changeSets);
    }

    @Bean
    InvitationLinks invitationLinks(JdbcTemplate jdbc) {
        return new JdbcInvitationLinks(jdbc);
    }

    @Bean
    EndingNotices endingNotices(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        TransactionTemplate each = new TransactionTemplate(transactions);
        each.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return new JdbcEndingNotices(jdbc, each);
    }

    @Bean
    ToggleTrail toggleTrail(JdbcTemplate jdbc) {
        return new JdbcToggleTrail(jdbc);
    }

    @Bean
    SeatShortages seatShortages(JdbcTemplate jdbc) {
        return new JdbcSeatShortages(jdbc);
    }

    @Bean
    Payments payments(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        return new JdbcPayments(jdbc, oneChange(transactions));
    }

    private static TransactionTemplate oneChange(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return template;
    }

    private static TransactionTemplate oneMoment(PlatformTransactionManager transactions, Vendor vendor) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setIsolationLevel(vendor.snapshotIsolation());
        template.setReadOnly(true);
        return template;
    }

    private static EntityManager shared(EntityManagerFactory factory) {
        return SharedEntityManagerCreator.createSharedEntityManager(factory);
    }
}
