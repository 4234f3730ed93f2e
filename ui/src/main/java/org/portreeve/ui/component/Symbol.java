package org.portreeve.ui.component;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/** The icons of the console, one per symbol of {@code icons.svg}; decoration only, so hidden from screen readers. */
public enum Symbol {
    AGENT,
    ARROW,
    BARS,
    BUILDING,
    CAL,
    CALC,
    CARD,
    CHAT,
    CHECK,
    CLOCK,
    CLOUD,
    COIN,
    COLUMNS,
    COPY,
    DOWN,
    DOWNLOAD,
    EVALS,
    EXCLUSION,
    EXT,
    EYE,
    FILTER,
    FLAG,
    GEAR,
    GLOBE,
    GRID,
    GUARD,
    HISTORY,
    HOME,
    INFO,
    KEY,
    LATENT,
    LEFT,
    LINK,
    LOCK,
    LOG,
    MAIL,
    MATRIX,
    MENU,
    MINUS,
    MOON,
    MORE,
    OCTX,
    OKC,
    OUTBOX,
    PENCIL,
    PLAY,
    PLUG,
    PLUS,
    PROFILE,
    PROMPT,
    REVIEW,
    RIGHT,
    ROBOT,
    ROLE,
    SEAL,
    SEARCH,
    SIGNIN,
    SPARK,
    SUN,
    SWAP,
    TICK,
    TRACE,
    TREE,
    UNDO,
    UP,
    UPDOWN,
    UPLOAD,
    USER,
    USERS,
    WARN,
    X;

    /** Names the symbol in the sprite. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A new icon of 16 px. */
    public SvgIcon icon() {
        var icon = new SvgIcon("icons.svg", key());
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    /** A new icon of 14 px, for buttons and dense rows. */
    public SvgIcon small() {
        var icon = icon();
        icon.addClassName("s");
        return icon;
    }
}
