package org.portreeve.domain.tenancy;

import org.jspecify.annotations.Nullable;

/** A thing of some type that can be named in a grant; it may belong to a subtenant. Agents are not listed here. */
public record Resource(
        ResourceId id, @Nullable String name, @Nullable SubtenantId subtenant) {}
