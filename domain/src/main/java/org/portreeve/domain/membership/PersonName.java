package org.portreeve.domain.membership;

/** A personal name as given, in its own script. */
public record PersonName(String given, String family) {
    /** Nothing known yet. */
    public static final PersonName UNKNOWN = new PersonName("", "");

    /** Both parts with a space between; empty where nothing is known. */
    public String full() {
        return (given + " " + family).strip();
    }
}
