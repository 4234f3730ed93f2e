package org.portreeve.domain.access.oracle;

/** Thirty sentences of the decision that the oracle can turn into their opposite, to see whether a comparison would notice. */
enum Rule {
    ALL_STEPS_ARE_ASKED("after a failed step the rest is not asked"),
    DISABLED_BEFORE_ENDED("a disabled member whose membership is over is told of the end"),
    MEMBERSHIP_END_IS_EXCLUSIVE("a membership still counts at its end"),
    BOUNDARY_BINDS_ADMINS("the boundary does not bind Tenant Admins"),
    ACCESS_MANAGEMENT_IS_INSIDE("the boundary may take Access Management away"),
    CORE_IS_INSIDE("the boundary may take core permissions away"),
    OWN_AGENTS_ARE_INSIDE("the boundary's list of agents applies to the tenant's own too"),
    PLATFORM_IS_OUTSIDE_ORDINARY_TENANTS("platform permissions are inside an ordinary tenant's boundary"),
    ONE_USE_PERMISSION_INSIDE_SUFFICES("use agent wants agent:use and agent:use-assigned inside"),
    BY_PERMISSION_ASKS_ITS_PERMISSION("steps 3 and 4 of a by-permission section are asked of the section alone"),
    PLAN_BINDS_ADMINS("the plan does not bind Tenant Admins"),
    LACKING_BEFORE_LAPSED("a lapse is told before what the plan lacks"),
    TRIAL_END_IS_EXCLUSIVE("a trial still counts at its end"),
    CORE_NEEDS_NO_FEATURE("a core permission needs the feature that the catalogue names"),
    FEATURELESS_SURVIVES_A_LAPSE("a lapse closes what needs no feature"),
    NODE_COVERS_ITS_SUBTREE("a subtenant covers itself only"),
    SUBTENANT_OF_THE_RESOURCE_IS_ASKED("only the named subtenant is asked"),
    ADMINS_COVER_THE_TENANT("the stored scope of a Tenant Admin limits"),
    UNKNOWN_SUBTENANT_STOPS_EVERYBODY("who covers the whole tenant covers unknown subtenants"),
    UNKNOWN_FAILS_ADMINS_TOO("a Tenant Admin is granted unknown things"),
    ACCESS_MANAGEMENT_WANTS_AN_UNLIMITED_GRANT("a limited grant opens Access Management"),
    LIMITED_WANTS_ITS_RESOURCE_NAMED("a limited grant counts when no resource is named"),
    WINDOW_START_IS_INCLUSIVE("an assignment does not yet count at its start"),
    WINDOW_END_IS_EXCLUSIVE("an assignment still counts at its end"),
    CARRIED_WANTS_ITS_SECTION_INSIDE("carried permissions count though their section is outside boundary or plan"),
    TOGGLES_TAKE_NOTHING_AWAY("a role's grant of what a section carries counts only while that section is on"),
    PLATFORM_NEVER_FROM_ADMIN("a Tenant Admin of the management tenant holds platform permissions"),
    INACTIVE_STOPS_ADMINS("a Tenant Admin may use inactive agents"),
    BLOCK_WINS_OVER_ROLES("a grant of agent:use outweighs a block"),
    OUTSIDE_IS_INERT("grants outside boundary or plan open agents and Access Management");

    final String inversion;

    Rule(String inversion) {
        this.inversion = inversion;
    }
}
