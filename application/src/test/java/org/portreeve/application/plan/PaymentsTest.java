package org.portreeve.application.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.MANAGEMENT;
import static org.portreeve.application.membership.Company.signedIn;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.memory.InMemoryPayments;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.plan.Payment;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.plan.PaymentState;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.tenancy.TenantId;

class PaymentsTest {
    private static final ApiKeyId BILLING = new ApiKeyId(new UUID(7, 7));
    private static final PaymentId ID = new PaymentId("inv-1");

    private final Office office = new Office();
    private final Payments payments = new InMemoryPayments();
    private final RecordPayments recording = new RecordPayments(office.company.ports.states(), payments);
    private final ListPayments listing =
            new ListPayments(office.company.gatekeeper, payments, office.company.ports.directory());

    private static Actor key(@Nullable TenantId tenant, ApiKey.Scope... scopes) {
        return new Actor.Service(billing(scopes), tenant, Source.API, "r-9");
    }

    private static ApiKey billing(ApiKey.Scope... scopes) {
        return new ApiKey(
                BILLING, "Billing", "prv_", "hash", Set.of(scopes), null, Author.PORTREEVE, Samples.START, null);
    }

    private static Payments.Notice notice(@Nullable PaymentId id, String amount, PaymentState state) {
        return new Payments.Notice(
                id,
                new Payment(
                        LocalDate.parse("2026-01-01"),
                        new BigDecimal(amount),
                        Currency.getInstance("EUR"),
                        state,
                        null));
    }

    private RecordPayments.Result record(Actor actor, TenantId tenant) {
        return recording.record(actor, tenant, List.of(notice(ID, "10", PaymentState.OPEN)));
    }

    @Test
    void only_a_platform_key_that_configures_records_and_leaves_its_name_there() {
        office.company.ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform()
                    .withApiKeys(snapshot.platform().apiKeys().with(BILLING, billing(ApiKey.Scope.CONFIGURE)));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("key"));
        });
        Instant now = office.finance().now();
        long revisions = office.company.revisions();
        assertThat(record(key(null, ApiKey.Scope.CONFIGURE), FINANCE))
                .isEqualTo(new RecordPayments.Done(List.of(Payments.Effect.RECORDED)));
        ListPayments.Page page =
                listing.page(signedIn("viewer"), FINANCE, 0, 10).orElseThrow();
        assertThat(page.lines()).singleElement().satisfies(line -> {
            assertThat(page.authors().of(line.recording().by())).isEqualTo("Billing");
            assertThat(line.recording().requestId()).isEqualTo("r-9");
            assertThat(line.recording().at()).isAfterOrEqualTo(now);
        });
        assertThat(office.company.revisions()).isEqualTo(revisions);
    }

    @Test
    void everybody_else_is_refused_or_finds_no_tenant() {
        for (Actor actor : List.of(
                key(FINANCE, ApiKey.Scope.CONFIGURE),
                key(null, ApiKey.Scope.PROVISION, ApiKey.Scope.DECIDE, ApiKey.Scope.READ_HISTORY))) {
            assertThat(record(actor, FINANCE)).isEqualTo(RecordPayments.Refusal.FORBIDDEN);
            assertThat(recording.refusal(actor, FINANCE)).contains(RecordPayments.Refusal.FORBIDDEN);
        }
        assertThat(record(key(MANAGEMENT, ApiKey.Scope.CONFIGURE), FINANCE)).isEqualTo(RecordPayments.Refusal.ABSENT);
        assertThat(record(key(null, ApiKey.Scope.CONFIGURE), new TenantId("nowhere")))
                .isEqualTo(RecordPayments.Refusal.ABSENT);
        for (String name : List.of("admin", "viewer", "planner", "root")) {
            assertThat(record(signedIn(name), FINANCE)).isEqualTo(RecordPayments.Refusal.ABSENT);
        }
        assertThat(payments.page(FINANCE, 0, 10)).isEmpty();
    }

    @Test
    void who_may_view_the_subscription_reads_payments_with_their_trail_and_others_find_no_tenant() {
        Actor billing = key(null, ApiKey.Scope.CONFIGURE);
        recording.record(billing, FINANCE, List.of(notice(ID, "10", PaymentState.OPEN)));
        recording.record(billing, FINANCE, List.of(notice(ID, "10", PaymentState.PAID)));
        recording.record(billing, MANAGEMENT, List.of(notice(new PaymentId("theirs"), "99", PaymentState.PAID)));
        for (String name : List.of("viewer", "admin")) {
            assertThat(listing.page(signedIn(name), FINANCE, 0, 10)
                            .orElseThrow()
                            .lines())
                    .extracting(line -> line.payment().state())
                    .containsExactly(PaymentState.PAID);
            assertThat(listing.trail(signedIn(name), FINANCE, ID).orElseThrow().lines())
                    .extracting(line -> line.payment().state())
                    .containsExactly(PaymentState.PAID, PaymentState.OPEN);
        }
        for (String name : List.of("ana", "stranger", "planner", "root")) {
            assertThat(listing.page(signedIn(name), FINANCE, 0, 10)).isEmpty();
            assertThat(listing.trail(signedIn(name), FINANCE, ID)).isEmpty();
        }
        assertThat(listing.page(signedIn("viewer"), MANAGEMENT, 0, 10)).isEmpty();
        assertThat(listing.trail(signedIn("viewer"), FINANCE, new PaymentId("theirs"))
                        .orElseThrow()
                        .lines())
                .isEmpty();
    }

    @Test
    void a_page_says_whether_there_are_more() {
        Actor billing = key(null, ApiKey.Scope.CONFIGURE);
        for (String amount : List.of("1", "2", "3")) {
            recording.record(billing, FINANCE, List.of(notice(null, amount, PaymentState.PAID)));
        }
        assertThat(listing.page(signedIn("viewer"), FINANCE, 0, 2).orElseThrow().more())
                .isTrue();
        assertThat(listing.page(signedIn("viewer"), FINANCE, 0, 3).orElseThrow().more())
                .isFalse();
        ListPayments.Page last = listing.page(signedIn("viewer"), FINANCE, 2, 2).orElseThrow();
        assertThat(last.lines()).hasSize(1);
        assertThat(last.more()).isFalse();
    }
}
