package org.portreeve.adapters.authzen;

/** Something in a request is not what it has to be; names it and says why. */
final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final String why;

    BadRequest(String field, String why) {
        super(field + " " + why, null, false, false);
        this.field = field;
        this.why = why;
    }

    String field() {
        return field;
    }

    String why() {
        return why;
    }
}
