package org.portreeve.ui.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Speaks the language that was chosen in this browser, otherwise the nearest to what the browser asks for. */
@Component
class RememberedLanguage implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(response -> response.getDocument()
                .getElementsByTag("html")
                .attr("lang", language(response.getVaadinRequest()).locale().toLanguageTag()));
        event.getSource().addUIInitListener(started -> {
            var request = VaadinRequest.getCurrent();
            if (request != null) {
                started.getUI().setLocale(language(request).locale());
            }
        });
    }

    static Language language(VaadinRequest request) {
        return Language.remembered(request).orElseGet(() -> Language.of(request.getLocale()));
    }
}
