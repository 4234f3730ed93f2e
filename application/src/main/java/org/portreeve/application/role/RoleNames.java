package org.portreeve.application.role;

import java.util.Locale;
import java.util.regex.Pattern;
import org.portreeve.domain.Malformed;

/** What two ways of writing a role's name or key have in common: case, spaces, hyphens and underscores don't tell roles apart. */
public final class RoleNames {
    private static final Pattern IGNORED = Pattern.compile("[\\s_-]");

    private RoleNames() {}

    /** The name without what is ignored. */
    public static String plain(String words) {
        return IGNORED.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** The name as it is kept: stripped; refuses what is blank, longer than {@value RoleDraft#NAME_LENGTH}, or has control characters. */
    public static String require(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || !isPlain(stripped, RoleDraft.NAME_LENGTH)) {
            throw new Malformed("name", stripped);
        }
        return stripped;
    }

    /** Whether a text is no longer than {@code length} and has no control characters. */
    static boolean isPlain(String text, int length) {
        return text.length() <= length && text.codePoints().noneMatch(Character::isISOControl);
    }
}
