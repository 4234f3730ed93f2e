package org.portreeve.ui.users;

/** A tab in which something can be staged. */
interface EditTab {
    /** Says what is there and what is staged, without taking the focus from the field that it is in. */
    void refresh(Looking looking);
}
