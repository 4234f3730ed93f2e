package org.portreeve.domain.access;

import org.portreeve.domain.Window;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;

/** A grant that reaches a member, through what and in which window; boundary, plan and scope are not asked here. */
public record Holding(Grant grant, Source source, Window window) {
    /** Through what a grant reaches a member. */
    public sealed interface Source {}

    /** The base role Tenant User. */
    public record FromBaseRole() implements Source {}

    /** A role assigned directly. */
    public record FromRole(RoleId role) implements Source {}

    /** A role of a security profile. */
    public record FromProfile(ProfileId profile, RoleId role) implements Source {}

    /** A configurable section that is switched on. */
    public record FromSection(SectionId section) implements Source {}
}
