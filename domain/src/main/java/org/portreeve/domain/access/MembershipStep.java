package org.portreeve.domain.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Membership;

/** Step 2: the subject is a member, active, not past its end. */
final class MembershipStep {
    private MembershipStep() {}

    static StepResult ask(@Nullable Membership member, Instant at) {
        return StepResult.of(Step.MEMBERSHIP, List.of(finding(member, at)));
    }

    private static Finding finding(@Nullable Membership member, Instant at) {
        if (member == null) {
            return block(DenialCode.NOT_A_MEMBER);
        }
        return switch (member.status()) {
            case INVITED -> block(DenialCode.NOT_YET_ACCEPTED);
            case DISABLED -> block(DenialCode.MEMBER_DISABLED);
            case ACTIVE ->
                member.hasEnded(at) ? block(DenialCode.MEMBERSHIP_ENDED) : new Finding.MemberIsActive(member.until());
        };
    }

    private static Finding block(DenialCode code) {
        return new Finding.Blocks(code, new Finding.AboutMember());
    }
}
