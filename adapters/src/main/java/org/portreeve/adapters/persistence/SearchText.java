package org.portreeve.adapters.persistence;

import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words to find people by: without case, marks and letters that keyboards lack. */
record SearchText(Set<String> words) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()./-]*");

    /** The words of all texts; what stands between spaces counts whole and in its parts, a phone number also closed up. */
    static SearchText of(@Nullable String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            if (text != null) {
                String plain = normalised(text);
                SPACES.splitAsStream(plain).forEach(words::add);
                BETWEEN_WORDS.splitAsStream(plain).forEach(words::add);
                if (NUMBER.matcher(plain).matches()) {
                    words.add(BETWEEN_WORDS.matcher(plain).replaceAll(""));
                }
            }
        }
        words.remove("");
        return new SearchText(words);
    }

    /** What somebody typed: each word must begin one of the words there are. */
    static Collection<String> queried(String text) {
        return SPACES.splitAsStream(normalised(text))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    /** All words, each after a space. */
    String columnValue() {
        StringBuilder column = new StringBuilder();
        words.forEach(word -> column.append(' ').append(word));
        return column.toString();
    }

    /** Lower case without marks, and with plain letters for those that NFKD leaves as they are. */
    static String normalised(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder result = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            switch (letter) {
                case 'ß' -> result.append("ss");
                case 'ø' -> result.append('o');
                case 'ł' -> result.append('l');
                case 'æ' -> result.append("ae");
                case 'œ' -> result.append("oe");
                case 'đ', 'ð' -> result.append('d');
                case 'ı' -> result.append('i');
                case 'þ' -> result.append("th");
                default -> result.append(letter);
            }
        }
        return result.toString().strip();
    }
}
