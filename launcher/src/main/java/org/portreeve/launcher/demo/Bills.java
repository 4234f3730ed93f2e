package org.portreeve.launcher.demo;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.portreeve.application.Actor;
import org.portreeve.application.plan.Payments;
import org.portreeve.application.plan.RecordPayments;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.plan.Payment;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.plan.PaymentState;
import org.portreeve.domain.tenancy.TenantId;

/** What the sample's billing system has said: two months that were paid, one of them at the second try, and one that is open. */
final class Bills {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final BigDecimal PRICE = new BigDecimal("1490.00");
    private static final List<TenantId> PAYING = List.of(Founding.FINANCE, Founding.OPERATIONS, Founding.SALES);

    private final RecordPayments recording;
    private final DemoClock clock;

    Bills(RecordPayments recording, DemoClock clock) {
        this.recording = recording;
        this.clock = clock;
    }

    /** Tells them under the clock of the story, as of {@code now}. */
    void tell(Instant now) {
        tell(now.minus(Duration.ofDays(58)), PaymentState.OPEN, PaymentState.PAID);
        tell(now.minus(Duration.ofDays(28)), PaymentState.OPEN, PaymentState.FAILED, PaymentState.PAID);
        tell(now.minus(Duration.ofDays(1)), PaymentState.OPEN);
    }

    private void tell(Instant due, PaymentState... states) {
        clock.startAt(due);
        for (PaymentState state : states) {
            PAYING.forEach(tenant -> say(tenant, LocalDate.ofInstant(due, ZoneOffset.UTC), state));
            clock.pass(Duration.ofDays(2));
        }
    }

    private void say(TenantId tenant, LocalDate date, PaymentState state) {
        String number = "%s-%s".formatted(tenant, date);
        var payment = new Payment(date, PRICE, EURO, state, URI.create("https://billing.acme.example/" + number));
        recording.record(
                new Actor.Portreeve(Source.SYSTEM, "demo-bill-" + date),
                tenant,
                List.of(new Payments.Notice(new PaymentId(number), payment)));
    }
}
