package org.portreeve.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;

/** There is nothing here: the same for what is absent, what was deleted, and what is closed to the reader. */
@ParentLayout(Console.class)
@AnonymousAllowed
public final class NotFoundPage extends ConsolePage implements HasErrorParameter<NotFoundException>, HasDynamicTitle {
    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        removeAll();
        addBody(EmptyState.page(
                getTranslation("not-found.title"),
                getTranslation("not-found.sentence"),
                new Anchor("", getTranslation("not-found.back"))));
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("not-found.title");
    }
}
