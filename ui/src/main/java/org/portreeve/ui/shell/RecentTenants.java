package org.portreeve.ui.shell;

import com.vaadin.flow.server.VaadinSession;
import java.util.ArrayList;
import java.util.List;
import org.portreeve.domain.tenancy.TenantId;

/** The tenants that were worked in last, in this browser session; the last one first. */
final class RecentTenants {
    private static final String ATTRIBUTE = RecentTenants.class.getName();
    private static final int KEPT = 5;

    private RecentTenants() {}

    static List<TenantId> list() {
        return names().stream().map(TenantId::new).toList();
    }

    static void visit(TenantId tenant) {
        List<String> names = new ArrayList<>(names());
        names.remove(tenant.value());
        names.addFirst(tenant.value());
        VaadinSession.getCurrent()
                .setAttribute(ATTRIBUTE, String.join(" ", names.subList(0, Math.min(KEPT, names.size()))));
    }

    private static List<String> names() {
        return VaadinSession.getCurrent().getAttribute(ATTRIBUTE) instanceof String text && !text.isEmpty()
                ? List.of(text.split(" ", -1))
                : List.of();
    }
}
