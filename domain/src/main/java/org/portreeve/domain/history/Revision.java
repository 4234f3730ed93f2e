package org.portreeve.domain.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.tenancy.TenantId;

/** One committed change set: of a tenant or, where that is null, of the platform. Times rise strictly within each. */
public record Revision(long number, @Nullable TenantId tenant, Instant time, Origin origin, ChangeSet changes) {}
