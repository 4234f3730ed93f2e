package org.portreeve.domain.history;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.UserId;

/** Who made a change, on whose behalf, through what, in which request and why. */
public record Origin(Author author, @Nullable UserId onBehalfOf, Source source, String requestId, String reason) {}
