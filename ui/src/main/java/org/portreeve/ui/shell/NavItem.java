package org.portreeve.ui.shell;

import org.jspecify.annotations.Nullable;
import org.portreeve.ui.component.Symbol;

/**
 * One entry of the navigation.
 *
 * @param href where it leads, relative to the console's root
 * @param count a quiet number at its end, or null
 * @param openedBy the name of the plan that opens it, where the plan in force locks it; null otherwise
 * @param letter what follows {@code G} on the keyboard, or null
 */
public record NavItem(
        String label,
        String href,
        Symbol symbol,
        @Nullable String count,
        @Nullable String openedBy,
        @Nullable String letter) {
    /** Neither counted nor locked. */
    public static NavItem of(String label, String href, Symbol symbol) {
        return new NavItem(label, href, symbol, null, null, null);
    }

    /** With a number at its end. */
    public NavItem counting(String number) {
        return new NavItem(label, href, symbol, number, openedBy, letter);
    }

    /** Locked by the plan; the link should lead to Subscription. */
    public NavItem lockedUntil(String plan) {
        return new NavItem(label, href, symbol, count, plan, letter);
    }

    /** Reached by {@code G} and this letter. */
    public NavItem reachedBy(String key) {
        return new NavItem(label, href, symbol, count, openedBy, key);
    }
}
