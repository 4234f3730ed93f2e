package org.portreeve.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;

/** Something is broken on our side: an apology with the number under which it was written down. */
@AnonymousAllowed
public final class BrokenPage extends ConsolePage implements HasErrorParameter<Exception>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        addBody(EmptyState.page(
                getTranslation("broken.title"),
                getTranslation("broken.sentence", Incidents.note(parameter.getException())),
                new Anchor("", getTranslation("broken.back"))));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("broken.title");
    }
}
