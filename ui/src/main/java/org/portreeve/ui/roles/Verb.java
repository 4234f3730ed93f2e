package org.portreeve.ui.roles;

import java.util.Locale;

/** What an action does to a thing, roughly: the columns of the grid of grants. The cell prints the action itself. */
enum Verb {
    SEE,
    USE,
    CREATE,
    CHANGE,
    REMOVE;

    /** Those that no column names change something, as far as anybody can tell. */
    static Verb of(String action) {
        return switch (action) {
            case "view", "view-own", "view-all", "audit", "check", "export" -> SEE;
            case "use", "use-assigned", "run", "execute", "participate", "decide", "debug", "deploy" -> USE;
            case "create", "register", "invite", "import", "ingest" -> CREATE;
            case "delete", "deactivate", "disable", "remove" -> REMOVE;
            default -> CHANGE;
        };
    }

    String key() {
        return "role.verb." + name().toLowerCase(Locale.ROOT);
    }
}
