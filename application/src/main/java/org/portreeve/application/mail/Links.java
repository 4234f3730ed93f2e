package org.portreeve.application.mail;

import org.portreeve.domain.tenancy.TenantId;

/** Port: the addresses under which people reach this installation. */
public interface Links {
    /** Where an invitation is accepted. */
    String invitation(String token);

    /** A page of a tenant, such as {@code users}. */
    String page(TenantId tenant, String page);
}
