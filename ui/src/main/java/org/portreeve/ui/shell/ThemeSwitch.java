package org.portreeve.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import java.util.EnumMap;
import java.util.function.Consumer;

/** System, light or dark; remembered in this browser. */
public final class ThemeSwitch extends MenuBar {
    private final MenuItem opener;

    public ThemeSwitch() {
        addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.ALIGN_END);
        addClassName("only-wide");
        var current = Theme.remembered(VaadinRequest.getCurrent());
        opener = addItem(current.symbol().icon());
        opener.setAriaLabel(getTranslation("theme.name"));
        addChoices(opener.getSubMenu(), this::mark);
    }

    private void mark(Theme chosen) {
        opener.removeAll();
        opener.add(chosen.symbol().icon());
    }

    static void addChoices(SubMenu menu, Consumer<Theme> onChosen) {
        var items = new EnumMap<Theme, MenuItem>(Theme.class);
        var current = Theme.remembered(VaadinRequest.getCurrent());
        for (Theme theme : Theme.values()) {
            var item = menu.addItem(I18NProvider.translate("theme." + theme.key()));
            item.setCheckable(true);
            item.setChecked(theme == current);
            item.addClickListener(_ -> {
                var ui = UI.getCurrent();
                ui.getPage().setColorScheme(theme.scheme());
                Preference.THEME.write(ui, theme.key());
                items.forEach((each, entry) -> entry.setChecked(each == theme));
                onChosen.accept(theme);
            });
            items.put(theme, item);
        }
    }
}
