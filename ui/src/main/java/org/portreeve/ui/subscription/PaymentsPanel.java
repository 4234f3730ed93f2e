package org.portreeve.ui.subscription;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.plan.ListPayments;
import org.portreeve.application.plan.Payments;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.Symbol;

/** What was paid for the subscription, as the billing system has told it: the latest first, older ones when asked for. */
final class PaymentsPanel extends Composite<Panel> {
    private static final int PAGE = 12;

    private final CurrentActor current;
    private final ListPayments payments;
    private final TenantId tenant;
    private final Dates dates;
    private final Div content = new Div();
    private final HtmlContainer rows = new HtmlContainer("tbody");
    private final ConsoleButton older =
            ConsoleButton.ordinary(getTranslation("subscription.payment.older"), Symbol.DOWN);
    private int shown;

    PaymentsPanel(CurrentActor current, ListPayments payments, TenantId tenant, Dates dates) {
        this.current = current;
        this.payments = payments;
        this.tenant = tenant;
        this.dates = dates;
    }

    @Override
    protected Panel initContent() {
        older.addClassName("older");
        older.onClick(this::append);
        content.addClassName("tablescroll");
        append();
        var panel = new Panel(getTranslation("subscription.payments"), content, older).flush();
        panel.setSymbol(Symbol.CARD);
        return panel;
    }

    private void append() {
        Optional<ListPayments.Page> page = payments.page(current.get(), tenant, shown, PAGE);
        older.setVisible(page.isPresent() && page.get().more());
        page.ifPresent(found -> {
            if (shown == 0) {
                content.add(
                        found.lines().isEmpty()
                                ? new EmptyState(
                                        Symbol.CARD,
                                        getTranslation("subscription.payment.none"),
                                        getTranslation("subscription.payment.none.why"))
                                : table());
            }
            shown += found.lines().size();
            found.lines().forEach(line -> rows.add(row(line, found)));
        });
    }

    private Component table() {
        var head = new HtmlContainer("tr");
        for (String key : List.of("date", "amount", "state", "invoice", "how")) {
            String words = getTranslation("subscription.payment." + key);
            var cell = new HtmlContainer("th");
            cell.getElement().setAttribute("scope", "col");
            if (key.equals("how")) {
                cell.getElement().setAttribute("aria-label", words);
            } else {
                cell.setText(words);
            }
            cell.setClassName("amount", key.equals("amount"));
            head.add(cell);
        }
        var top = new HtmlContainer("thead");
        top.add(head);
        var table = new HtmlContainer("table");
        table.addClassNames("features", "payments");
        table.getElement().setAttribute("aria-label", getTranslation("subscription.payments"));
        table.add(top, rows);
        return table;
    }

    private Component row(Payments.Line line, ListPayments.Page page) {
        var payment = line.payment();
        String day = dates.day(payment.date());
        var amount = cell(new Span(PaymentWords.amount(payment, getLocale())));
        amount.addClassNames("amount", "num");
        var how = ConsoleButton.icon(getTranslation("subscription.payment.how.of", day), Symbol.HISTORY)
                .small()
                .onClick(() -> new PaymentDialog(line, trail(line, page), dates).open());
        var row = new HtmlContainer("tr");
        row.add(
                cell(new Span(day)),
                amount,
                cell(PaymentWords.badge(payment.state())),
                cell(payment.invoice() == null ? new Span() : link(payment.invoice(), day)),
                cell(how));
        return row;
    }

    private Anchor link(URI invoice, String day) {
        var link = new Anchor(invoice.toString(), new Span(getTranslation("subscription.payment.invoice.open")));
        link.add(Symbol.EXT.small());
        link.addClassName("row");
        link.setTarget(AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.getElement().setAttribute("aria-label", getTranslation("subscription.payment.invoice.of", day));
        return link;
    }

    /** Why: a payment without an id is said once, so its line is all there is. */
    private ListPayments.Page trail(Payments.Line line, ListPayments.Page page) {
        return Optional.ofNullable(line.id())
                .flatMap(id -> payments.trail(current.get(), tenant, id))
                .orElseGet(() -> new ListPayments.Page(List.of(line), page.authors(), false));
    }

    private static HtmlContainer cell(Component content) {
        var cell = new HtmlContainer("td");
        cell.add(content);
        return cell;
    }
}
