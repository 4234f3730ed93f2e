package org.portreeve.ui.users;

/** By what the list of people can be narrowed, besides words. */
enum Facet {
    STATUS("status", Choosing.SEVERAL),
    BASE_ROLE("base", Choosing.SEVERAL),
    ROLE("role", Choosing.FROM_MANY),
    PROFILE("profile", Choosing.FROM_MANY),
    SUBTENANT("subtenant", Choosing.FROM_MANY),
    EMAIL("email", Choosing.ONE),
    SEEN("seen", Choosing.ONE),
    ENDS("ends", Choosing.ONE);

    /** How its values are chosen. */
    enum Choosing {
        ONE,
        SEVERAL,
        FROM_MANY
    }

    /** A value as the address has it, and as people read it. */
    record Choice(String value, String label) {}

    private final String key;
    private final Choosing choosing;

    Facet(String key, Choosing choosing) {
        this.key = key;
        this.choosing = choosing;
    }

    /** Its name in the address, and behind {@code users.facet.} in the translations. */
    String key() {
        return key;
    }

    Choosing choosing() {
        return choosing;
    }
}
