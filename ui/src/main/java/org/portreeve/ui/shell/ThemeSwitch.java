package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.HasMenuItems;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import java.util.EnumMap;
import java.util.Map;

/** System, light or dark; remembered in this browser. */
public final class ThemeSwitch extends MenuBar {
    private final MenuItem opener;
    private final Map<Theme, MenuItem> items = new EnumMap<>(Theme.class);

    public ThemeSwitch() {
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
        addClassName("only-wide");
        var current = Theme.remembered(VaadinRequest.getCurrent());
        opener = addItem(current.symbol().icon());
        opener.setAriaLabel(getTranslation("theme.name"));
        addChoices(opener.getSubMenu());
        mark(current);
    }

    private void addChoices(HasMenuItems menu) {
        for (Theme theme : Theme.values()) {
            var item = menu.addItem(getTranslation("theme." + theme.key()), _ -> choose(theme));
            item.setCheckable(true);
            items.put(theme, item);
        }
    }

    private void choose(Theme theme) {
        var ui = UI.getCurrent();
        ui.getPage().setColorScheme(theme.scheme());
        Preference.THEME.write(ui, theme.key());
        mark(theme);
    }

    private void mark(Theme chosen) {
        items.forEach((theme, item) -> item.setChecked(theme == chosen));
        opener.removeAll();
        opener.add(chosen.symbol().icon());
    }
}
