package org.portreeve.ui.settings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** A new key's secret, shown this once, with a way to copy it. */
final class SecretNote extends Composite<Div> {
    private final String name;
    private final String secret;

    SecretNote(String name, String secret) {
        this.name = name;
        this.secret = secret;
    }

    @Override
    protected Div initContent() {
        Code code = new Code(secret);
        code.addClassNames("mono", "secret");
        ConsoleButton copy = ConsoleButton.ordinary(getTranslation("settings.copy"), Symbol.COPY)
                .small();
        copy.onClick(() -> copy.getElement()
                .executeJs("navigator.clipboard.writeText($0)", secret)
                .then(_ -> copy.setText(getTranslation("settings.copied"))));
        Note note = new Note(
                        Tone.ALLOW,
                        Symbol.OKC,
                        getTranslation("settings.secret", name),
                        getTranslation("settings.secret-once"))
                .withAction(copy);
        Div all = new Div(note, code);
        all.addClassNames("cb", "stack");
        return all;
    }
}
