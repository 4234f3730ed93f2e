package org.portreeve.adapters.configuration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A piece of a text in YAML or JSON, with its JSON pointer and the line where it begins. */
sealed interface Node {
    String path();

    int line();

    record Mapping(String path, int line, Map<String, Node> entries) implements Node {}

    record Sequence(String path, int line, List<Node> items) implements Node {}

    record Text(String path, int line, String value) implements Node {}

    record Truth(String path, int line, boolean value) implements Node {}

    /** A number as it was written. */
    record Numeral(String path, int line, String value) implements Node {}

    record Nothing(String path, int line) implements Node {}

    /** The pointer of what {@code key} names below {@code path} (RFC 6901). */
    static String below(String path, String key) {
        return path + "/" + key.replace("~", "~0").replace("/", "~1");
    }

    /** The line of what {@code pointer} names, or of the nearest thing around it. */
    default int lineOf(String pointer) {
        @Nullable Node found = find(pointer);
        return found == null ? line() : found.line();
    }

    private @Nullable Node find(String pointer) {
        if (!pointer.startsWith(path())) {
            return null;
        }
        Iterable<Node> children = switch (this) {
            case Mapping mapping -> mapping.entries().values();
            case Sequence sequence -> sequence.items();
            case Text _, Truth _, Numeral _, Nothing _ -> List.of();
        };
        for (Node child : children) {
            if (pointer.equals(child.path()) || pointer.startsWith(child.path() + "/")) {
                return child.find(pointer);
            }
        }
        return this;
    }
}
