package org.portreeve.application.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.application.plan.Payments;
import org.portreeve.application.plan.Payments.Effect;
import org.portreeve.application.plan.Payments.Line;
import org.portreeve.application.plan.Payments.Notice;
import org.portreeve.application.plan.Payments.Recording;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.plan.Payment;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.plan.PaymentState;
import org.portreeve.domain.tenancy.TenantId;

/** Payments come back as they were recorded, the last line of each; no line is ever lost, and no tenant sees another's. */
public abstract class PaymentsContract {
    private static final URI INVOICE = URI.create("https://billing.example/i/7?x=%C3%A4");

    private final TenantId tenant =
            new TenantId("y-" + UUID.randomUUID().toString().substring(0, 13));
    private final TenantId other = new TenantId(tenant.value() + "-too");

    /** The port under test. */
    protected abstract Payments payments();

    private static Payment payment(String date, String amount, String currency, PaymentState state) {
        return new Payment(
                LocalDate.parse(date), new BigDecimal(amount), Currency.getInstance(currency), state, INVOICE);
    }

    private static Notice notice(@Nullable String id, Payment payment) {
        return new Notice(id == null ? null : new PaymentId(id), payment);
    }

    private static Recording at(int second) {
        return new Recording(
                Samples.START.plusSeconds(second), Author.of(new ApiKeyId(new UUID(1, second))), "r-" + second);
    }

    private List<Effect> record(int second, Notice... notices) {
        return payments().record(tenant, List.of(notices), at(second));
    }

    private List<Line> all() {
        return payments().page(tenant, 0, 100);
    }

    @Test
    void a_payment_comes_back_as_it_was_recorded() {
        Payment dear = payment("9998-12-31", "999999999999999.99", "EUR", PaymentState.OPEN);
        Payment yen = payment("2026-02-01", "1200", "JPY", PaymentState.PAID);
        Payment dinar = new Payment(
                LocalDate.parse("1900-01-01"),
                new BigDecimal("0.125"),
                Currency.getInstance("BHD"),
                PaymentState.FAILED,
                null);
        assertThat(record(1, notice("Ä \uD83C\uDF0D/1", dear), notice(null, yen), notice("z", dinar)))
                .containsOnly(Effect.RECORDED);
        assertThat(all())
                .containsExactly(
                        new Line(new PaymentId("Ä \uD83C\uDF0D/1"), 1, dear, at(1)),
                        new Line(null, 1, yen, at(1)),
                        new Line(new PaymentId("z"), 1, dinar, at(1)));
    }

    @Test
    void the_same_id_again_adds_a_line_only_where_it_says_something_new() {
        Payment open = payment("2026-02-01", "10", "EUR", PaymentState.OPEN);
        Payment paid = payment("2026-02-03", "10.00", "EUR", PaymentState.PAID);
        record(1, notice("a", open));
        assertThat(record(2, notice("a", open), notice("b", open))).containsExactly(Effect.UNCHANGED, Effect.RECORDED);
        assertThat(record(3, notice("a", paid))).containsExactly(Effect.CHANGED);
        assertThat(record(4, notice("a", paid))).containsExactly(Effect.UNCHANGED);
        assertThat(record(5, notice("a", open))).containsExactly(Effect.CHANGED);
        PaymentId id = new PaymentId("a");
        assertThat(payments().trail(tenant, id))
                .containsExactly(
                        new Line(id, 3, open, at(5)), new Line(id, 2, paid, at(3)), new Line(id, 1, open, at(1)));
        assertThat(all()).containsExactly(new Line(id, 3, open, at(5)), new Line(new PaymentId("b"), 1, open, at(2)));
    }

    @Test
    void ids_are_told_code_point_by_code_point() {
        Payment payment = payment("2026-02-01", "10", "EUR", PaymentState.OPEN);
        assertThat(record(1, notice("a", payment), notice("A", payment), notice("a ", payment), notice("á", payment)))
                .containsOnly(Effect.RECORDED);
        assertThat(all()).hasSize(4);
    }

    @Test
    void without_an_id_each_is_a_payment_of_its_own() {
        Payment payment = payment("2026-02-01", "10", "EUR", PaymentState.OPEN);
        assertThat(record(1, notice(null, payment), notice(null, payment)))
                .containsExactly(Effect.RECORDED, Effect.RECORDED);
        record(2, notice(null, payment));
        assertThat(all()).extracting(Line::version).containsExactly(1, 1, 1);
    }

    @Test
    void pages_follow_each_other_from_the_latest_day_on() {
        IntStream.rangeClosed(1, 7)
                .forEach(day ->
                        record(day, notice("p" + day, payment("2026-01-0" + day, "1", "EUR", PaymentState.PAID))));
        assertThat(payments().page(tenant, 0, 3))
                .extracting(line -> line.payment().date().getDayOfMonth())
                .containsExactly(7, 6, 5);
        assertThat(payments().page(tenant, 6, 3))
                .extracting(line -> line.payment().date().getDayOfMonth())
                .containsExactly(1);
        assertThat(payments().page(tenant, 7, 3)).isEmpty();
    }

    @Test
    void no_tenant_sees_or_changes_what_another_pays() {
        Payment mine = payment("2026-02-01", "10", "EUR", PaymentState.OPEN);
        Payment theirs = payment("2026-02-01", "99", "EUR", PaymentState.PAID);
        record(1, notice("a", mine));
        assertThat(payments().record(other, List.of(notice("a", theirs)), at(2)))
                .containsExactly(Effect.RECORDED);
        assertThat(all()).extracting(Line::payment).containsExactly(mine);
        assertThat(payments().trail(other, new PaymentId("a")))
                .extracting(Line::payment)
                .containsExactly(theirs);
        assertThat(payments().trail(other, new PaymentId("b"))).isEmpty();
        assertThat(payments().page(new TenantId("nowhere"), 0, 10)).isEmpty();
    }
}
