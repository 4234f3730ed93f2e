package org.portreeve.ui.users;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.contextmenu.GridContextMenu;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.portreeve.ui.component.Symbol;

/** What ends the row of a person: the sliders, which open their sections, and the menu that a right click opens too. */
final class RowActions {
    static final String KEY = "actions";

    private static final String BUTTONS =
            """
            <span class="row rowacts"><button type="button" class="rowact" tabindex="-1" title=${item.sections} aria-label=${item.sections}
            @click=${event => { event.stopPropagation(); open(); }}><svg class="i" aria-hidden="true"><use
            href="icons.svg#SLIDERS"></use></svg></button><button type="button" class="rowact" tabindex="-1" title=${item.menu}
            aria-label=${item.menu} aria-haspopup="menu" @click=${event => { event.stopPropagation();
              const at = event.currentTarget.getBoundingClientRect();
              event.currentTarget.dispatchEvent(new MouseEvent('contextmenu',
                { bubbles: true, composed: true, cancelable: true, clientX: at.left, clientY: at.bottom })); }}><svg class="i" aria-hidden="true"><use
            href="icons.svg#MORE"></use></svg></button></span>""".replace("SLIDERS", Symbol.MATRIX.key()).replace("MORE", Symbol.MORE.key());

    private RowActions() {}

    static LitRenderer<PersonRow> buttons(Grid<PersonRow> grid, Consumer<PersonRow> onSections) {
        return LitRenderer.<PersonRow>of(BUTTONS)
                .withProperty("sections", row -> grid.getTranslation("users.sections-of", row.name()))
                .withProperty("menu", row -> grid.getTranslation("users.menu-of", row.name()))
                .withFunction("open", onSections::accept);
    }

    /** Asks for the entries of a row at the moment in which its menu opens; without any it stays shut. */
    static void menu(Grid<PersonRow> grid, Function<PersonRow, List<MemberEntries.Entry>> entries) {
        GridContextMenu<PersonRow> menu = grid.addContextMenu();
        menu.setDynamicContentHandler(row -> {
            menu.removeAll();
            if (row != null) {
                entries.apply(row)
                        .forEach(entry ->
                                menu.addItem(entry.words(), _ -> entry.action().run()));
            }
            return !menu.getItems().isEmpty();
        });
    }
}
