package org.portreeve.application.membership;

/** A part of the form about a member that the guards ask one thing for. */
public enum MemberPart {
    /** Profile, end, scope and sections. */
    MEMBERSHIP,
    /** The base role. */
    BASE_ROLE,
    /** Roles and security profiles. */
    ASSIGNMENTS,
    /** Agent access. */
    AGENTS
}
