package org.portreeve.domain.membership;

import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.Joining;

/** How the toggle of a member stands to what the section default is now. */
public enum Difference {
    /** It says the same, whoever decided so. */
    NONE,
    /** It says something else, since that was the default when it was copied, or since nothing has ever set it. */
    OLDER_DEFAULT,
    /** It says something else, since somebody set it for this member. */
    OVERRIDE;

    /** That of {@code section} for {@code member}; none of those who have not joined yet, since joining copies the default. */
    public static Difference of(Membership member, SectionId section, Joining joining) {
        if (member.status() == MembershipStatus.INVITED || member.isOn(section) == joining.allows(section)) {
            return NONE;
        }
        SectionToggle toggle = member.sections().get(section);
        return toggle != null && toggle.origin() == SectionToggle.Origin.OVERRIDE ? OVERRIDE : OLDER_DEFAULT;
    }
}
