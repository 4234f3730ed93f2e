package org.portreeve.ui.component;

import java.util.Locale;
import org.portreeve.application.role.RoleGrid;

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
    /** On listed resources only. */
    LISTED('o'),
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

    /** The shape of a cell. */
    public static CellState of(RoleGrid.Cell cell) {
        return switch (cell) {
            case NONE -> NOT_HELD;
            case DIRECT -> DIRECT;
            case PROFILE -> PROFILE;
            case BOTH -> BOTH;
            case BASE_ROLE -> BASE;
            case SECTION -> SECTION;
            case LISTED -> LISTED;
            case WINDOW -> WINDOW;
            case LATER -> LATER;
            case CAPPED -> CAPPED;
        };
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
