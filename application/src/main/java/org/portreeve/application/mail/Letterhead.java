package org.portreeve.application.mail;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Which tenant writes: its name, the name of the sender, empty for the installation's own, and where answers go, null for
 * nowhere.
 */
public record Letterhead(
        TenantId tenant,
        String tenantName,
        String sender,
        @Nullable Email replyTo) {
    /** As the tenant's settings say. */
    public static Letterhead of(Tenant tenant) {
        Notices notices = tenant.settings().notices();
        return new Letterhead(tenant.id(), tenant.name(), notices.sender(), notices.replyTo());
    }
}
