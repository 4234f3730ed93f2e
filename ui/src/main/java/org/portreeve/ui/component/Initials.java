package org.portreeve.ui.component;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one or two characters and the hue that stand for a name. */
public record Initials(String text, int hue) {
    private static final int HUES = 12;
    private static final Pattern WORD = Pattern.compile("[\\s,]+");

    /** First and last word's first characters for alphabets with capitals, the first character alone for other scripts. */
    public static Initials ofPerson(String name) {
        return new Initials(person(name.strip()), hue(name));
    }

    /** The first two characters, as for tenants and agents. */
    public static Initials ofThing(String name) {
        var first = firstCharacter(name.strip());
        var rest = name.strip().substring(first.length());
        return new Initials(isCased(first) && !rest.isBlank() ? first + firstCharacter(rest) : first, hue(name));
    }

    /** The class that tints: one of twelve. */
    public String tint() {
        return "h" + hue;
    }

    private static String person(String name) {
        var words = WORD.splitAsStream(name).filter(word -> !word.isEmpty()).toList();
        if (words.isEmpty()) {
            return "";
        }
        var first = firstCharacter(words.getFirst());
        if (words.size() == 1 || !isCased(first)) {
            return first.toUpperCase(Locale.ROOT);
        }
        return (first + firstCharacter(words.getLast())).toUpperCase(Locale.ROOT);
    }

    /** Whole grapheme clusters, so that combining marks stay with their letter. */
    private static String firstCharacter(String word) {
        if (word.isEmpty()) {
            return "";
        }
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(word);
        return word.substring(0, characters.next());
    }

    private static boolean isCased(String character) {
        return !character.isEmpty()
                && (Character.isUpperCase(character.codePointAt(0)) || Character.isLowerCase(character.codePointAt(0)));
    }

    private static int hue(String name) {
        return Math.floorMod((name.hashCode() * 0x9E3779B9) >>> 8, HUES);
    }
}
