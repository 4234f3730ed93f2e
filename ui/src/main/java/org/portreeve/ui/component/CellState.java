package org.portreeve.ui.component;

import java.util.Locale;

/** How somebody stands to a role or permission; the letter travels to the browser and picks the glyph. */
public enum CellState {
    /** Assigned to the person. */
    DIRECT('d'),
    /** Through a security profile. */
    PROFILE('p'),
    /** Directly and through a profile. */
    BOTH('x'),
    /** The base role covers it. */
    BASE('b'),
    /** A section that is on carries it. */
    SECTION('s'),
    /** Within a window that is in force. */
    WINDOW('w'),
    /** Within a window that has not begun. */
    LATER('l'),
    /** Held and inert: boundary or plan cap it. */
    CAPPED('c'),
    /** Staged to be added. */
    ADDED('a'),
    /** Staged to be removed. */
    REMOVED('r'),
    /** Not held. */
    NOT_HELD('n');

    private final char letter;

    CellState(char letter) {
        this.letter = letter;
    }

    /** The letter in {@link PermissionRow#states()} and in the style sheets. */
    public char letter() {
        return letter;
    }

    /** The translation key of the words for it. */
    public String words() {
        return "cell." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
