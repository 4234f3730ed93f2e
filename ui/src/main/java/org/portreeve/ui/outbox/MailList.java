package org.portreeve.ui.outbox;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.mail.KeptMail;
import org.portreeve.application.mail.Letter;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Symbol;

/** Mails, each with who would have got it, what it is about, and when. */
final class MailList extends OrderedList {
    private final Dates dates;

    MailList(List<KeptMail> mails, @Nullable KeptMail selected, Dates dates, Function<KeptMail, String> address) {
        this.dates = dates;
        addClassNames("list", "mails");
        getElement().setAttribute("aria-label", getTranslation("outbox.list"));
        mails.forEach(mail -> add(new ListItem(link(mail, mail.equals(selected), address.apply(mail)))));
    }

    private Anchor link(KeptMail mail, boolean selected, String href) {
        Span to = new Span(mail.letter().to().value());
        to.addClassNames("med", "clip");
        Span subject = new Span(mail.written().subject());
        subject.addClassNames("sm", "t2", "clip");
        subject.getElement().setAttribute("dir", "auto");
        Div words = new Div(to, subject);
        words.addClassNames("grow", "col");
        Span kind = new Span(kind(mail.letter()));
        Span at = new Span(dates.moment(mail.at()));
        at.addClassName("num");
        Div facts = new Div(kind, at);
        facts.addClassNames("col", "xs", "t2", "nowrap", "mailwhen");
        Anchor link = new Anchor(href, symbol(mail.letter()).icon(), words, facts);
        if (selected) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private String kind(Letter letter) {
        return switch (letter) {
            case Letter.Invitation _ -> getTranslation("outbox.invitation");
            case Letter.NoSeat _ -> getTranslation("outbox.no-seat");
            case Letter.AccessEnds _, Letter.EndingDigest _ -> getTranslation("outbox.ending");
        };
    }

    static Symbol symbol(Letter letter) {
        return switch (letter) {
            case Letter.Invitation _ -> Symbol.MAIL;
            case Letter.NoSeat _ -> Symbol.WARN;
            case Letter.AccessEnds _, Letter.EndingDigest _ -> Symbol.CLOCK;
        };
    }
}
