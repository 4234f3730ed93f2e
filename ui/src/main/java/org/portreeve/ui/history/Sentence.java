package org.portreeve.ui.history;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One sentence, in parts; what it is about stands out. */
public record Sentence(List<Part> parts) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    /** A piece of a sentence. */
    public record Part(String text, boolean strong) {
        static Part plain(String text) {
            return new Part(text, false);
        }

        static Part strong(String text) {
            return new Part(text, true);
        }
    }

    /** Keeps a copy. */
    public Sentence {
        parts = List.copyOf(parts);
    }

    /** Puts the arguments into the places {@code {0}}, {@code {1}} of a template; they are text, whatever they contain. */
    static Sentence of(String template, List<Part> arguments) {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(template);
        int from = 0;
        while (place.find()) {
            add(parts, Part.plain(template.substring(from, place.start())));
            int number = Integer.parseInt(place.group(1));
            if (number < arguments.size()) {
                add(parts, arguments.get(number));
            }
            from = place.end();
        }
        add(parts, Part.plain(template.substring(from)));
        return new Sentence(parts);
    }

    /** The same with more behind it. */
    Sentence followedBy(Sentence other) {
        List<Part> all = new ArrayList<>(parts);
        all.addAll(other.parts);
        return new Sentence(all);
    }

    /** As plain text. */
    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    private static void add(List<Part> parts, Part part) {
        if (!part.text().isEmpty()) {
            parts.add(part);
        }
    }
}
