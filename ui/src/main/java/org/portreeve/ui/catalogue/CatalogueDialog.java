package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.function.LongConsumer;
import org.portreeve.application.catalogue.CatalogueAction;
import org.portreeve.application.catalogue.CataloguePreview;
import org.portreeve.application.catalogue.ChangeCatalogue;
import org.portreeve.ui.component.ConsoleButton;

/** What a change of the catalogue does to whom, tenant by tenant; then it is saved. */
final class CatalogueDialog extends Dialog {
    private final CatalogueQuestions ask;
    private final CatalogueAction action;
    private final String reason;
    private final ConsoleButton act;
    private final LongConsumer onSaved;
    private final Div body = new Div();
    private String confirmed = "";

    /** Tells {@code onSaved} the number of the revision. */
    CatalogueDialog(
            CatalogueQuestions ask,
            CatalogueAction action,
            String title,
            ConsoleButton act,
            String reason,
            LongConsumer onSaved) {
        this.ask = ask;
        this.action = action;
        this.reason = reason;
        this.act = act;
        this.onSaved = onSaved;
        addClassName("diff");
        setHeaderTitle(title);
        body.addClassNames("col", "diffbody");
        body.getElement().setAttribute("aria-live", "polite");
        add(body);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(this::close),
                        act.onClick(this::commit));
    }

    void open(CataloguePreview preview) {
        offer(preview);
        open();
    }

    private void offer(CataloguePreview preview) {
        confirmed = preview.digest();
        body.add(new PreviewPanel(preview, tenant -> ask.changing().peopleIn(ask.actor(), action, tenant)));
        act.setEnabled(true);
    }

    private void commit() {
        ChangeCatalogue.Answer answer = ask.changing().commit(ask.actor(), action, reason, confirmed);
        body.removeAll();
        act.setEnabled(false);
        if (answer instanceof ChangeCatalogue.Committed(var revision, var _)) {
            close();
            onSaved.accept(revision.number());
            return;
        }
        body.add(new AnswerWords(getLocale()).note(answer));
        if (answer instanceof ChangeCatalogue.Shifted(CataloguePreview preview)) {
            offer(preview);
        }
    }
}
