package org.portreeve.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.ReadPlatformHistory;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.state.PlatformState;

class PlatformHistoryTest {
    private final Realm realm = new Realm();
    private final ReadPlatformHistory history = new ReadPlatformHistory(
            realm.company.ports.states(),
            realm.company.gatekeeper,
            realm.company.ports.revisions(),
            realm.company.ports.directory());
    private final Actor.SignedIn auditor = realm.with("platform-audit:view");

    private Revision aKey() {
        return realm.company.ports.journal().withPlatform((snapshot, recorder) -> {
            ApiKey key = Samples.apiKey("Billing");
            PlatformState after = snapshot.platform()
                    .withApiKeys(snapshot.platform().apiKeys().with(key.id(), key));
            return recorder.record(
                    ChangeSet.between(snapshot.platform(), after), after, auditor.origin("For the billing system"));
        });
    }

    private ReadHistory.Page page(Revisions.Filter filter, int limit) {
        return history.page(auditor, filter, null, limit).orElseThrow();
    }

    @Test
    void the_platforms_own_revisions_are_read_newest_first_and_no_tenants() {
        Revision made = aKey();
        ReadHistory.Page page = page(Revisions.Filter.everything(), 100);
        assertThat(page.revisions().getFirst()).isEqualTo(made);
        assertThat(page.revisions()).allMatch(revision -> revision.tenant() == null);
        assertThat(page.total()).isEqualTo(page.revisions().size());
        assertThat(page.shownSince()).isNull();
        assertThat(page.authors().of(auditor.user()))
                .isNotEqualTo(auditor.user().toString());
        assertThat(page.snapshot().requireTenant().tenant().id()).isEqualTo(Company.MANAGEMENT);
        assertThat(history.glance(auditor, made.number()).orElseThrow().revision())
                .isEqualTo(made);
        assertThat(history.days(auditor, 3)).isNotEmpty();
        long ofTenant = realm.company
                .ports
                .revisions()
                .page(Company.FINANCE, Revisions.Filter.everything(), null, 1)
                .getFirst()
                .number();
        assertThat(history.glance(auditor, ofTenant)).isEmpty();
    }

    @Test
    void it_is_narrowed_and_goes_on_below_a_number() {
        Revision made = aKey();
        assertThat(page(new Revisions.Filter(null, null, Set.of(), Set.of("api-key"), "", null, null), 9)
                        .revisions())
                .containsExactly(made);
        assertThat(page(new Revisions.Filter(null, null, Set.of(), Set.of(), "billing SYSTEM", null, null), 9)
                        .revisions())
                .containsExactly(made);
        assertThat(history.page(auditor, Revisions.Filter.everything(), made.number(), 9)
                        .orElseThrow()
                        .revisions())
                .isNotEmpty()
                .doesNotContain(made);
    }

    @Test
    void without_the_permission_there_is_nothing_to_see() {
        Revision made = aKey();
        for (Actor actor : List.of(
                realm.with("tenant:view", "platform-member:manage", "plan:manage"),
                realm.company.admin,
                realm.company.stranger)) {
            assertThat(history.around(actor)).isEmpty();
            assertThat(history.page(actor, Revisions.Filter.everything(), null, 9))
                    .isEmpty();
            assertThat(history.glance(actor, made.number())).isEmpty();
            assertThat(history.days(actor, 3)).isEmpty();
        }
    }
}
