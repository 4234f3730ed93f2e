package org.portreeve.application.configuration;

import org.jspecify.annotations.Nullable;

/** Something in a document that cannot be taken as it is: where (a JSON pointer), of which kind, and what stands there. */
public record Flaw(
        String path, String code, String value, @Nullable Integer line) {
    /** A key or a reference that nothing bears. */
    public static final String UNKNOWN_KEY = "unknown-key";

    /** The same thing twice. */
    public static final String DUPLICATE = "duplicate";

    /** Something that has to be there is not. */
    public static final String MISSING = "missing";

    /** A list where a text belongs, and the like. */
    public static final String WRONG_TYPE = "wrong-type";

    /** A text that cannot be what it stands for. */
    public static final String MALFORMED = "malformed";

    /** A flaw whose line is for the reader of the text to find. */
    public Flaw(String path, String code, String value) {
        this(path, code, value, null);
    }
}
