package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portreeve.application.contract.PaymentsContract;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.plan.Payments;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.plan.Payment;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.plan.PaymentState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;

@PersistenceTest
class JdbcPaymentsTest extends PaymentsContract {
    private static final int AT_ONCE = 4;

    @Autowired
    Payments payments;

    @Override
    protected Payments payments() {
        return payments;
    }

    @Test
    void of_many_at_once_none_is_lost_and_none_overwritten() throws Exception {
        TenantId tenant = new TenantId("y-" + UUID.randomUUID());
        PaymentId id = new PaymentId("contended");
        List<Callable<List<Payments.Effect>>> calls = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> (Callable<List<Payments.Effect>>) () -> payments.record(
                        tenant,
                        List.of(new Payments.Notice(id, amounting(number))),
                        new Payments.Recording(Samples.START, Author.PORTREEVE, "r-" + number)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<?> done : threads.invokeAll(calls)) {
                done.get();
            }
        }
        assertThat(payments.trail(tenant, id))
                .extracting(Payments.Line::version)
                .containsExactly(4, 3, 2, 1);
        assertThat(payments.trail(tenant, id))
                .extracting(Payments.Line::payment)
                .containsExactlyInAnyOrder(amounting(0), amounting(1), amounting(2), amounting(3));
    }

    private static Payment amounting(int amount) {
        return new Payment(
                LocalDate.parse("2026-01-01"),
                BigDecimal.valueOf(amount),
                Currency.getInstance("EUR"),
                PaymentState.PAID,
                null);
    }
}
