package org.portreeve.application.membership;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;

/** Port: which ends have been told to whom. Whatever is noted is noted for good when a call returns, and to one caller only. */
public interface EndingNotices {
    /** Who is told. */
    enum Audience {
        /** Whose access ends. */
        PERSON,
        /** The Tenant Admins. */
        ADMINISTRATORS
    }

    /** An end of somebody's role or, where that is null, of their membership; another end of the same thing is another. */
    record End(UserId user, @Nullable RoleId role, Instant at) {}

    /** The tenants in which something ends then. */
    Set<TenantId> tenants(PeopleSearch.Ending when);

    /** Which ends of that time have been told. */
    Set<End> told(TenantId tenant, PeopleSearch.Ending when, Audience audience);

    /** Notes that these are told; answers those that nobody else had noted. */
    List<End> tell(TenantId tenant, List<End> ends, Audience audience, Instant now);

    /** Notes that the administrators are told today; false where that was noted for today or a later day. */
    boolean tellOn(TenantId tenant, LocalDate today);

    /** Forgets what ended at {@code now} or before. */
    void forget(Instant now);
}
