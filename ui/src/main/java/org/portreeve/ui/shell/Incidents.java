package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.UUID;
import org.portreeve.ui.component.Note;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what breaks while somebody clicks, once, and says so to them with its number. */
@SpringComponent
final class Incidents implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final int SHOWN_MILLISECONDS = 20_000;

    /** Writes it down; answers its number. */
    static String note(Throwable failed) {
        String number = UUID.randomUUID().toString();
        LOG.error("Incident {}", number, failed);
        return number;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addSessionInitListener(
                        begun -> begun.getSession().setErrorHandler(error -> tell(note(error.getThrowable()))));
    }

    private static void tell(String number) {
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification notification = new Notification();
            notification.setPosition(Notification.Position.BOTTOM_END);
            notification.setDuration(SHOWN_MILLISECONDS);
            notification.add(
                    Note.refusal(ui.getTranslation("broken.title"), ui.getTranslation("broken.sentence", number)));
            notification.open();
        }
    }
}
