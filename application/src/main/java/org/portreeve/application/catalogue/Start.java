package org.portreeve.application.catalogue;

/** How a section that becomes configurable begins in the tenants that there are. */
public enum Start {
    /** Off, for existing people and for newcomers. */
    OFF,
    /** On, for newcomers and for existing people without a toggle from earlier. */
    ON
}
