package org.portreeve.adapters.persistence;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** A change set as canonical JSON: the same text for equal change sets, on every node and for ever. */
final class ChangeSetJson {
    /** Where a part ends at the latest, unless a single change is longer. Why no more: what is longer than half a region is dear to collect. */
    private static final int PART = 120_000;

    private static final String SEALED = "-sealed";

    private ChangeSetJson() {}

    /** Runs {@code each} after every change, and shows the parts one after the other, each a JSON list of changes, so that no part but the one is held. */
    static void write(ChangeSet changes, Seals seals, Runnable each, Consumer<String> parts) {
        StringBuilder part = new StringBuilder("[");
        Ahead.of(changes.changes(), change -> text(change, seals)).forEachOrdered(one -> {
            if (part.length() > 1 && part.length() + one.length() > PART) {
                parts.accept(part.append(']').toString());
                part.setLength(1);
            }
            part.append(part.length() > 1 ? "," : "").append(one);
            each.run();
        });
        parts.accept(part.append(']').toString());
    }

    private static String text(Change change, Seals seals) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = DomainJson.generator(text)) {
            out.writeStartObject();
            out.writeStringProperty("kind", kindOf(change.getClass()));
            writeSide(out, "before", change.before(), seals);
            writeSide(out, "after", change.after(), seals);
            out.writeEndObject();
        }
        return text.toString();
    }

    /** What is private stands beside the side, sealed. */
    private static void writeSide(JsonGenerator out, String name, @Nullable Object side, Seals seals) {
        switch (side) {
            case null -> {}
            case Person person -> {
                write(out, name, PersonValues.strip(person));
                if (!person.erased()) {
                    UUID id = person.id().value();
                    out.writeStringProperty(name + SEALED, seals.seal(id, PersonValues.of(person)));
                }
            }
            case Membership member -> {
                write(out, name, MemberValues.strip(member));
                MemberValues values = MemberValues.of(member.details());
                if (!values.isEmpty()) {
                    out.writeStringProperty(
                            name + SEALED, seals.seal(member.user().value(), values));
                }
            }
            default -> write(out, name, side);
        }
    }

    private static void write(JsonGenerator out, String name, Object value) {
        out.writeName(name);
        DomainJson.write(out, value, false);
    }

    /** What {@link #write} wrote; people whose keys are gone stand there under their pseudonyms. */
    static ChangeSet read(List<String> parts, Function<Collection<UUID>, Seals> keys) {
        List<JsonNode> nodes = parts.stream()
                .flatMap(part -> DomainJson.tree(part).valueStream())
                .toList();
        Seals seals =
                keys.apply(nodes.stream().flatMap(ChangeSetJson::sealedFor).toList());
        return new ChangeSet(nodes.stream().map(node -> change(node, seals)).toList());
    }

    private static Stream<UUID> sealedFor(JsonNode node) {
        return Stream.of("before", "after")
                .filter(name -> node.has(name + SEALED))
                .map(name -> {
                    JsonNode side = node.get(name);
                    return UUID.fromString(
                            side.get(side.has("user") ? "user" : "id").stringValue());
                });
    }

    private static Change change(JsonNode node, Seals seals) {
        Class<?> kind =
                RecordShape.chosen(Change.class, "of-" + node.get("kind").stringValue());
        RecordShape shape = RecordShape.of(kind);
        return (Change) shape.create(shape.fields().stream()
                .map(field -> {
                    JsonNode side = node.get(field.name());
                    JsonNode sealed = node.get(field.name() + SEALED);
                    Object value = side == null ? null : DomainJson.read(side, (Class<?>) field.type());
                    return sealed == null || value == null ? value : opened(value, sealed.stringValue(), seals);
                })
                .toArray());
    }

    private static Object opened(Object value, String sealed, Seals seals) {
        return switch (value) {
            case Person person -> {
                PersonValues values = seals.open(person.id().value(), sealed, PersonValues.class);
                yield values == null ? Person.erased(person.id()) : values.in(person);
            }
            case Membership member -> {
                MemberValues values = seals.open(member.user().value(), sealed, MemberValues.class);
                yield values == null ? member : values.in(member);
            }
            default -> throw new IllegalStateException("sealed " + value.getClass());
        };
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
        return RecordShape.of(type).name().substring("of-".length());
    }
}
