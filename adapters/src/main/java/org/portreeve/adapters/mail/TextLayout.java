package org.portreeve.adapters.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A letter as plain text: paragraphs with an empty line between them. */
final class TextLayout {
    private TextLayout() {}

    static String of(Content content) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(content.title().text());
        content.lead().forEach(sentence -> paragraphs.add(sentence.text()));
        Content.Message message = content.message();
        if (message != null) {
            paragraphs.add(message.from().text() + "\n\n"
                    + message.text()
                            .lines()
                            .map(line -> ("> " + line).stripTrailing())
                            .collect(Collectors.joining("\n")));
        }
        paragraphs.add(content.action() + ":\n" + content.link());
        if (!content.facts().isEmpty()) {
            paragraphs.add(content.facts().stream()
                    .map(fact -> fact.label() + ": " + fact.value())
                    .collect(Collectors.joining("\n")));
        }
        paragraphs.add(content.foot().stream().map(Sentence::text).collect(Collectors.joining(" ")));
        // Why: the mark by which mail programs know where the letter ends.
        return String.join("\n\n", paragraphs) + "\n\n-- \nPortreeve\n";
    }
}
