package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.portreeve.application.membership.Total;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.ActionBar;
import org.portreeve.ui.component.ConsoleButton;

/** At the foot of the list: how many are picked, all that match, and what can be done to them. */
final class BulkBar extends Div {
    private final ActionBar bar = new ActionBar();
    private final Map<BulkKind, ConsoleButton> buttons = new EnumMap<>(BulkKind.class);
    private final ConsoleButton all;

    BulkBar(Consumer<BulkKind> onAct, Runnable onAll, Runnable onClear) {
        addClassName("bulkbar");
        all = ConsoleButton.quiet("", null).small().onClick(onAll);
        bar.setBeside(all);
        for (BulkKind kind : BulkKind.values()) {
            var words = getTranslation("users.bulk." + kind.key());
            var button = (kind == BulkKind.REMOVE
                            ? ConsoleButton.danger(words, null)
                            : ConsoleButton.ordinary(words, null))
                    .small()
                    .onClick(() -> onAct.accept(kind));
            buttons.put(kind, button);
            bar.addActions(button);
        }
        bar.onClear(getTranslation("users.bulk.clear"), onClear);
        add(bar);
        setVisible(false);
    }

    /** Leaves only what the reader may do; false where that is nothing. */
    boolean allow(Predicate<Permission> may) {
        buttons.forEach((kind, button) -> button.setVisible(may.test(kind.needs())));
        return buttons.values().stream().anyMatch(ConsoleButton::isVisible);
    }

    /** Shows how many of {@code matches} people are picked. */
    void show(Picks picks, Total matches) {
        int count = picks.count(matches.number());
        bar.show(picks.isEmpty() ? "" : getTranslation("users.bulk.picked", count));
        all.setText(getTranslation(matches.isExact() ? "users.bulk.all" : "users.bulk.all-at-least", matches.number()));
        all.setVisible(!picks.isAllThatMatch() && count < matches.number());
        setVisible(!picks.isEmpty());
    }
}
