package org.portreeve.adapters.persistence;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.portreeve.adapters.configuration.ShippedCatalogue;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.state.NewTenant;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two sessions on nodes of their own, over one database with the shipped catalogue, a management and a default tenant. */
final class TwoSessions implements AutoCloseable {
    static final TenantId MANAGEMENT = new TenantId("management");
    static final TenantId HOME = new TenantId("home");

    private final Catalogue catalogue = new ShippedCatalogue().read();
    private final Node here;
    private final Node there;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CyclicBarrier barrier = new CyclicBarrier(2);
    final Session one;
    final Session other;

    TwoSessions() {
        String database = "sessions" + UUID.randomUUID().toString().substring(0, 8);
        here = Node.on(database);
        there = Node.on(database);
        one = new Session(here.ports());
        other = new Session(there.ports());
        here.ports().journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform().withCatalogue(catalogue);
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("seed"));
        });
        begin(empty(MANAGEMENT, Tenant.Kind.MANAGEMENT));
        begin(empty(HOME, Tenant.Kind.DEFAULT));
    }

    /** The tenant with its roles, and nobody in it; its plan has five seats. */
    TenantState empty(TenantId id, Tenant.Kind kind) {
        return NewTenant.fromTemplate(catalogue, id, id.value(), kind, id.value(), Catalogue.FREE);
    }

    /** Makes a tenant what {@code state} is, past all guards. */
    void begin(TenantState state) {
        Samples.put(here.ports().journal(), state, "begin");
    }

    /** What came of both, done at the same moment. */
    List<String> together(Callable<String> first, Callable<String> second) throws Exception {
        Future<String> former = threads.submit(atTheBarrier(first));
        Future<String> latter = threads.submit(atTheBarrier(second));
        return List.of(former.get(), latter.get());
    }

    private Callable<String> atTheBarrier(Callable<String> action) {
        return () -> {
            barrier.await();
            return action.call();
        };
    }

    /** How many memberships the database itself counts. */
    int members(TenantId tenant, String condition) {
        return Objects.requireNonNull(here.context()
                .getBean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from membership where tenant = ? and " + condition,
                        Integer.class,
                        tenant.value()));
    }

    /** The ports of one node. */
    Ports here() {
        return here.ports();
    }

    /** The ports of the other. */
    Ports there() {
        return there.ports();
    }

    /** How many revisions the tenant has. */
    long revisions(TenantId tenant) {
        return there.ports().revisions().count(tenant);
    }

    @Override
    public void close() {
        threads.close();
        here.close();
        there.close();
    }
}
