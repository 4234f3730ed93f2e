package org.portreeve.ui.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;

/** The addresses of the platform's pages. */
final class PlatformRoute {
    static final String TENANTS = "platform/tenants";
    static final String PEOPLE = "platform/people";
    static final String AGENTS = "platform/agents";

    private PlatformRoute() {}

    static String to(TenantId tenant, String tab) {
        return TENANTS + "/" + URLEncoder.encode(tenant.value(), StandardCharsets.UTF_8) + "/" + tab;
    }

    static String to(UserId user) {
        return PEOPLE + "/" + user;
    }
}
