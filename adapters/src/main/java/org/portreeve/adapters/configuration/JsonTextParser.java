package org.portreeve.adapters.configuration;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portreeve.application.configuration.Flaw;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into nodes. */
final class JsonTextParser {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser tokens;
    private final List<Flaw> flaws;

    private JsonTextParser(JsonParser tokens, List<Flaw> flaws) {
        this.tokens = tokens;
        this.flaws = flaws;
    }

    static Node parse(InputStream text, List<Flaw> flaws) throws Unparseable {
        try (JsonParser tokens = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonTextParser parser = new JsonTextParser(tokens, flaws);
            if (tokens.nextToken() == null) {
                throw new Unparseable("the document is empty", 1);
            }
            Node root = parser.node("");
            if (tokens.nextToken() != null) {
                throw new Unparseable("something follows the end of the document", parser.line());
            }
            return root;
        } catch (JacksonException broken) {
            throw new Unparseable(
                    broken.getOriginalMessage(),
                    broken.getLocation() == null
                            ? 1
                            : Math.max(1, broken.getLocation().getLineNr()));
        }
    }

    private int line() {
        return Math.max(1, tokens.currentTokenLocation().getLineNr());
    }

    private Node node(String path) throws Unparseable {
        int line = line();
        JsonToken token = tokens.currentToken();
        return switch (token) {
            case START_OBJECT -> mapping(path, line);
            case START_ARRAY -> sequence(path, line);
            case VALUE_STRING -> new Node.Text(path, line, tokens.getString());
            case VALUE_TRUE -> new Node.Truth(path, line, true);
            case VALUE_FALSE -> new Node.Truth(path, line, false);
            case VALUE_NULL -> new Node.Nothing(path, line);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Numeral(path, line, tokens.getString());
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new Unparseable("unexpected " + token, line);
        };
    }

    private Node.Mapping mapping(String path, int line) throws Unparseable {
        Map<String, Node> entries = new LinkedHashMap<>();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = tokens.currentName();
            int keyLine = line();
            String below = Node.below(path, key);
            tokens.nextToken();
            if (entries.putIfAbsent(key, node(below)) != null) {
                flaws.add(new Flaw(below, Flaw.DUPLICATE, key, keyLine));
            }
        }
        return new Node.Mapping(path, line, entries);
    }

    private Node.Sequence sequence(String path, int line) throws Unparseable {
        List<Node> items = new ArrayList<>();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(path + "/" + items.size()));
        }
        return new Node.Sequence(path, line, items);
    }
}
