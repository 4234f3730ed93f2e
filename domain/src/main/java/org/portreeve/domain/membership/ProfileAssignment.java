package org.portreeve.domain.membership;

import java.time.Instant;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.profile.ProfileId;

/** A security profile assigned to a member, with who granted it when and why. */
public record ProfileAssignment(ProfileId profile, String reason, Author grantedBy, Instant grantedAt) {}
