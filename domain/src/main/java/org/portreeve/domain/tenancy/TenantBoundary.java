package org.portreeve.domain.tenancy;

import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;

/** The permissions, sections and shared agents that exist for a tenant at all; it caps, it never grants. */
public record TenantBoundary(Extent<Permission> permissions, Extent<SectionId> sections, Extent<AgentId> agents) {
    /** Everything that the platform has. */
    public static TenantBoundary everything() {
        return new TenantBoundary(Extent.all(), Extent.all(), Extent.all());
    }
}
