package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.Symbol;

/** The platform's pages, for whoever holds their permissions, whichever tenant they work in. */
final class PlatformNavigation {
    private static final Permission TENANTS = new Permission("tenant:view");
    private static final Permission PEOPLE = new Permission("platform-member:manage");
    private static final Permission HISTORY = new Permission("platform-audit:view");

    private static final Permission AGENTS = new Permission("agent-share:manage");

    private PlatformNavigation() {}

    /** Empty for whoever holds none; {@code administrator} says whether somebody holds all. */
    static NavGroup group(Set<Permission> held, boolean administrator) {
        List<NavItem> items = new ArrayList<>();
        if (held.contains(TENANTS)) {
            items.add(page("tenants", Symbol.BUILDING).reachedBy("n"));
        }
        if (held.contains(PEOPLE)) {
            items.add(page("people", Symbol.GLOBE).reachedBy("w"));
        }
        if (held.contains(AGENTS)) {
            items.add(page("agents", Symbol.ROBOT).reachedBy("j"));
        }
        if (held.contains(TENANTS) || held.contains(CataloguePlan.MANAGES_SECTIONS)) {
            items.add(page("sections", Symbol.COLUMNS).reachedBy("f"));
            items.add(page("permissions", Symbol.KEY).reachedBy("c"));
        }
        if (held.contains(TENANTS) || held.contains(CataloguePlan.MANAGES_PLANS)) {
            items.add(page("plans", Symbol.CARD).reachedBy("y"));
        }
        if (held.contains(HISTORY)) {
            items.add(page("history", Symbol.HISTORY).reachedBy("l"));
        }
        if (administrator) {
            items.add(page("keys", Symbol.KEY).reachedBy("k"));
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
