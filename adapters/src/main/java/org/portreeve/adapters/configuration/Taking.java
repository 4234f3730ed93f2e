package org.portreeve.adapters.configuration;

import org.jspecify.annotations.Nullable;

/** Takes a value out of a node; null where there is none to be taken. */
@FunctionalInterface
interface Taking<T> {
    @Nullable
    T from(Node node);
}
