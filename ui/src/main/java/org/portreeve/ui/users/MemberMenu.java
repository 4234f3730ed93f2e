package org.portreeve.ui.users;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.Set;
import org.portreeve.application.membership.RecoverPassword;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.Symbol;

/** What can be done to a member as a whole. */
final class MemberMenu extends MenuBar {
    private final SubMenu entries;
    private final UserId user;
    private final MemberActing acting;
    private final Runnable onDone;

    MemberMenu(UserId user, MemberActing acting, Runnable onDone) {
        this.user = user;
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
        switch (looking.member().status()) {
            case ACTIVE -> offer(looking, BulkKind.DISABLE);
            case DISABLED -> offer(looking, BulkKind.ENABLE);
            case INVITED -> {}
        }
        if (!looking.person().isPlaceholder() && looking.may(RecoverPassword.NEEDS)) {
            entries.addItem(looking.say("users.recover"), _ -> acting.recoverPassword(looking));
        }
        offer(looking, BulkKind.REMOVE);
        if (acting.mayDeleteEverywhere()) {
            entries.addItem(looking.say("users.erase"), _ -> acting.deleteEverywhere(user, onDone));
        }
        setVisible(!entries.getItems().isEmpty());
    }

    private void offer(Looking looking, BulkKind kind) {
        if (looking.may(kind.needs())) {
            entries.addItem(
                    looking.say("users.bulk." + kind.key()),
                    _ -> acting.open(kind, new Selection.Picked(Set.of(user)), onDone));
        }
    }
}
