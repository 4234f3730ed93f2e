package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.Symbol;

/** The platform's pages, for whoever holds their permissions, whichever tenant they work in. */
final class PlatformNavigation {
    private static final Permission TENANTS = new Permission("tenant:view");
    private static final Permission PEOPLE = new Permission("platform-member:manage");

    private static final Permission AGENTS = new Permission("agent-share:manage");

    private PlatformNavigation() {}

    /** Empty for whoever holds none. */
    static NavGroup group(Set<Permission> held) {
        List<NavItem> items = new ArrayList<>();
        if (held.contains(TENANTS)) {
            items.add(page("tenants", Symbol.BUILDING).reachedBy("n"));
        }
        if (held.contains(PEOPLE)) {
            items.add(page("people", Symbol.GLOBE).reachedBy("w"));
        }
        if (held.contains(AGENTS)) {
            items.add(page("agents", Symbol.ROBOT).reachedBy("y"));
        }
        return new NavGroup(words("title"), items, false);
    }

    private static NavItem page(String page, Symbol symbol) {
        return NavItem.of(words(page), "platform/" + page, symbol);
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation("nav.platform." + key);
    }
}
