package org.portreeve.ui.outbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import java.util.regex.Pattern;
import org.portreeve.application.mail.KeptMail;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.DetailPanel;

/** One mail, both ways of reading it. */
final class MailPanel extends Composite<DetailPanel> {
    private final KeptMail mail;

    MailPanel(KeptMail mail, Dates dates) {
        this.mail = mail;
        String to = mail.letter().to().value();
        DetailPanel panel = getContent();
        panel.describe(
                MailList.symbol(mail.letter()).icon(),
                mail.written().subject(),
                getTranslation("outbox.to", to, dates.moment(mail.at())));
        panel.addTab("html", getTranslation("outbox.html"), this::document);
        panel.addTab("text", getTranslation("outbox.text"), this::text);
    }

    DetailPanel detail() {
        return getContent();
    }

    /** In a frame that runs nothing, belongs to no origin and reads nothing of ours; its link opens a tab that may. */
    private Component document() {
        IFrame frame = new IFrame();
        frame.setSandbox(IFrame.SandboxType.ALLOW_POPUPS, IFrame.SandboxType.ALLOW_POPUPS_TO_ESCAPE_SANDBOX);
        frame.setSrcdoc(mail.written().html());
        frame.addClassName("maildoc");
        frame.getElement().setAttribute("title", getTranslation("outbox.frame"));
        return frame;
    }

    private Component text() {
        Pre text = new Pre();
        text.addClassName("mailtext");
        text.getElement().setAttribute("dir", "auto");
        String link = mail.letter().link();
        String[] around = mail.written().text().split(Pattern.quote(link), 2);
        text.add(new Span(around[0]));
        if (around.length == 2) {
            Anchor anchor = new Anchor(link, link);
            anchor.setTarget(AnchorTarget.BLANK);
            anchor.getElement().setAttribute("rel", "noopener noreferrer");
            text.add(anchor, new Span(around[1]));
        }
        return text;
    }
}
