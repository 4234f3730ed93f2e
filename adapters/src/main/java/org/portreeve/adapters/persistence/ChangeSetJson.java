package org.portreeve.adapters.persistence;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A change set as canonical JSON: the same text for equal change sets, on every node and for ever. */
final class ChangeSetJson {
    /** Where a part ends at the latest, unless a single change is longer. */
    private static final int PART = 500_000;

    private ChangeSetJson() {}

    /** Runs {@code each} after every change, and shows the parts one after the other, each a JSON list of changes, so that no part but the one is held. */
    static void write(ChangeSet changes, Runnable each, Consumer<String> parts) {
        StringBuilder part = new StringBuilder("[");
        for (Change change : changes.changes()) {
            String one = text(change);
            if (part.length() > 1 && part.length() + one.length() > PART) {
                parts.accept(part.append(']').toString());
                part = new StringBuilder("[");
            }
            part.append(part.length() > 1 ? "," : "").append(one);
            each.run();
        }
        parts.accept(part.append(']').toString());
    }

    private static String text(Change change) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = DomainJson.generator(text)) {
            out.writeStartObject();
            out.writeStringProperty("kind", kindOf(change.getClass()));
            writeSide(out, "before", change.before());
            writeSide(out, "after", change.after());
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void writeSide(JsonGenerator out, String name, @Nullable Object side) {
        if (side != null) {
            out.writeName(name);
            DomainJson.write(out, side, false);
        }
    }

    /** What {@link #write} wrote. */
    static ChangeSet read(List<String> parts) {
        List<Change> changes = new ArrayList<>();
        parts.forEach(part -> DomainJson.tree(part).values().forEach(node -> changes.add(change(node))));
        return new ChangeSet(changes);
    }

    private static Change change(JsonNode node) {
        Class<?> kind =
                RecordShape.chosen(Change.class, "of-" + node.get("kind").stringValue());
        RecordShape shape = RecordShape.of(kind);
        return (Change) shape.create(shape.fields().stream()
                .map(field -> {
                    JsonNode side = node.get(field.name());
                    return side == null ? null : DomainJson.read(side, (Class<?>) field.type());
                })
                .toArray());
    }

    /** The kinds of change in a set, each between spaces. */
    static String kinds(ChangeSet changes) {
        return changes.changes().stream()
                .map(Change::getClass)
                .distinct()
                .map(ChangeSetJson::kindOf)
                .collect(Collectors.joining(" ", " ", " "));
    }

    /** What a kind of change is called: {@code tenant}, {@code role}, {@code membership}, {@code api-key} … */
    static String kindOf(Class<? extends Change> type) {
        return RecordShape.caseName(type).substring("of-".length());
    }
}
