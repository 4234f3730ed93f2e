package org.portreeve.ui.users;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.portreeve.ui.component.Symbol;

/** Which columns the list shows; a menu that stays open while one ticks, and the way back to those that are shipped. */
final class ColumnChooser extends MenuBar {
    private final Map<PeopleColumn, MenuItem> items = new EnumMap<>(PeopleColumn.class);
    private final Consumer<ChosenColumns> onChange;
    private ChosenColumns chosen = ChosenColumns.shipped();

    ColumnChooser(Consumer<ChosenColumns> onChange) {
        this.onChange = onChange;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassNames("rowmenu", "only-wide");
        var opener = addItem(Symbol.COLUMNS.icon());
        opener.setAriaLabel(getTranslation("users.columns"));
        opener.getElement().setAttribute("title", getTranslation("users.columns"));
        for (PeopleColumn column : PeopleColumn.values()) {
            var item = opener.getSubMenu().addItem(getTranslation("users.column." + column.key()), click -> {
                if (click.isFromClient()) {
                    change(chosen.toggled(column));
                }
            });
            item.setCheckable(true);
            item.setKeepOpen(true);
            item.setEnabled(column != PeopleColumn.NAME);
            items.put(column, item);
        }
        opener.getSubMenu().addSeparator();
        opener.getSubMenu().addItem(getTranslation("users.columns.shipped"), _ -> change(ChosenColumns.shipped()));
        show(chosen);
    }

    /** Ticks these. */
    void show(ChosenColumns columns) {
        chosen = columns;
        items.forEach((column, item) -> item.setChecked(columns.has(column)));
    }

    private void change(ChosenColumns next) {
        show(next);
        onChange.accept(next);
    }
}
