package org.portreeve.ui.component;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks before a page is left on which something is staged. */
public final class UnsavedChanges {
    private UnsavedChanges() {}

    /** Stays, unless what is staged may be discarded; then {@code onDiscard} runs first. */
    public static void askBefore(BeforeLeaveEvent event, Runnable onDiscard) {
        var go = event.postpone();
        var dialog = new ConfirmDialog();
        dialog.setHeader(dialog.getTranslation("grid.leave"));
        dialog.setText(dialog.getTranslation("grid.leave.why"));
        dialog.setCancelable(true);
        dialog.setCancelButtonTheme("primary");
        dialog.setConfirmButtonTheme("tertiary error");
        dialog.setCancelText(dialog.getTranslation("grid.leave.stay"));
        dialog.addCancelListener(_ -> go.cancel());
        dialog.setConfirmText(dialog.getTranslation("grid.leave.discard"));
        dialog.addConfirmListener(_ -> {
            onDiscard.run();
            go.proceed();
        });
        dialog.open();
    }
}
