package org.portreeve.application.memory;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.portreeve.application.membership.Everybody;
import org.portreeve.domain.membership.Person;

/** Walks through everybody in the memory. */
record InMemoryEverybody(InMemoryDatabase database) implements Everybody {
    @Override
    public List<Person> find(String words, int limit) {
        return database.people().stream()
                .filter(person -> !person.erased())
                .filter(person -> Stream.of(plain(words).strip().split("\\s+")).allMatch(word -> begins(person, word)))
                .sorted(Comparator.comparing((Person person) -> person.name().family())
                        .thenComparing(person -> person.name().given())
                        .thenComparing(Person::id))
                .limit(limit)
                .toList();
    }

    private static boolean begins(Person person, String word) {
        boolean named = !word.contains("@")
                && (" " + plain(person.name().full()).replaceAll("[^\\p{L}\\p{N}]+", " ")).contains(" " + word);
        return named || (person.email() != null && person.email().value().startsWith(word));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
