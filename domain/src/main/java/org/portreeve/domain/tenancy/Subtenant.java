package org.portreeve.domain.tenancy;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Key;

/** A node in the tree of organisational scopes of a tenant; it covers its whole subtree. */
public record Subtenant(
        SubtenantId id, String name, @Nullable SubtenantId parent) {
    /** Refuses an id that is no key. */
    public Subtenant {
        Key.require(id.value());
    }
}
