package org.portreeve.adapters.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Keys that are kept in memory and made when they are first asked for. */
final class TestSeals {
    /** What the tests' installation seals under. */
    static final String SEAL_KEY = "PORTREEVE_SEAL_KEY=a key that is long enough for a test";

    private final Map<UUID, PersonKey> keys = new HashMap<>();
    private final SealKey sealKey = new SealKey(new byte[32]);

    Seals of(Collection<UUID> people) {
        people.forEach(person -> keys.computeIfAbsent(person, _ -> new PersonKey(sealKey.make())));
        return withoutMaking();
    }

    /** What can be opened with the keys that there are. */
    Seals withoutMaking() {
        return new Seals(new HashMap<>(keys), _ -> Map.of());
    }

    void destroy(UUID person) {
        keys.remove(person);
    }
}
