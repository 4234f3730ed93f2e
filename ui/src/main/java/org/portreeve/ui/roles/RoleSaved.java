package org.portreeve.ui.roles;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.history.SavedToast;

/** Says that a role was saved, as which revision, and offers to undo it to whoever may. */
final class RoleSaved {
    private RoleSaved() {}

    static void tell(RoleQuestions ask, TenantId tenant, long revision, String name, Locale locale) {
        SavedToast.tell(
                ask.undoing(),
                ask.current(),
                tenant,
                revision,
                name,
                locale,
                () -> UI.getCurrent().getPage().reload());
    }
}
