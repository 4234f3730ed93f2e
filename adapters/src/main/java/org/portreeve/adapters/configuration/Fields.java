package org.portreeve.adapters.configuration;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.Flaw;

/** A mapping of which each key is known: what nobody asked for by the end is a flaw. */
final class Fields {
    private final Node.Mapping mapping;
    private final Reading reading;
    private final Set<String> known = new HashSet<>();

    Fields(Node.Mapping mapping, Reading reading) {
        this.mapping = mapping;
        this.reading = reading;
    }

    Node.Mapping mapping() {
        return mapping;
    }

    Map<String, Node> entries() {
        return mapping.entries();
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    /** The value of {@code key}, also one of nothing; null where the key is absent. */
    @Nullable
    Node raw(String key) {
        known.add(key);
        return mapping.entries().get(key);
    }

    /** The value of {@code key}; null where it is absent or nothing. */
    @Nullable
    Node optional(String key) {
        Node node = raw(key);
        return node instanceof Node.Nothing ? null : node;
    }

    /** The value of {@code key}, whose absence is a flaw. */
    @Nullable
    Node required(String key) {
        Node node = optional(key);
        if (node == null) {
            reading.flaw(mapping, Flaw.MISSING, key);
        }
        return node;
    }

    <T> @Nullable T optional(String key, Taking<T> read) {
        Node node = optional(key);
        return node == null ? null : read.from(node);
    }

    <T> @Nullable T required(String key, Taking<T> read) {
        Node node = required(key);
        return node == null ? null : read.from(node);
    }

    void close() {
        mapping.entries().forEach((key, value) -> {
            if (!known.contains(key)) {
                reading.flaw(value, Flaw.UNKNOWN_KEY, key);
            }
        });
    }
}
