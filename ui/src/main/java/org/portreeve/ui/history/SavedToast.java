package org.portreeve.ui.history;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Toast;

/** Says as which revision something was saved, and offers to undo it to whoever may. */
public final class SavedToast {
    private SavedToast() {}

    /** Says it with {@code details}; {@code onUndone} runs once it is undone. */
    public static void tell(
            UndoRevision undoing,
            CurrentActor current,
            TenantId tenant,
            long revision,
            String details,
            Locale locale,
            Runnable onUndone) {
        Runnable undo = undoing.around(current.get(), tenant).isEmpty()
                ? null
                : () -> UndoDialog.open(undoing, current, tenant, revision, locale, _ -> onUndone.run());
        var words = UI.getCurrent().getTranslation("grid.saved", RevisionSentence.number(revision, locale));
        Toast.show(words, details, undo);
    }
}
