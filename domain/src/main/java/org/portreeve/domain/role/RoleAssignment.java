package org.portreeve.domain.role;

import java.time.Instant;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;

/** A role assigned to a member, in force within its window, with the reason and who granted it when. */
public record RoleAssignment(RoleId role, Window window, String reason, Author grantedBy, Instant grantedAt) {}
