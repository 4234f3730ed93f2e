package org.portreeve.ui.settings;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.portreeve.ui.component.ConsoleButton;

/** States what revoking a key means, and asks for the reason. */
final class RevokeKeyDialog extends Dialog {
    RevokeKeyDialog(String name, Consumer<String> confirmed) {
        setHeaderTitle(getTranslation("settings.revoke-title", name));
        TextField reason = new TextField(getTranslation("settings.reason"));
        Div content = new Div(new Paragraph(getTranslation("settings.revoke-sentence")), reason);
        content.addClassName("stack");
        add(content);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("settings.cancel"), null)
                                .onClick(this::close),
                        ConsoleButton.danger(getTranslation("settings.revoke-confirm", name), null)
                                .onClick(() -> {
                                    close();
                                    confirmed.accept(reason.getValue().strip());
                                }));
    }
}
