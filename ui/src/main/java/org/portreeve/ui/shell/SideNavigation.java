package org.portreeve.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.portreeve.ui.component.Symbol;

/** The pages that are open to the reader here, in their groups; what the plan locks wears a lock and names the plan. */
public final class SideNavigation extends Div {
    public SideNavigation() {
        addClassName("nav");
    }

    /** Replaces everything; groups without entries are left out. */
    public void show(List<NavGroup> groups) {
        removeAll();
        List<NavGroup> shown =
                groups.stream().filter(group -> !group.items().isEmpty()).toList();
        // Why: whoever has little else should not have to unfold it first.
        boolean unfolded = shown.stream()
                .allMatch(group -> group.folding() || group.label().isEmpty());
        shown.forEach(group -> add(nav(group, unfolded)));
    }

    private SideNav nav(NavGroup group, boolean unfolded) {
        var nav = new SideNav();
        nav.setI18n(new SideNav.SideNavI18n().setToggle(getTranslation("nav.toggle")));
        if (group.folding()) {
            nav.addItem(folder(group, unfolded));
            nav.getElement().setAttribute("aria-label", group.label());
        } else if (group.label().isEmpty()) {
            nav.getElement().setAttribute("aria-label", getTranslation("nav.name"));
        } else {
            nav.setLabel(group.label());
        }
        if (!group.folding()) {
            group.items().forEach(item -> nav.addItem(entry(item)));
        }
        return nav;
    }

    private SideNavItem folder(NavGroup group, boolean unfolded) {
        var folder = new SideNavItem(group.label());
        folder.getElement().getClassList().add("folder");
        folder.setSuffixComponent(quiet(String.valueOf(group.items().size())));
        group.items().forEach(item -> folder.addItem(entry(item)));
        folder.setExpanded(unfolded);
        folder.getElement().executeJs("window.Portreeve.remember(this, 'nav')");
        return folder;
    }

    private SideNavItem entry(NavItem item) {
        var entry = new SideNavItem(item.label(), item.href(), item.symbol().icon());
        entry.setMatchNested(true);
        if (item.count() != null) {
            entry.setSuffixComponent(quiet(item.count()));
        }
        if (item.openedBy() != null) {
            var suffix = quiet("");
            suffix.add(Symbol.LOCK.small(), new Span(item.openedBy()));
            suffix.getElement().setAttribute("title", getTranslation("nav.opened-by", item.openedBy()));
            entry.setSuffixComponent(suffix);
            entry.getElement().getClassList().add("locked");
            entry.setMatchNested(false);
        }
        if (item.letter() != null) {
            entry.getElement().setAttribute("data-go", item.letter());
        }
        return entry;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassNames("suffix", "num");
        return span;
    }
}
