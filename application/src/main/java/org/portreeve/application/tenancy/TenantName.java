package org.portreeve.application.tenancy;

import org.portreeve.domain.Malformed;

/** What a tenant may be called: one line of at most {@value #LENGTH} characters. */
public final class TenantName {
    /** The most characters. */
    public static final int LENGTH = 120;

    private TenantName() {}

    /** Whether {@code text}, stripped, is one. */
    public static boolean isValid(String text) {
        String name = text.strip();
        return !name.isEmpty() && name.length() <= LENGTH && name.codePoints().noneMatch(TenantName::breaksLines);
    }

    /** The name, stripped; refuses what is none. */
    static String require(String text) {
        if (!isValid(text)) {
            throw new Malformed("name", text);
        }
        return text.strip();
    }

    /** Why also the overrides of direction: they would reorder the sentences of the history around the name. */
    private static boolean breaksLines(int c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
