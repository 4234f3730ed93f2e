package org.portreeve.ui.shell;

import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/**
 * A tenant that one may work in, or would if it were open.
 *
 * @param recent whether it stands among those that were worked in last
 * @param href where it opens, relative to the console's root
 */
public record TenantChoice(
        TenantId id, String name, BaseRole baseRole, TenantStatus status, boolean recent, String href) {
    /** Whether it may be opened. */
    public boolean isOpen() {
        return status == TenantStatus.ACTIVE;
    }
}
