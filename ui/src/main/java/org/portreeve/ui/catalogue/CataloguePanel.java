package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.portreeve.application.catalogue.CatalogueAction;
import org.portreeve.application.catalogue.CataloguePreview;
import org.portreeve.application.catalogue.ChangeCatalogue;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.history.RevisionSentence;

/** One thing of the catalogue in its form; Save shows what that does, and refusals stand where they belong. */
final class CataloguePanel extends Composite<DetailPanel> {
    /** What the thing is called, and what is to happen when it is done with. */
    record Frame(Symbol symbol, String title, String key, Runnable onSaved, Runnable onDiscard, Runnable onClose) {}

    private final CatalogueQuestions ask;
    private final Frame frame;
    private final CatalogueForm form;
    private final SaveFoot foot;
    private final Div body = new Div();

    /** With {@code form} and, where {@code changes}, a foot; more components may follow below. */
    <F extends Component & CatalogueForm> CataloguePanel(
            CatalogueQuestions ask, Frame frame, F form, boolean changes, List<Component> below) {
        this.ask = ask;
        this.frame = frame;
        this.form = form;
        DetailPanel panel = getContent();
        panel.describe(frame.symbol().icon(), frame.title(), frame.key());
        panel.onClose(frame.onClose());
        body.addClassName("stack");
        body.add(form);
        body.add(below);
        panel.show(body);
        foot = changes ? panel.foot() : new SaveFoot();
        foot.onSave(this::save);
        foot.onDiscard(frame.onDiscard());
    }

    /** Offers to take the thing away. */
    CataloguePanel removable(CatalogueAction removal, Runnable onRemoved) {
        String words = getTranslation("catalogue.remove", frame.title());
        var button = ConsoleButton.danger(words + "…", null)
                .onClick(() -> plan(
                        removal,
                        words,
                        ConsoleButton.danger(getTranslation("catalogue.remove.do"), null),
                        "",
                        onRemoved));
        var line = new Div(button);
        line.addClassName("row");
        body.add(line);
        return this;
    }

    boolean isDirty() {
        return form.isDirty();
    }

    /** To be called whenever a field has changed. */
    void changed() {
        foot.setDirty(form.isDirty());
    }

    private void save(String reason) {
        foot.refuse();
        form.mark(Set.of());
        form.action()
                .ifPresent(action -> plan(
                        action,
                        getTranslation("catalogue.save.title", frame.title()),
                        ConsoleButton.primary(getTranslation("save.save"), null),
                        reason,
                        frame.onSaved()));
    }

    private void plan(CatalogueAction action, String title, ConsoleButton act, String reason, Runnable onDone) {
        foot.refuse();
        switch (ask.changing().plan(ask.actor(), action)) {
            case ChangeCatalogue.Planned(CataloguePreview preview) ->
                new CatalogueDialog(ask, action, title, act, reason, revision -> {
                            onDone.run();
                            tell(revision);
                        })
                        .open(preview);
            case ChangeCatalogue.Answer other -> {
                if (other instanceof ChangeCatalogue.Flawed(var fields)) {
                    form.mark(fields);
                }
                foot.refuse(new AnswerWords(getLocale()).note(other));
            }
        }
    }

    private static void tell(long revision) {
        var ui = UI.getCurrent();
        Toast.show(
                ui.getTranslation("grid.saved", RevisionSentence.number(revision, ui.getLocale())),
                ui.getTranslation("catalogue.saved"),
                null);
    }
}
