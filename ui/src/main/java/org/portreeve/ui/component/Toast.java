package org.portreeve.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.jspecify.annotations.Nullable;

/** Says for six seconds what was saved, as which revision, and offers to undo it; never used for refusals. */
public final class Toast {
    private static final int SHOWN_MILLISECONDS = 6_000;

    private Toast() {}

    /** Such as “Saved as r48,214.” and “3 people changed.” */
    public static Notification show(String fact, String details, @Nullable Runnable undo) {
        var notification = new Notification();
        notification.setPosition(Notification.Position.BOTTOM_END);
        notification.setDuration(SHOWN_MILLISECONDS);
        var strong = new Span(fact);
        strong.addClassName("med");
        var rest = new Span(" " + details);
        rest.addClassName("t2");
        var words = new Span(strong, rest);
        words.addClassName("grow");
        var icon = Symbol.OKC.icon();
        icon.addClassName("allow");
        var line = new Div(icon, words);
        line.addClassName("toast");
        if (undo != null) {
            line.add(ConsoleButton.ordinary(notification.getTranslation("toast.undo"), null)
                    .small()
                    .withKey("z", "Z")
                    .onClick(() -> {
                        notification.close();
                        undo.run();
                    }));
        }
        notification.add(line);
        notification.open();
        return notification;
    }
}
