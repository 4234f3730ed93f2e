package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.RevisionsContract;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JpaRevisionsTest extends RevisionsContract {
    @Autowired
    Ports ports;

    @Override
    protected Ports ports() {
        return ports;
    }

    @Test
    void of_very_many_changes_some_are_shown_and_all_are_found() {
        String slug = "many-" + UUID.randomUUID().toString().substring(0, 8);
        TenantState many = Samples.full(slug);
        for (int i = 0; i < 700; i++) {
            Person person = Samples.person(slug + i);
            many = Samples.with(many, person, Samples.member(person.id()));
        }
        Revision written = Samples.put(ports.journal(), many, "Import");
        TenantId tenant = new TenantId(slug);
        UserId first = written.changes().members().findFirst().orElseThrow();

        Revision shown = ports.revisions().glance(tenant, written.number()).orElseThrow();
        Revision about = ports.revisions()
                .page(tenant, Revisions.Filter.about(first), null, 5)
                .getFirst();

        assertThat(ports.revisions().find(tenant, written.number())).contains(written);
        assertThat(shown.changes().changes()).hasSizeLessThan(Revisions.MOST_CHANGES);
        assertThat(shown.changeCount()).isEqualTo(written.changes().changes().size());
        assertThat(about.changeCount()).isEqualTo(shown.changeCount());
        assertThat(written.changes().changes())
                .containsAll(about.changes().changes())
                .containsAll(shown.changes().changes());
        assertThat(about.changes().members()).contains(first);
        assertThat(about.omitted()).isPositive();
    }
}
