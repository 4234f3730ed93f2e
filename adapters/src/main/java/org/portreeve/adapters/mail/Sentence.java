package org.portreeve.adapters.mail;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Words of ours with values of somebody else's in the places {0}, {1} and so on. */
record Sentence(String words, List<String> values) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    Sentence {
        values = List.copyOf(values);
    }

    /** As it is read. */
    String text() {
        return fill(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** Between tags: each value in its own direction and set off a little. */
    String html() {
        return fill(Sentence::escaped, value -> "<b style=\"font-weight:600\"><bdi>" + escaped(value) + "</bdi></b>");
    }

    /** The text, harmless between tags and in attributes. */
    static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    // Why not MessageFormat: a value must not be read as a pattern, nor an apostrophe as a quote.
    private String fill(UnaryOperator<String> ours, UnaryOperator<String> theirs) {
        StringBuilder text = new StringBuilder();
        Matcher place = PLACE.matcher(words);
        int at = 0;
        while (place.find()) {
            text.append(ours.apply(words.substring(at, place.start())));
            text.append(theirs.apply(values.get(Integer.parseInt(place.group(1)))));
            at = place.end();
        }
        return text.append(ours.apply(words.substring(at))).toString();
    }
}
