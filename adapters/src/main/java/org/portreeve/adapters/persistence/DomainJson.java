package org.portreeve.adapters.persistence;

import java.io.StringWriter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.catalogue.Catalogue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Domain values as JSON of one fixed form, and back into equal values. Fields stand as declared, absent ones are left out;
 * sets and maps are sorted; a record of one text is that text; a case of a sealed type names itself in {@code is}.
 */
final class DomainJson {
    private static final String CASE = "is";
    private static final JsonMapper JSON = JsonMapper.shared();

    private DomainJson() {}

    static String text(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            write(out, value, false);
        }
        return text.toString();
    }

    static <T> T read(String text, Class<T> type) {
        return type.cast(read(JSON.readTree(text), type, Map.of()));
    }

    static <T> T read(JsonNode node, Class<T> type) {
        return type.cast(read(node, type, Map.of()));
    }

    /** The texts in a JSON list. */
    static List<String> strings(String text) {
        return JSON.readTree(text).valueStream().map(JsonNode::stringValue).toList();
    }

    static JsonNode tree(String text) {
        return JSON.readTree(text);
    }

    static JsonGenerator generator(StringWriter text) {
        return JSON.createGenerator(text);
    }

    /** Writes {@code value}; {@code keepOrder} says that its maps have an order that matters. */
    static void write(JsonGenerator out, Object value, boolean keepOrder) {
        switch (value) {
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Set<?> set -> writeList(out, set.stream().sorted(Scalars.ORDER).toList());
            case List<?> list -> writeList(out, list);
            case Map<?, ?> map -> writeMap(out, map, keepOrder);
            case Record shaped when !Scalars.isScalar(shaped.getClass()) -> writeRecord(out, shaped);
            default -> out.writeString(Scalars.textOf(value));
        }
    }

    private static void writeList(JsonGenerator out, Collection<?> items) {
        out.writeStartArray();
        items.forEach(item -> write(out, item, false));
        out.writeEndArray();
    }

    private static void writeMap(JsonGenerator out, Map<?, ?> map, boolean keepOrder) {
        out.writeStartObject();
        (keepOrder ? map.entrySet().stream() : map.entrySet().stream().sorted(Map.Entry.comparingByKey(Scalars.ORDER)))
                .forEach(entry -> {
                    out.writeName(Scalars.textOf(entry.getKey()));
                    write(out, entry.getValue(), false);
                });
        out.writeEndObject();
    }

    private static void writeRecord(JsonGenerator out, Record value) {
        RecordShape shape = RecordShape.of(value.getClass());
        out.writeStartObject();
        if (shape.isCase()) {
            out.writeStringProperty(CASE, shape.name());
        }
        for (RecordShape.Field field : shape.fields()) {
            Object part = field.of(value);
            if (part != null) {
                out.writeName(field.name());
                // Why: the catalogue alone keeps the order in which things are shown in its maps.
                write(out, part, value instanceof Catalogue);
            }
        }
        out.writeEndObject();
    }

    private static Object read(JsonNode node, Type type, Map<TypeVariable<?>, Type> bound) {
        return switch (type) {
            case TypeVariable<?> variable -> read(node, bound(variable, bound), bound);
            case ParameterizedType generic -> readGeneric(node, generic, bound);
            case Class<?> plain -> readPlain(node, plain, Map.of());
            default -> throw new IllegalStateException(type.getTypeName());
        };
    }

    private static Type bound(TypeVariable<?> variable, Map<TypeVariable<?>, Type> bound) {
        Type type = bound.get(variable);
        if (type == null) {
            throw new IllegalStateException(variable.getName());
        }
        return type;
    }

    private static Object readGeneric(JsonNode node, ParameterizedType type, Map<TypeVariable<?>, Type> bound) {
        Class<?> raw = (Class<?>) type.getRawType();
        List<Type> arguments = java.util.Arrays.stream(type.getActualTypeArguments())
                .map(argument -> argument instanceof TypeVariable<?> variable ? bound(variable, bound) : argument)
                .toList();
        if (raw == Set.class) {
            Set<Object> set = new LinkedHashSet<>();
            node.values().forEach(item -> set.add(read(item, arguments.getFirst(), bound)));
            return set;
        }
        if (raw == List.class) {
            return node.valueStream()
                    .map(item -> read(item, arguments.getFirst(), bound))
                    .toList();
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            node.properties()
                    .forEach(entry -> map.put(
                            Scalars.parse(entry.getKey(), (Class<?>) arguments.getFirst()),
                            read(entry.getValue(), arguments.getLast(), bound)));
            return map;
        }
        return readPlain(node, raw, RecordShape.bind(raw, arguments));
    }

    private static Object readPlain(JsonNode node, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        if (type == boolean.class || type == Boolean.class) {
            return node.booleanValue();
        }
        if (type == long.class || type == Long.class) {
            return node.longValue();
        }
        if (type == int.class || type == Integer.class) {
            return node.intValue();
        }
        if (type.isSealed() && type.isInterface()) {
            Class<?> chosen = RecordShape.chosen(type, node.get(CASE).stringValue());
            return readRecord(node, chosen, RecordShape.bind(chosen, List.copyOf(bound.values())));
        }
        if (type.isRecord() && !Scalars.isScalar(type)) {
            return readRecord(node, type, bound);
        }
        return Scalars.parse(node.stringValue(), type);
    }

    private static Object readRecord(JsonNode node, Class<?> type, Map<TypeVariable<?>, Type> bound) {
        RecordShape shape = RecordShape.of(type);
        @Nullable
        Object[] parts = shape.fields().stream()
                .map(field -> {
                    JsonNode part = node.get(field.name());
                    return part == null ? null : read(part, field.type(), bound);
                })
                .toArray();
        return shape.create(parts);
    }

    /** What is one text: texts, numbers of things, moments, zones, constants, and records of just one of these. */
    static final class Scalars {
        static final java.util.Comparator<Object> ORDER = java.util.Comparator.comparing(Scalars::sortTextOf);

        private static final ClassValue<Boolean> SCALARS = new ClassValue<>() {
            @Override
            protected Boolean computeValue(Class<?> type) {
                return look(type);
            }
        };

        private Scalars() {}

        static boolean isScalar(Class<?> type) {
            return SCALARS.get(type);
        }

        private static boolean look(Class<?> type) {
            if (type.isRecord()) {
                RecordShape shape = RecordShape.of(type);
                return !shape.isCase()
                        && shape.fields().size() == 1
                        && shape.fields().getFirst().type() instanceof Class<?> only
                        && isScalar(only);
            }
            return type == String.class
                    || type == UUID.class
                    || type == Instant.class
                    || type == Duration.class
                    || ZoneId.class.isAssignableFrom(type)
                    || type.isEnum();
        }

        private static String sortTextOf(Object value) {
            return isScalar(value.getClass()) ? textOf(value) : DomainJson.text(value);
        }

        static String textOf(Object value) {
            return switch (value) {
                case Record one ->
                    textOf(java.util.Objects.requireNonNull(
                            RecordShape.of(one.getClass()).fields().getFirst().of(one)));
                case Enum<?> constant -> constant.name();
                default -> value.toString();
            };
        }

        static Object parse(String text, Class<?> type) {
            if (type.isRecord()) {
                RecordShape shape = RecordShape.of(type);
                return shape.create(
                        parse(text, (Class<?>) shape.fields().getFirst().type()));
            }
            if (type.isEnum()) {
                return constant(text, type);
            }
            if (type == UUID.class) {
                return UUID.fromString(text);
            }
            if (type == Instant.class) {
                return Instant.parse(text);
            }
            if (type == Duration.class) {
                return Duration.parse(text);
            }
            return type == ZoneId.class ? ZoneId.of(text) : text;
        }

        private static Object constant(String name, Class<?> type) {
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
            throw new IllegalStateException(type.getName() + " " + name);
        }
    }
}
