package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The keys of people, each sealed under the installation's own. Why nothing is remembered: a key that was destroyed must be gone. */
final class PersonKeys {
    private static final int AT_ONCE = 500;
    private static final String INSERT = "insert into person_key (person, sealed) values (?, ?)";

    private final JdbcTemplate jdbc;
    private final SealKey sealKey;

    PersonKeys(JdbcTemplate jdbc, SealKey sealKey) {
        this.jdbc = jdbc;
        this.sealKey = sealKey;
    }

    /** Refuses an installation whose key is not the one that the database knows; the first one makes it known. */
    void requireSameSealKey() {
        List<String> known = sealed(List.of(Ids.NONE)).values().stream().toList();
        if (known.isEmpty()) {
            try {
                jdbc.update(INSERT, Ids.NONE, sealKey.wrap(Ids.NONE, sealKey.make()));
            } catch (DuplicateKeyException anotherNode) {
                requireSameSealKey();
            }
        } else {
            sealKey.unwrap(Ids.NONE, known.getFirst());
        }
    }

    /** What seals and opens the values of {@code people}, as far as they have keys. */
    Seals of(Collection<UUID> people) {
        Map<UUID, PersonKey> keys = new HashMap<>();
        sealed(people.stream().distinct().toList())
                .forEach((person, wrapped) -> keys.put(person, new PersonKey(sealKey.unwrap(person, wrapped))));
        return new Seals(keys, this::make);
    }

    private Map<UUID, String> sealed(List<UUID> people) {
        Map<UUID, String> sealed = new HashMap<>();
        for (int from = 0; from < people.size(); from += AT_ONCE) {
            List<UUID> some = people.subList(from, Math.min(people.size(), from + AT_ONCE));
            jdbc.query(
                    "select person, sealed from person_key where person in ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    row -> {
                        sealed.put(row.getObject("person", UUID.class), row.getString("sealed"));
                    },
                    some.toArray());
        }
        return sealed;
    }

    /** Closes what the history keeps of {@code people} for good. */
    void destroy(Collection<UUID> people) {
        people.forEach(person -> jdbc.update("delete from person_key where person = ?", person));
    }

    /** Keys for people who come for the first time. */
    private Map<UUID, PersonKey> make(Collection<UUID> people) {
        Map<UUID, PersonKey> keys = new HashMap<>();
        List<Object[]> rows = new ArrayList<>();
        Ahead.of(people, this::make).forEachOrdered(made -> {
            keys.put(made.person(), made.key());
            rows.add(new Object[] {made.person(), made.sealed()});
        });
        jdbc.batchUpdate(INSERT, rows);
        return keys;
    }

    private record Made(UUID person, PersonKey key, String sealed) {}

    private Made make(UUID person) {
        byte[] key = sealKey.make();
        return new Made(person, new PersonKey(key), sealKey.wrap(person, key));
    }
}
