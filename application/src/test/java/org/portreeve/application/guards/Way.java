package org.portreeve.application.guards;

/** The ways in which what a tenant holds can change. */
enum Way {
    FORM,
    BULK,
    IMPORT,
    INVITATION,
    ACCEPTANCE,
    FIRST_SIGN_IN,
    API,
    UNDO,
    PROFILE,
    JOINING_DEFAULTS,
    ROLE_EDIT,
    SUBTENANT_MOVE
}
