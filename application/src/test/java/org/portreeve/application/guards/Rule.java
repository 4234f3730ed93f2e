package org.portreeve.application.guards;

/** The guards of section 3, by what they keep; those of the platform in the management tenant. */
enum Rule {
    NEVER_LOCKED_OUT,
    NO_ESCALATION,
    NO_REACHING_UP,
    EXCLUSIONS,
    SCOPE_OF_ADMINISTRATORS,
    LIMITS,
    IN_USE,
    LAST_PLATFORM_ADMINISTRATOR,
    PLATFORM_ESCALATION,
    PLATFORM_REACHING_UP
}
