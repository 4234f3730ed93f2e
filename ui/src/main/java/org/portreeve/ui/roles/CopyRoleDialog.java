package org.portreeve.ui.roles;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.portreeve.application.role.ListRoles;
import org.portreeve.application.tenancy.MyTenants;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.shell.TenantRoute;

/** Where a copy of a role is to be: here, or in another tenant in which whoever asks manages roles. */
final class CopyRoleDialog extends Dialog {
    CopyRoleDialog(RoleQuestions ask, TenantId tenant, Role role) {
        setHeaderTitle(getTranslation("role.copy-title", role.name()));
        List<MyTenants.Entry> managed = ask.tenants().of(ask.actor()).stream()
                .filter(entry -> ask.roles()
                        .of(ask.actor(), entry.id())
                        .filter(ListRoles.View::manages)
                        .isPresent())
                .toList();
        var content = new Div();
        content.addClassNames("stack", "dialogform");
        var into = new ComboBox<MyTenants.Entry>(getTranslation("role.copy-into"));
        into.setItems(managed);
        into.setItemLabelGenerator(MyTenants.Entry::name);
        into.setWidthFull();
        var act = ConsoleButton.primary(getTranslation("role.copy-go"), null);
        into.addValueChangeListener(change -> act.setEnabled(change.getValue() != null));
        into.setValue(managed.stream()
                .filter(entry -> entry.id().equals(tenant))
                .findFirst()
                .or(() -> managed.stream().findFirst())
                .orElse(null));
        if (managed.isEmpty()) {
            act.setEnabled(false);
            content.add(Note.hint(getTranslation("role.copy-nowhere"), getTranslation("role.copy-nowhere.why")));
        } else {
            var sentence = new Paragraph(getTranslation("role.copy-sentence"));
            sentence.addClassNames("t2", "sm");
            content.add(into, sentence);
        }
        add(content);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(this::close),
                        act.onClick(() -> {
                            close();
                            UI.getCurrent()
                                    .navigate(
                                            TenantRoute.to(into.getValue().id(), "roles/" + RolePage.NEW),
                                            RolePage.copy(tenant, role.id()));
                        }));
    }
}
