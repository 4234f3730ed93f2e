package org.portreeve.application.change;

/** The way out of a change that was called off: it rolls back what was written. Whoever called it off catches it. */
public final class CalledOff extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Without a message: nobody but the caller hears of it. */
    public CalledOff() {
        super(null, null, false, false);
    }
}
