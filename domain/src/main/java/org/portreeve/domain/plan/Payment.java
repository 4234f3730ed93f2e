package org.portreeve.domain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Malformed;

/**
 * A payment for a subscription: an amount of a currency that is in use (ISO 4217), not negative, with the digits behind the
 * point that the currency has, and at most {@value #MOST_DIGITS} before it; the invoice, where there is one, by its link.
 */
public record Payment(
        LocalDate date,
        BigDecimal amount,
        Currency currency,
        PaymentState state,
        @Nullable URI invoice) {
    /** The most digits before the decimal point. */
    public static final int MOST_DIGITS = 15;

    private static final int LONGEST_LINK = 2_000;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9998, 12, 31);

    /** Refuses what a payment cannot be; the amount is kept with all digits of its currency. */
    public Payment {
        requireDay(date);
        requireMoney(currency);
        amount = fitted(amount, currency);
        if (invoice != null) {
            requireLink(invoice);
        }
    }

    private static BigDecimal fitted(BigDecimal amount, Currency currency) {
        if (amount.signum() < 0
                || amount.precision() - amount.scale() > MOST_DIGITS
                || amount.scale() < 0
                || amount.scale() > currency.getDefaultFractionDigits()) {
            throw new Malformed("amount", amount.toString());
        }
        return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
    }

    /** Reads a day as ISO 8601 writes it; refuses others. */
    public static LocalDate readDate(String text) {
        try {
            return requireDay(LocalDate.parse(text));
        } catch (DateTimeParseException noDay) {
            throw new Malformed("date", text);
        }
    }

    private static LocalDate requireDay(LocalDate date) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new Malformed("date", date.toString());
        }
        return date;
    }

    /** Reads a currency by its three letters; refuses those that have no amounts, such as gold. */
    public static Currency readCurrency(String text) {
        try {
            return requireMoney(Currency.getInstance(text));
        } catch (IllegalArgumentException unknown) {
            throw new Malformed("currency", text);
        }
    }

    private static Currency requireMoney(Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new Malformed("currency", currency.getCurrencyCode());
        }
        return currency;
    }

    /** Reads a link to an invoice: https, with a host, and without anybody's name or password in it. */
    public static URI readInvoice(String text) {
        try {
            return requireLink(new URI(text));
        } catch (URISyntaxException noLink) {
            throw new Malformed("invoice", text);
        }
    }

    private static URI requireLink(URI link) {
        boolean fine = "https".equals(link.getScheme())
                && link.getHost() != null
                && link.getRawUserInfo() == null
                && link.toString().length() <= LONGEST_LINK;
        if (!fine) {
            throw new Malformed("invoice", link.toString());
        }
        return link;
    }
}
