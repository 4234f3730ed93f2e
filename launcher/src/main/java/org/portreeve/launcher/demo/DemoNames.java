package org.portreeve.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.PersonName;

/** An endless supply of plausible people, in several scripts and lengths; the same ones at every start. */
final class DemoNames {
    /** Somebody. */
    record Somebody(PersonName name, Email email) {}

    private record Word(String text, String latin) {}

    private record Pool(List<Word> given, List<Word> family) {}

    private final Random random;
    private final List<Pool> pools;
    private final Set<String> taken = new HashSet<>();

    DemoNames(Random random) {
        this.random = random;
        this.pools = read();
    }

    /** Keeps an address from being given to somebody else. */
    void reserve(Email email) {
        taken.add(email.value());
    }

    Somebody next() {
        while (true) {
            Pool pool = pools.get(random.nextInt(pools.size()));
            Word given = pool.given().get(random.nextInt(pool.given().size()));
            Word family = pool.family().get(random.nextInt(pool.family().size()));
            Email email = new Email(given.latin() + "." + family.latin() + "@acme.example");
            if (taken.add(email.value())) {
                return new Somebody(new PersonName(given.text(), family.text()), email);
            }
            Email second = new Email(given.latin() + "." + family.latin() + (2 + random.nextInt(8)) + "@acme.example");
            if (random.nextInt(4) == 0 && taken.add(second.value())) {
                return new Somebody(new PersonName(given.text(), family.text()), second);
            }
        }
    }

    private static List<Pool> read() {
        try (InputStream in = Objects.requireNonNull(DemoNames.class.getResourceAsStream("names.txt"))) {
            List<Pool> pools = new ArrayList<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        int bar = line.indexOf('|');
                        pools.add(new Pool(words(line.substring(0, bar)), words(line.substring(bar + 1))));
                    });
            return pools;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        for (String item : text.strip().split(" +", -1)) {
            int slash = item.indexOf('/');
            String shown = (slash < 0 ? item : item.substring(0, slash)).replace('_', ' ');
            words.add(new Word(shown, slash < 0 ? latin(shown) : item.substring(slash + 1)));
        }
        return words;
    }

    private static String latin(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ß", "ss")
                .replace("đ", "d")
                .replace("þ", "th")
                .replace("ð", "d")
                .replace("æ", "ae")
                .replace("ı", "i");
        return Normalizer.normalize(plain, Normalizer.Form.NFKD).replaceAll("[^a-z0-9]+", "");
    }
}
