package org.portreeve.ui.users;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import org.portreeve.ui.component.Symbol;

/** What can be done to a member as a whole. */
final class MemberMenu extends MenuBar {
    private final SubMenu entries;
    private final MemberActing acting;
    private final Runnable onDone;

    MemberMenu(MemberActing acting, Runnable onDone) {
        this.acting = acting;
        this.onDone = onDone;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("rowmenu");
        var opener = addItem(Symbol.MORE.icon());
        opener.setAriaLabel(getTranslation("users.menu"));
        entries = opener.getSubMenu();
    }

    /** Offers what fits the member and what the reader may do; nothing where that is nothing. */
    void show(Looking looking) {
        entries.removeAll();
        MemberEntries.of(looking, acting, onDone)
                .forEach(entry ->
                        entries.addItem(entry.words(), _ -> entry.action().run()));
        setVisible(!entries.getItems().isEmpty());
    }
}
