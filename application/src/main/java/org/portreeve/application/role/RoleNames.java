package org.portreeve.application.role;

import java.util.Locale;
import java.util.regex.Pattern;

/** What two ways of writing a role's name or key have in common: case, spaces, hyphens and underscores don't tell roles apart. */
public final class RoleNames {
    private static final Pattern IGNORED = Pattern.compile("[\\s_-]");

    private RoleNames() {}

    /** The name without what is ignored. */
    public static String plain(String words) {
        return IGNORED.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
