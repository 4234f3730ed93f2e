package org.portreeve.domain.section;

import java.util.Set;
import org.portreeve.domain.role.Permission;

/** How a section opens to somebody who is no Tenant Admin. */
public sealed interface SectionGate {
    /** To nobody. */
    record AdminOnly() implements SectionGate {}

    /** To those for whom it is switched on; while it is, it carries permissions. */
    record Configurable(Set<Permission> carries) implements SectionGate {
        /** Keeps a copy. */
        public Configurable {
            carries = Set.copyOf(carries);
        }
    }

    /** To every member. */
    record AlwaysAccessible() implements SectionGate {}

    /** To holders of a permission. */
    record ByPermission(Permission permission) implements SectionGate {}
}
