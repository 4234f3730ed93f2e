package org.portreeve.domain.apikey;

import java.util.UUID;

/** The number of an API key; it says nothing about its secret. */
public record ApiKeyId(UUID value) implements Comparable<ApiKeyId> {
    @Override
    public int compareTo(ApiKeyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
