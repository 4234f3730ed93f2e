package org.portreeve.ui.invitations;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.portreeve.application.invitation.SentInvitation;
import org.portreeve.application.mail.Mail;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Symbol;

/** The links of invitations, shown this once, each with a way to copy it and what became of its mail. */
public final class LinksDialog extends Dialog {
    /** For invitations that have just been made. */
    public LinksDialog(List<SentInvitation> sent) {
        addClassName("diff");
        setHeaderTitle(getTranslation("invite.links", sent.size()));
        Div body = new Div(
                Note.hint(getTranslation("invite.links.once"), getTranslation("invite.links.why")),
                new CardList(sent.stream().map(this::row).toArray(ListItem[]::new)));
        body.addClassNames("col", "diffbody");
        add(body);
        getFooter()
                .add(ConsoleButton.primary(getTranslation("invite.links.close"), null)
                        .onClick(this::close));
    }

    private ListItem row(SentInvitation sent) {
        Span name = new Span(sent.person().label());
        name.addClassNames("med", "clip");
        name.getElement().setAttribute("dir", "auto");
        Span mail = new Span(words(sent));
        mail.addClassNames("xs", "t2");
        Code link = new Code(sent.link());
        link.addClassNames("mono", "secret");
        Div words = new Div(name, mail, link);
        words.addClassNames("grow", "col");
        ConsoleButton copy = ConsoleButton.ordinary(getTranslation("settings.copy"), Symbol.COPY)
                .small();
        copy.onClick(() -> copy.getElement()
                .executeJs("navigator.clipboard.writeText($0)", sent.link())
                .then(_ -> copy.setText(getTranslation("settings.copied"))));
        ListItem item = new ListItem(words, copy);
        item.addClassName("asg");
        return item;
    }

    private String words(SentInvitation sent) {
        Mail.Delivery delivery = sent.delivery();
        return delivery == null
                ? getTranslation("invite.mail.no-address")
                : switch (delivery) {
                    case SENT -> getTranslation("invite.mail.sent");
                    case KEPT -> getTranslation("invite.mail.kept");
                    case REFUSED -> getTranslation("invite.mail.refused");
                    case UNREACHABLE -> getTranslation("invite.mail.unreachable");
                };
    }
}
