package org.portreeve.ui.roles;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.history.RevisionSentence;
import org.portreeve.ui.history.UndoDialog;

/** Says that a role was saved, as which revision, and offers to undo it to whoever may. */
final class RoleSaved {
    private RoleSaved() {}

    static void tell(RoleQuestions ask, TenantId tenant, long revision, String name, Locale locale) {
        Runnable undo = ask.undoing().around(ask.actor(), tenant).isEmpty()
                ? null
                : () -> UndoDialog.open(
                        ask.undoing(),
                        ask.current(),
                        tenant,
                        revision,
                        locale,
                        _ -> UI.getCurrent().getPage().reload());
        Toast.show(UI.getCurrent().getTranslation("grid.saved", RevisionSentence.number(revision, locale)), name, undo);
    }
}
