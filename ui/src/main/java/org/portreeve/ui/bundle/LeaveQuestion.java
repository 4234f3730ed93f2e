package org.portreeve.ui.bundle;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks whoever leaves a form whether what is not saved may go. */
public final class LeaveQuestion {
    private LeaveQuestion() {}

    /** Holds the reader back until they choose; {@code onDiscard} runs before they go. */
    public static void ask(BeforeLeaveEvent event, Runnable onDiscard) {
        var go = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setHeader(say("grid.leave"));
        dialog.setText(say("bundle.leave.why"));
        dialog.setCancelable(true);
        dialog.setCancelButtonTheme("primary");
        dialog.setConfirmButtonTheme("tertiary error");
        dialog.setCancelText(say("grid.leave.stay"));
        dialog.addCancelListener(_ -> go.cancel());
        dialog.setConfirmText(say("grid.leave.discard"));
        dialog.addConfirmListener(_ -> {
            onDiscard.run();
            go.proceed();
        });
        dialog.open();
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
