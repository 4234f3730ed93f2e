package org.portreeve.adapters.authzen;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A value in a request's body, and its place in there: {@code evaluations[2].subject.id}, empty for the body itself. */
record Field(String path, JsonNode value) {
    // Why: of two members with one name a gateway may have checked the other one (RFC 8725 knows such attacks).
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static Field body(byte[] bytes) {
        JsonNode root;
        try {
            root = JSON.readTree(bytes);
        } catch (JacksonException broken) {
            var place = broken.getLocation();
            throw new BadRequest(
                    "body",
                    "is not JSON"
                            + (place == null
                                    ? ""
                                    : ", at line " + place.getLineNr() + ", column " + place.getColumnNr()));
        }
        return new Field("", root).requireObject();
    }

    private Field requireObject() {
        if (!value.isObject()) {
            throw new BadRequest(path.isEmpty() ? "body" : path, "has to be an object");
        }
        return this;
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    @Nullable
    Field find(String name) {
        return value.has(name) ? new Field(below(name), value.get(name)) : null;
    }

    @Nullable
    Field findObject(String name) {
        Field field = find(name);
        return field == null ? null : field.requireObject();
    }

    Field object(String name) {
        Field field = findObject(name);
        if (field == null) {
            throw new BadRequest(below(name), "is missing");
        }
        return field;
    }

    @Nullable
    String findText(String name) {
        Field field = find(name);
        if (field == null) {
            return null;
        }
        if (!field.value.isString()) {
            throw new BadRequest(field.path, "has to be a string");
        }
        String text = field.value.stringValue();
        // Why: half a surrogate pair equals nothing that was ever stored, and could not be sent back.
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw new BadRequest(field.path, "is not well-formed text");
        }
        return text;
    }

    String text(String name) {
        String text = findText(name);
        if (text == null) {
            throw new BadRequest(below(name), "is missing");
        }
        return text;
    }

    /** The objects of an array; none where it is absent. */
    List<Field> objects(String name) {
        Field field = find(name);
        if (field == null) {
            return List.of();
        }
        if (!field.value.isArray()) {
            throw new BadRequest(field.path, "has to be an array");
        }
        return IntStream.range(0, field.value.size())
                .mapToObj(i -> new Field(field.path + "[" + i + "]", field.value.get(i)).requireObject())
                .toList();
    }
}
