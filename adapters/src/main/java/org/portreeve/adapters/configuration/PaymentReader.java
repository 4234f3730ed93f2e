package org.portreeve.adapters.configuration;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.application.plan.Payments;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.plan.Payment;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.plan.PaymentState;

/** Reads one payment, or a list of them, and notes everything that is wrong with each. */
final class PaymentReader {
    /** Why a bound: without one, a short text could stand for a number of a billion digits. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,4})?");

    private final Reading reading;
    private final Set<PaymentId> ids = new HashSet<>();

    private PaymentReader(Reading reading) {
        this.reading = reading;
    }

    static List<Payments.Notice> read(Node root, List<Flaw> flaws) {
        PaymentReader reader = new PaymentReader(new Reading(flaws));
        List<Payments.Notice> notices = new ArrayList<>();
        List<Node> items = root instanceof Node.Sequence(var _, var _, List<Node> list) ? list : List.of(root);
        for (Node item : items) {
            Payments.Notice notice = reader.notice(item);
            if (notice != null) {
                notices.add(notice);
            }
        }
        return notices;
    }

    private Payments.@Nullable Notice notice(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        PaymentId id = fields.optional("id", this::id);
        LocalDate date = fields.required("date", one -> reading.value(one, Payment::readDate));
        Currency currency = fields.required("currency", one -> reading.value(one, Payment::readCurrency));
        Node amount = fields.required("amount");
        BigDecimal decimal = amount == null ? null : decimal(amount);
        PaymentState state =
                fields.required("state", one -> reading.choice(one, PaymentState::key, PaymentState.values()));
        URI invoice = fields.optional("invoice", one -> reading.value(one, Payment::readInvoice));
        fields.close();
        if (date == null || amount == null || decimal == null || currency == null || state == null) {
            return null;
        }
        try {
            return new Payments.Notice(id, new Payment(date, decimal, currency, state, invoice));
        } catch (Malformed tooFine) {
            // Why: each part by itself is sound by now; what can be wrong is only the amount in that currency.
            reading.flaw(amount, Flaw.MALFORMED, tooFine.value());
            return null;
        }
    }

    private @Nullable PaymentId id(Node node) {
        PaymentId id = reading.value(node, PaymentId::new);
        if (id != null && !ids.add(id)) {
            reading.flaw(node, Flaw.DUPLICATE, id.value());
        }
        return id;
    }

    private @Nullable BigDecimal decimal(Node node) {
        String written = switch (node) {
            case Node.Numeral numeral -> numeral.value();
            case Node.Text text -> text.value();
            case Node.Mapping _, Node.Sequence _, Node.Truth _, Node.Nothing _ -> null;
        };
        if (written == null) {
            reading.flaw(node, Flaw.WRONG_TYPE, "decimal number");
            return null;
        }
        if (!DECIMAL.matcher(written).matches()) {
            reading.flaw(node, Flaw.MALFORMED, written);
            return null;
        }
        return new BigDecimal(written);
    }
}
