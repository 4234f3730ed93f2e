package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaConsistencyTest {
    /** Why fewer: each waits for MariaDB to write. */
    private static final int ROUNDS = TestDatabase.isMariaDb() ? 1_000 : 3_000;

    private static final int TENANTS = 2;

    @Autowired
    Ports here;

    @Test
    void a_change_is_in_force_at_the_next_request_in_every_thread_and_on_every_node() throws Exception {
        try (Node node = Node.on("persistence");
                ExecutorService writers = Executors.newFixedThreadPool(TENANTS);
                ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicInteger stale = new AtomicInteger();
            List<Future<?>> stories = new ArrayList<>();
            for (int i = 0; i < TENANTS; i++) {
                stories.add(writers.submit(() -> {
                    story(List.of(here, node.ports()), readers, stale);
                    return true;
                }));
            }
            for (Future<?> story : stories) {
                story.get();
            }
            assertThat(stale).hasValue(0);
        }
    }

    /** Changes on either node in turn; each time both nodes are asked by threads of their own. */
    private static void story(List<Ports> nodes, ExecutorService readers, AtomicInteger stale) throws Exception {
        TenantId id = new TenantId("c-" + UUID.randomUUID().toString().substring(0, 13));
        Person ana = Samples.person(id.value());
        Samples.put(
                nodes.getFirst().journal(),
                Samples.with(TenantState.empty(Samples.tenant(id.value())), ana, Samples.member(ana.id())),
                "new");
        for (int round = 0; round < ROUNDS / TENANTS; round++) {
            String title = "round " + round;
            change(nodes.get(round % 2), id, title);
            List<Callable<Snapshot>> requests = List.of(
                    () -> nodes.getFirst().states().read(id),
                    () -> nodes.getLast().states().read(id));
            for (Future<Snapshot> answer : readers.invokeAll(requests)) {
                if (!title.equals(only(answer.get()).details().jobTitle())) {
                    stale.incrementAndGet();
                }
            }
        }
    }

    private static Membership only(Snapshot snapshot) {
        return Objects.requireNonNull(snapshot.tenant()).members().iterator().next();
    }

    private static void change(Ports node, TenantId id, String title) {
        node.journal().withTenant(id, (snapshot, recorder) -> {
            TenantState before = Objects.requireNonNull(snapshot.tenant());
            TenantState after = before.withMember(
                    only(snapshot).withDetails(new Membership.Details(Samples.START, null, title, null)));
            return recorder.record(ChangeSet.between(before, after), after, Samples.origin(title));
        });
    }
}
