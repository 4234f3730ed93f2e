package org.portreeve.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.domain.Malformed;

class PaymentTest {
    private static Payment of(String amount, String currency) {
        return new Payment(
                LocalDate.parse("2026-01-01"),
                new BigDecimal(amount),
                Currency.getInstance(currency),
                PaymentState.PAID,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "10, EUR, 10.00",
        "10.5, EUR, 10.50",
        "0, EUR, 0.00",
        "0.00, EUR, 0.00",
        "1200, JPY, 1200",
        "0.125, BHD, 0.125",
        "999999999999999.9999, CLF, 999999999999999.9999"
    })
    void an_amount_has_the_digits_of_its_currency(String amount, String currency, String kept) {
        assertThat(of(amount, currency).amount()).isEqualTo(new BigDecimal(kept));
        assertThat(of(amount, currency)).isEqualTo(of(kept, currency));
    }

    @ParameterizedTest
    @CsvSource({"10.005, EUR", "1.5, JPY", "-1, EUR", "1000000000000000, EUR", "1E3, EUR", "1E1000000000, EUR", "1, XAU"
    })
    void other_amounts_are_refused(String amount, String currency) {
        assertThatThrownBy(() -> of(amount, currency)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://billing.example/i/1", "https://billing.example:8443/?id=%C3%A4#top"})
    void an_invoice_is_a_link_over_https(String link) {
        assertThat(Payment.readInvoice(link)).hasToString(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://billing.example/i",
                "javascript:alert(1)",
                "https:///i",
                "https:opaque",
                "/i/1",
                "",
                "https://me:secret@billing.example/",
                "https://billing.example/a b",
                "HTTPS ://x"
            })
    void other_links_are_refused(String link) {
        assertThatThrownBy(() -> Payment.readInvoice(link)).isInstanceOf(Malformed.class);
    }

    @Test
    void a_link_without_end_is_refused() {
        assertThatThrownBy(() -> Payment.readInvoice("https://billing.example/" + "x".repeat(2_000)))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-2-1", "01.02.2026", "1899-12-31", "9999-01-01", "+12026-01-01", ""})
    void other_days_are_refused(String date) {
        assertThatThrownBy(() -> Payment.readDate(date)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eur", "EURO", "XXX", "XAU", ""})
    void other_currencies_are_refused(String currency) {
        assertThatThrownBy(() -> Payment.readCurrency(currency)).isInstanceOf(Malformed.class);
    }

    @Test
    void an_id_says_something_and_ends() {
        assertThat(new PaymentId("x".repeat(200)).value()).hasSize(200);
        assertThatThrownBy(() -> new PaymentId("x".repeat(201))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new PaymentId(" ")).isInstanceOf(Malformed.class);
    }
}
