package org.portreeve.ui.settings;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Symbol;

/** A new key's secret, shown this once; stays until somebody says that they have it. */
final class SecretDialog extends Dialog {
    private static final String COPY = """
            const code = $0, button = this;
            const select = () => getSelection().selectAllChildren(code);
            return navigator.clipboard
                ? navigator.clipboard.writeText(code.textContent).then(() => true, () => { select(); return false; })
                : (select(), false);""";

    private final Code code;
    private final Span said = new Span();

    SecretDialog(String name, String secret) {
        setHeaderTitle(getTranslation("settings.secret", name));
        // Why: what is lost by a slip of the hand can't be had again.
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        code = new Code(secret);
        code.addClassNames("mono", "secret", "grow");
        ConsoleButton copy = ConsoleButton.ordinary(getTranslation("settings.copy"), Symbol.COPY);
        copy.setAutofocus(true);
        copy.onClick(() -> copy.getElement()
                .executeJs(COPY, code.getElement())
                .then(
                        Boolean.class,
                        copied -> said.setText(getTranslation(copied ? "settings.copied" : "settings.copy-by-hand"))));
        said.getElement().setAttribute("role", "status");
        said.addClassNames("sm", "t2");
        Div line = new Div(code, copy);
        line.addClassName("row");
        Div content = new Div(
                Note.warning(getTranslation("settings.secret-once"), getTranslation("settings.secret-once.why")),
                line,
                said);
        content.addClassNames("stack", "dialogform");
        add(content);
        getFooter()
                .add(ConsoleButton.primary(getTranslation("settings.secret-kept"), null)
                        .onClick(this::close));
    }
}
