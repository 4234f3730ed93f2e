package org.portreeve.ui.roles;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.application.role.ListRoles;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.TenantRoute;

/** The head of the editor: which role it is, who holds it, and what else can be done with it. */
final class RoleHead extends Div {
    private final RoleQuestions ask;
    private final TenantId tenant;
    private final ListRoles.View view;

    RoleHead(RoleQuestions ask, TenantId tenant, ListRoles.View view, StagedRole staged, Consumer<Role> onSetBack) {
        this.ask = ask;
        this.tenant = tenant;
        this.view = view;
        Role role = staged.saved();
        var head = new PageHead(role == null ? getTranslation("role.new") : role.name(), "");
        head.setParent(getTranslation("roles.title"), TenantRoute.to(tenant, "roles"));
        add(head);
        if (role != null) {
            view.row(role.id()).ifPresent(row -> describe(head, row, onSetBack));
        }
    }

    private void describe(PageHead head, ListRoles.Row row, Consumer<Role> onSetBack) {
        Role role = row.role();
        RoleBadges.of(row).forEach(head::addBeside);
        head.addBeside(new StatusBadge(role.id().value(), Tone.NEUTRAL).mono());
        var people = new Anchor(
                TenantRoute.to(tenant, "users") + "?role=" + role.id().value(),
                getTranslation("role.people", row.people()));
        people.addClassName("people");
        head.addActions(people);
        head.addActions(ConsoleButton.quiet(getTranslation("role.compare"), Symbol.SWAP)
                .onClick(() -> UI.getCurrent()
                        .navigate(
                                TenantRoute.to(tenant, "roles/_compare"),
                                QueryParameters.of("one", role.id().value()))));
        head.addActions(ConsoleButton.quiet(getTranslation("role.copy"), Symbol.COPY)
                .onClick(() -> new CopyRoleDialog(ask, tenant, role).open()));
        if (view.manages() && !role.id().equals(Role.PLATFORM_ADMINISTRATOR)) {
            act(head, row, onSetBack);
        }
    }

    private void act(PageHead head, ListRoles.Row row, Consumer<Role> onSetBack) {
        Role role = row.role();
        if (row.changed()) {
            ChangeRoles.template(view.snapshot().catalogue(), role)
                    .ifPresent(template ->
                            head.addActions(ConsoleButton.quiet(getTranslation("role.set-back"), Symbol.UNDO)
                                    .onClick(() -> onSetBack.accept(template))));
        }
        head.addActions(ConsoleButton.danger(getTranslation("role.delete"), null)
                .onClick(() -> new DeleteRoleDialog(ask, tenant, role, names(getLocale())).open()));
    }

    private ThingNames names(Locale locale) {
        return new ThingNames(locale, Objects.requireNonNull(view.snapshot()));
    }
}
