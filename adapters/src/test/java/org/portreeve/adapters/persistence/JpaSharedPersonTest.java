package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;

/** One person, changed from several tenants at once: tenants lock apart, so nothing else would keep an update from being lost. */
@PersistenceTest
class JpaSharedPersonTest {
    private static final int ROUNDS = 60;

    @Autowired
    Ports ports;

    private final String slug = "p-" + UUID.randomUUID().toString().substring(0, 13);

    @Test
    void no_change_of_a_person_is_lost_between_tenants() throws Exception {
        Person ana = Samples.person(slug).withName(new PersonName("Ana", "0"));
        List<TenantId> tenants = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            TenantState state = TenantState.empty(Samples.tenant(slug + "-" + i));
            Samples.put(ports.journal(), Samples.with(state, ana, Samples.member(ana.id())), "new");
            tenants.add(state.tenant().id());
        }
        try (ExecutorService administrators = Executors.newFixedThreadPool(tenants.size())) {
            List<Future<?>> all = new ArrayList<>();
            for (TenantId tenant : tenants) {
                all.add(administrators.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        count(tenant, ana.id());
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        String total = Integer.toString(ROUNDS * tenants.size());
        assertThat(ports.directory().find(ana.id()))
                .map(person -> person.name().family())
                .contains(total);
        for (TenantId tenant : tenants) {
            assertThat(personIn(ports.states().read(tenant), ana.id()).name().family())
                    .isEqualTo(total);
            assertThat(ports.revisions().count(tenant)).isEqualTo(ROUNDS + 1L);
        }
    }

    private void count(TenantId tenant, UserId user) {
        ports.journal().withTenant(tenant, (snapshot, recorder) -> {
            Person before = personIn(snapshot, user);
            int next = Integer.parseInt(before.name().family()) + 1;
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            TenantState after = state.withPerson(before.withName(new PersonName("Ana", Integer.toString(next))));
            return recorder.record(ChangeSet.between(state, after), after, Samples.origin("count"));
        });
    }

    private static Person personIn(Snapshot snapshot, UserId user) {
        return Objects.requireNonNull(
                Objects.requireNonNull(snapshot.tenant()).people().get(user));
    }
}
