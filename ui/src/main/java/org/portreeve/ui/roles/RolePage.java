package org.portreeve.ui.roles;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.application.role.ListRoles;
import org.portreeve.application.tenancy.MyTenants;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.UnsavedChanges;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** One role in its editor, or a new one, which may begin as a copy of a role here or in another tenant. */
@Route(value = TenantRoute.PREFIX + "roles/:role", layout = Console.class)
@PermitAll
public final class RolePage extends ConsolePage implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    /** What stands in the address instead of a role's key; no key has an underscore. */
    static final String NEW = "_new";

    static final String COPY_OF = "of";
    static final String COPIED_FROM = "from";

    private final RoleQuestions ask;
    private @Nullable RoleEditor editor;

    /** Asks as whoever is signed in. */
    public RolePage(
            CurrentActor current, ListRoles roles, ChangeRoles changing, MyTenants tenants, UndoRevision undoing) {
        ask = new RoleQuestions(current, roles, changing, tenants, undoing);
        addClassName("rolepage");
    }

    /** The address of the editor of a new role that begins as a copy of {@code role} of {@code from}. */
    static QueryParameters copy(TenantId from, RoleId role) {
        return QueryParameters.of(COPY_OF, role.value()).merging(COPIED_FROM, from.value());
    }

    @Override
    public String getPageTitle() {
        return editor == null ? getTranslation("roles.title") : editor.title();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        TenantId tenant = TenantRoute.of(event.getRouteParameters());
        String key = TenantRoute.part(event.getRouteParameters(), "role").orElse("");
        if (!show(tenant, key, event.getLocation().getQueryParameters())) {
            TenantRoute.notFound(event);
        }
    }

    /** False where there is no such role, or none for this reader. */
    private boolean show(TenantId tenant, String key, QueryParameters query) {
        Optional<ListRoles.View> view = ask.roles().of(ask.actor(), tenant);
        Optional<StagedRole> staged = view.flatMap(one -> staged(one, tenant, key, query));
        if (view.isEmpty() || staged.isEmpty()) {
            return false;
        }
        removeAll();
        editor = new RoleEditor(ask, tenant, view.get(), staged.get(), getLocale(), role -> saved(tenant, key, role));
        add(editor);
        return true;
    }

    private void saved(TenantId tenant, String key, RoleId role) {
        if (!key.equals(role.value()) || !show(tenant, key, QueryParameters.empty())) {
            UI.getCurrent().navigate(TenantRoute.to(tenant, "roles/" + role.value()));
        }
    }

    private Optional<StagedRole> staged(ListRoles.View view, TenantId tenant, String key, QueryParameters query) {
        if (!key.equals(NEW)) {
            return view.row(new RoleId(key)).map(row -> new StagedRole(row.role()));
        }
        if (!view.manages()) {
            return Optional.empty();
        }
        var role = new StagedRole();
        source(tenant, query).ifPresent(role::take);
        return Optional.of(role);
    }

    private Optional<Role> source(TenantId tenant, QueryParameters query) {
        TenantId from = query.getSingleParameter(COPIED_FROM).map(TenantId::new).orElse(tenant);
        return query.getSingleParameter(COPY_OF)
                .flatMap(of -> ask.roles().of(ask.actor(), from).flatMap(view -> view.row(new RoleId(of))))
                .map(ListRoles.Row::role);
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null && editor.isDirty()) {
            UnsavedChanges.askBefore(event, () -> editor = null);
        }
    }
}
