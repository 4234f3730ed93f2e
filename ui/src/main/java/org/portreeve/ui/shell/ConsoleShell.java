package org.portreeve.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.TargetElement;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The document around the console: style sheets, icon, push, and the remembered theme before the first paint. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("tokens.css")
@StyleSheet("aura-overrides.css")
@StyleSheet("console.css")
@Push(value = PushMode.AUTOMATIC, transport = Transport.WEBSOCKET_XHR)
public class ConsoleShell implements AppShellConfigurator {
    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Portreeve");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addLink("mark.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        // Why: appended, so that they stand behind the base address and are found from every page.
        settings.addInlineWithContents(
                TargetElement.HEAD,
                Inline.Position.APPEND,
                "<script src=\"console.js\"></script>",
                Inline.Wrapping.NONE);
        settings.addInlineWithContents(
                TargetElement.HEAD,
                Inline.Position.APPEND,
                "<script src=\"permission-grid.js\"></script>",
                Inline.Wrapping.NONE);
        var theme = Theme.remembered(settings.getRequest());
        if (theme != Theme.SYSTEM) {
            // Why: twice :root, to outweigh the token sheet, which is loaded later.
            settings.addInlineWithContents(
                    TargetElement.HEAD,
                    Inline.Position.PREPEND,
                    ":root:root { color-scheme: " + theme.key() + " }",
                    Inline.Wrapping.STYLESHEET);
        }
    }
}
