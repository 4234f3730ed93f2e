package org.portreeve.ui.subscription;

import java.text.NumberFormat;
import java.util.Locale;
import org.portreeve.domain.plan.Payment;
import org.portreeve.domain.plan.PaymentState;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** How a payment is said: the amount as the reader writes money, the state as a badge. */
final class PaymentWords {
    private PaymentWords() {}

    /** With all digits of the currency and its sign, where the reader’s language puts them. */
    static String amount(Payment payment, Locale locale) {
        NumberFormat money = NumberFormat.getCurrencyInstance(locale);
        int digits = payment.currency().getDefaultFractionDigits();
        money.setCurrency(payment.currency());
        money.setMinimumFractionDigits(digits);
        money.setMaximumFractionDigits(digits);
        return money.format(payment.amount());
    }

    static StatusBadge badge(PaymentState state) {
        String words = FeatureWords.say("subscription.payment.state." + state.key());
        return switch (state) {
            case PAID -> new StatusBadge(words, Tone.ALLOW, Symbol.OKC);
            case OPEN -> new StatusBadge(words, Tone.EXPIRING, Symbol.CLOCK);
            case FAILED -> new StatusBadge(words, Tone.DENY, Symbol.OCTX);
            case REFUNDED -> new StatusBadge(words, Tone.NEUTRAL, Symbol.UNDO);
        };
    }
}
