package org.portreeve.ui.roles;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.history.SavedToast;

/** Says that a role or what names roles was saved, as which revision, and offers to undo it to whoever may. */
public final class RoleSaved {
    private RoleSaved() {}

    /** Says it of what is called {@code name}. */
    public static void tell(
            UndoRevision undoing, CurrentActor current, TenantId tenant, long revision, String name, Locale locale) {
        SavedToast.tell(
                undoing,
                current,
                tenant,
                revision,
                name,
                locale,
                () -> UI.getCurrent().getPage().reload());
    }
}
