package org.portreeve.adapters.persistence;

/** Somebody else changed what this change was about, in another tenant; it is to be tried again on what is there now. */
final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Overtaken(String what) {
        super(what);
    }
}
