package org.portreeve.adapters.mail;

import java.util.regex.Pattern;

/** Makes what people typed harmless: no header ends early because of it, and no text around it changes its direction. */
final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");
    private static final Pattern STEERING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

    private OneLine() {}

    /** In one line, with single spaces. */
    static String of(String text) {
        return BREAKS.matcher(steadied(text)).replaceAll(" ").strip();
    }

    /** In as many lines as it has. */
    static String manyOf(String text) {
        String lines = LINE_ENDS.matcher(steadied(text)).replaceAll("\n");
        return CONTROLS.matcher(lines).replaceAll(" ").strip();
    }

    private static String steadied(String text) {
        return STEERING.matcher(text).replaceAll("");
    }
}
