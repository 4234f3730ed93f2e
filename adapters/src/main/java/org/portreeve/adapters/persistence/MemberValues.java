package org.portreeve.adapters.persistence;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Membership;

/** What of a membership is kept sealed in the history. */
record MemberValues(
        @Nullable String externalId,
        @Nullable String jobTitle,
        @Nullable String phone) {
    static MemberValues of(Membership.Details details) {
        return new MemberValues(details.externalId(), details.jobTitle(), details.phone());
    }

    boolean isEmpty() {
        return externalId == null && jobTitle == null && phone == null;
    }

    /** The same membership without them. */
    static Membership strip(Membership member) {
        return member.withDetails(new Membership.Details(member.details().since(), null, null, null));
    }

    Membership in(Membership stripped) {
        return stripped.withDetails(new Membership.Details(stripped.details().since(), externalId, jobTitle, phone));
    }
}
