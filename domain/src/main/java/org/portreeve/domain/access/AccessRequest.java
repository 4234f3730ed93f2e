package org.portreeve.domain.access;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;

/** What somebody asks to do. The things that it names need not exist. */
public sealed interface AccessRequest {
    /** Open a section. */
    record OpenSection(SectionId section) implements AccessRequest {}

    /** Do what a permission is about, on one resource of its type or, where that is null, on none in particular. */
    record DoPermission(Permission permission, @Nullable String resource) implements AccessRequest {
        /** On no resource in particular. */
        public DoPermission(Permission permission) {
            this(permission, null);
        }
    }

    /** Use an agent. */
    record UseAgent(AgentId agent) implements AccessRequest {}
}
