package org.portreeve.ui.roles;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.history.RevisionSentence;
import org.portreeve.ui.history.UndoDialog;

/** Says that a role or what names roles was saved, as which revision, and offers to undo it to whoever may. */
public final class RoleSaved {
    private RoleSaved() {}

    /** Says it of what is called {@code name}. */
    public static void tell(
            UndoRevision undoing, CurrentActor current, TenantId tenant, long revision, String name, Locale locale) {
        Runnable undo = undoing.around(current.get(), tenant).isEmpty()
                ? null
                : () -> UndoDialog.open(
                        undoing,
                        current,
                        tenant,
                        revision,
                        locale,
                        _ -> UI.getCurrent().getPage().reload());
        Toast.show(UI.getCurrent().getTranslation("grid.saved", RevisionSentence.number(revision, locale)), name, undo);
    }
}
