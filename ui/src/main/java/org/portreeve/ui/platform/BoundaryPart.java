package org.portreeve.ui.platform;

/** One part of the editor of a boundary. */
interface BoundaryPart {
    /** Shows only what the filter lets through; whether that is anything. */
    boolean filter(BoundaryFilter filter);

    /** Shows what is staged by now. */
    void refresh();
}
