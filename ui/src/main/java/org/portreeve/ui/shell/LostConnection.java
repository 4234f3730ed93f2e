package org.portreeve.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said, in the reader's language, while the server does not answer; without a session it leads to the sign-in. */
@SpringComponent
final class LostConnection implements VaadinServiceInitListener {
    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setSystemMessagesProvider(info -> messages(localeOf(info.getRequest(), info.getLocale())));
        event.getSource().addUIInitListener(started -> {
            var request = VaadinRequest.getCurrent();
            if (request != null) {
                Locale locale = RememberedLanguage.language(request).locale();
                var words = started.getUI().getReconnectDialogConfiguration();
                words.setDialogText(I18NProvider.translate(locale, "lost.trying"));
                words.setDialogTextGaveUp(I18NProvider.translate(locale, "lost.given-up"));
            }
        });
    }

    /** Why: they are asked for in the middle of nothing too, where only the session's language is known. */
    static Locale localeOf(@Nullable VaadinRequest request, @Nullable Locale session) {
        if (request != null) {
            return RememberedLanguage.language(request).locale();
        }
        return session == null ? Locale.ENGLISH : Language.of(session).locale();
    }

    static SystemMessages messages(Locale locale) {
        var messages = new CustomizedSystemMessages();
        // Why: a page that outlives its session shows what its reader may no longer see, so it goes at once. A session
        // whose cookie is gone is called “cookies disabled” there.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setCookiesDisabledNotificationEnabled(false);
        messages.setInternalErrorCaption(I18NProvider.translate(locale, "broken.title"));
        messages.setInternalErrorMessage(I18NProvider.translate(locale, "lost.reload"));
        return messages;
    }
}
