package org.portreeve.ui.platform;

/** A tab in which something can be staged that is lost when it is left. */
interface Staging {
    /** Whether something is. */
    boolean isDirty();

    /** Nothing is any more. */
    void discard();
}
