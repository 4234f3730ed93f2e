package org.portreeve.ui.subscription;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.portreeve.application.plan.ListPayments;
import org.portreeve.application.plan.Payments;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;

/** How a payment came to be what it is: everything that was recorded about it, by whom and in which request. */
final class PaymentDialog extends Dialog {
    private final ListPayments.Page trail;
    private final Dates dates;

    PaymentDialog(Payments.Line payment, ListPayments.Page trail, Dates dates) {
        this.trail = trail;
        this.dates = dates;
        setHeaderTitle(getTranslation(
                "subscription.payment.how.of", dates.day(payment.payment().date())));
        var lines = new UnorderedList();
        lines.addClassName("shift");
        trail.lines().forEach(line -> lines.add(item(line)));
        var content = new Div(lines);
        content.addClassNames("stack", "dialogform");
        if (payment.id() != null) {
            var id = new Paragraph(
                    getTranslation("subscription.payment.id", payment.id().value()));
            id.addClassNames("t2", "sm", "line");
            content.addComponentAsFirst(id);
        }
        add(content);
        getFooter()
                .add(ConsoleButton.primary(getTranslation("subscription.payment.close"), null)
                        .onClick(this::close));
    }

    private ListItem item(Payments.Line line) {
        var what = new Div(
                PaymentWords.badge(line.payment().state()),
                new Span(getTranslation(
                        "subscription.payment.said",
                        PaymentWords.amount(line.payment(), getLocale()),
                        dates.day(line.payment().date()))));
        what.addClassName("row");
        var recording = line.recording();
        var who = new Span(getTranslation(
                "subscription.payment.recorded",
                dates.moment(recording.at()),
                trail.authors().of(recording.by()),
                recording.requestId()));
        who.addClassNames("xs", "t2", "line");
        var words = new Div(what, who);
        words.addClassNames("col", "grow");
        return new ListItem(words);
    }
}
