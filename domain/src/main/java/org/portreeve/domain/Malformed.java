package org.portreeve.domain;

/** A value that cannot be what it claims to be; carries the field and what was typed, never a sentence. */
public final class Malformed extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String value;

    /** Refuses {@code value} as a {@code field}. */
    public Malformed(String field, String value) {
        super(field + ": " + value);
        this.field = field;
        this.value = value;
    }

    /** The kind of value that was expected, such as {@code key} or {@code email}. */
    public String field() {
        return field;
    }

    /** What was given instead, as it was typed. */
    public String value() {
        return value;
    }
}
