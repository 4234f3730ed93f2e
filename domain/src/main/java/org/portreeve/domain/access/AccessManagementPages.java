package org.portreeve.domain.access;

import java.util.List;
import java.util.stream.Stream;
import org.portreeve.domain.role.Permission;

/** The tenant permissions that open pages of the section Access Management to people who are not Tenant Admins. */
public final class AccessManagementPages {
    /** Each of them opens at least one page, and with it the section. */
    public static final List<Permission> PERMISSIONS = Stream.of(
                    "member:view",
                    "member:invite",
                    "role:view",
                    "section-default:manage",
                    "agent:assign",
                    "agent:register",
                    "agent:edit",
                    "profile:manage",
                    "subtenant:manage",
                    "exclusion:manage",
                    "access:check",
                    "access-request:decide",
                    "audit:view",
                    "review:manage",
                    "review:decide",
                    "subscription:view",
                    "settings:manage",
                    "api-key:manage",
                    "agentguard:manage",
                    "security-policy:manage",
                    "webhook:manage")
            .map(Permission::new)
            .toList();

    private AccessManagementPages() {}
}
