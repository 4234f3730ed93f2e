package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaDemotionTest {
    /** Why fewer: each waits for MariaDB to write. */
    private static final int ROUNDS = 500;

    @Autowired
    Ports ports;

    private final TenantId id = new TenantId("d-" + UUID.randomUUID().toString().substring(0, 13));
    private final Person ana = Samples.person(id + "ana");
    private final Person ben = Samples.person(id + "ben");
    private final CyclicBarrier together = new CyclicBarrier(2);

    private TenantState twoAdministrators() {
        TenantState state = TenantState.empty(Samples.tenant(id.value()));
        for (Person person : List.of(ana, ben)) {
            state = Samples.with(state, person, Samples.member(person.id()).withBaseRole(BaseRole.TENANT_ADMIN));
        }
        return state;
    }

    @Test
    void of_two_administrators_who_demote_each_other_exactly_one_is_refused() throws Exception {
        Samples.putCatalogue(ports.journal());
        Changes changes = new Changes(ports.states(), ports.journal(), new Authorities(ports.states()));
        try (ExecutorService administrators = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < ROUNDS; round++) {
                Samples.put(ports.journal(), twoAdministrators(), "both");
                Future<Outcome> one = administrators.submit(() -> demote(changes, ana.id(), ben.id()));
                Future<Outcome> other = administrators.submit(() -> demote(changes, ben.id(), ana.id()));
                assertThat(List.of(one.get(), other.get()))
                        .as("round %d", round)
                        .hasAtLeastOneElementOfType(Outcome.Committed.class)
                        .hasAtLeastOneElementOfType(Outcome.Refused.class);
            }
        }
        assertThat(ports.revisions().count(id)).isEqualTo(2L * ROUNDS);
    }

    private Outcome demote(Changes changes, UserId by, UserId whom) throws Exception {
        Edit edit = snapshot -> {
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            return new Edit.To(state.withMember(
                    Objects.requireNonNull(state.members().get(whom)).withBaseRole(BaseRole.TENANT_USER)));
        };
        together.await();
        return changes.commit(new Actor.SignedIn(by, by.toString(), Source.CONSOLE, "r"), id, edit, "no more", null);
    }
}
