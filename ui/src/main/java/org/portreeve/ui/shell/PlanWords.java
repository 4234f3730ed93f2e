package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.portreeve.application.access.PlanLock;
import org.portreeve.domain.plan.PlanId;

/** How plans are called, and what a lock says at the end of an entry. */
public final class PlanWords {
    private PlanWords() {}

    /** Plans have no name beside their key. */
    public static String name(PlanId plan) {
        String words = plan.value().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Why what is locked is locked, and what opens it. */
    public static String why(PlanLock lock) {
        UI ui = UI.getCurrent();
        if (lock.lapsed()) {
            return ui.getTranslation("section.lapsed.why");
        }
        return lock.opens() == null
                ? ui.getTranslation("section.locked.never")
                : ui.getTranslation("section.locked.why", name(lock.opens()));
    }

    /** The plan that opens it, or that the subscription has lapsed. */
    static String opens(PlanLock lock) {
        return lock.lapsed() || lock.opens() == null
                ? UI.getCurrent().getTranslation(lock.lapsed() ? "nav.lapsed" : "nav.no-plan")
                : name(lock.opens());
    }
}
