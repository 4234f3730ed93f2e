package org.portreeve.application.guards;

/** The guards of section 3, by what they keep. */
enum Rule {
    NEVER_LOCKED_OUT,
    NO_ESCALATION,
    NO_REACHING_UP,
    EXCLUSIONS,
    SCOPE_OF_ADMINISTRATORS,
    LIMITS,
    IN_USE
}
