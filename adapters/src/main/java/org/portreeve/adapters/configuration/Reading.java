package org.portreeve.adapters.configuration;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.domain.Key;
import org.portreeve.domain.Malformed;

/** Takes values out of nodes and notes what is wrong with them; null stands for what could not be taken. */
final class Reading {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final List<Flaw> flaws;

    Reading(List<Flaw> flaws) {
        this.flaws = flaws;
    }

    void flaw(Node node, String code, String value) {
        flaws.add(new Flaw(node.path(), code, value, node.line()));
    }

    @Nullable
    Fields fields(Node node) {
        if (node instanceof Node.Mapping mapping) {
            return new Fields(mapping, this);
        }
        flaw(node, Flaw.WRONG_TYPE, "mapping");
        return null;
    }

    List<Node> list(Node node) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        flaw(node, Flaw.WRONG_TYPE, "list");
        return List.of();
    }

    @Nullable
    String text(Node node) {
        if (!(node instanceof Node.Text text)) {
            flaw(node, Flaw.WRONG_TYPE, "text");
            return null;
        }
        if (!isStorable(text.value())) {
            flaw(node, Flaw.MALFORMED, text.value());
            return null;
        }
        return text.value();
    }

    /** Half characters and the character zero are no text anywhere. */
    private static boolean isStorable(String text) {
        return text.codePoints()
                .noneMatch(one -> one == 0 || (one >= Character.MIN_SURROGATE && one <= Character.MAX_SURROGATE));
    }

    /** A text that says something. */
    @Nullable
    String words(Node node) {
        String text = text(node);
        if (text != null && text.isBlank()) {
            flaw(node, Flaw.MALFORMED, text);
            return null;
        }
        return text;
    }

    @Nullable
    Boolean truth(Node node) {
        if (node instanceof Node.Truth truth) {
            return truth.value();
        }
        flaw(node, Flaw.WRONG_TYPE, "true or false");
        return null;
    }

    /** Finer than a microsecond cannot be kept. */
    @Nullable
    Instant instant(Node node) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        try {
            Instant at = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (!at.isBefore(EARLIEST) && at.isBefore(LATEST)) {
                return at;
            }
            flaw(node, Flaw.MALFORMED, text);
            return null;
        } catch (DateTimeParseException notAnInstant) {
            flaw(node, Flaw.MALFORMED, text);
            return null;
        }
    }

    /** What {@code make} makes of a text; it refuses with {@link Malformed}. */
    <T> @Nullable T value(Node node, Function<String, T> make) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        try {
            return make.apply(text);
        } catch (Malformed malformed) {
            flaw(node, Flaw.MALFORMED, text);
            return null;
        }
    }

    <T> @Nullable T key(Node node, Function<String, T> make) {
        return value(node, text -> make.apply(Key.require(text)));
    }

    /** The one of {@code choices} that has this name. */
    <T> @Nullable T choice(Node node, Function<T, String> nameOf, T[] choices) {
        String text = text(node);
        if (text == null) {
            return null;
        }
        for (T choice : choices) {
            if (nameOf.apply(choice).equals(text)) {
                return choice;
            }
        }
        flaw(node, Flaw.MALFORMED, text);
        return null;
    }

    /** The items that could be taken, none of them twice. */
    <T> List<T> distinct(Node node, Taking<T> each) {
        List<T> values = new ArrayList<>();
        for (Node item : list(node)) {
            T value = each.from(item);
            if (value != null && values.contains(value)) {
                flaw(item, Flaw.DUPLICATE, value.toString());
            } else if (value != null) {
                values.add(value);
            }
        }
        return values;
    }
}
