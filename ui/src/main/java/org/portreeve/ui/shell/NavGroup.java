package org.portreeve.ui.shell;

import java.util.List;

/**
 * Entries under one label; an empty label stands for none.
 *
 * @param folding whether it folds away behind its label and its number of entries, and remembers so
 */
public record NavGroup(String label, List<NavItem> items, boolean folding) {
    /** Keeps a copy. */
    public NavGroup {
        items = List.copyOf(items);
    }

    /** Always open. */
    public static NavGroup of(String label, NavItem... items) {
        return new NavGroup(label, List.of(items), false);
    }

    /** Folds away. */
    public static NavGroup folding(String label, List<NavItem> items) {
        return new NavGroup(label, items, true);
    }
}
