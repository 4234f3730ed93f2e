package org.portreeve.domain;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The shape that slugs and keys share: lower-case letters, digits and single hyphens, at most 64 characters. */
public final class Key {
    /** The most characters that a key may have. */
    public static final int MAX_LENGTH = 64;

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Key() {}

    /** Whether {@code value} is a key. */
    public static boolean isValid(String value) {
        return value.length() <= MAX_LENGTH && SHAPE.matcher(value).matches();
    }

    /** Answers {@code value}, or refuses it as {@link Malformed} when it is no key. */
    public static String require(String value) {
        if (!isValid(value)) {
            throw new Malformed("key", value);
        }
        return value;
    }

    /** The kebab-case of a name, cut to {@value #MAX_LENGTH}; empty where nothing of the name can stand in a key. */
    public static String fromName(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), MAX_LENGTH));
        return cut.replaceAll("^-+|-+$", "");
    }

    /** The key of a new thing called {@code name}: its kebab-case; where that is empty or taken, {@code kind-2}, {@code kind-3}, and so on. */
    public static String free(String name, String kind, Predicate<String> taken) {
        String own = fromName(name);
        if (!own.isEmpty() && !taken.test(own)) {
            return own;
        }
        int number = 2;
        while (taken.test(kind + "-" + number)) {
            number++;
        }
        return kind + "-" + number;
    }
}
