package org.portreeve.adapters.authzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.portreeve.adapters.SharedData;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schemas, where they are at hand: what they require is refused when missing, what they promise is answered. */
class SchemaTest {
    private static final Path SCHEMAS = SharedData.folder().resolve("authzen");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode schema(String name) throws IOException {
        Path file = SCHEMAS.resolve(name);
        assumeTrue(Files.isReadable(file), () -> file + " is not here");
        return JSON.readTree(Files.readAllBytes(file));
    }

    @Test
    void the_examples_of_the_request_schema_are_answered_as_the_response_schema_says() throws IOException {
        JsonNode request = schema("evaluation-request.schema.json");
        JsonNode response = schema("evaluation-response.schema.json");
        Desk desk = new Desk();

        for (JsonNode example : request.get("examples")) {
            JsonNode answer = desk.ask("/access/v1/evaluation", example.toString(), Desk.FINANCE);
            for (JsonNode required : response.get("required")) {
                assertThat(answer.has(required.stringValue())).isTrue();
            }
            response.get("properties")
                    .forEachEntry((name, property) -> assertThat(typeOf(answer.get(name)))
                            .isEqualTo(property.get("type").stringValue()));
        }
    }

    @Test
    void whatever_the_request_schema_requires_is_named_when_it_is_missing() throws IOException {
        JsonNode request = schema("evaluation-request.schema.json");
        String example = request.at("/examples/0").toString();
        Desk desk = new Desk();

        for (JsonNode required : request.get("required")) {
            String entity = required.stringValue();
            var without = (tools.jackson.databind.node.ObjectNode) JSON.readTree(example);
            without.remove(entity);
            assertThat(fieldOf(desk, without)).isEqualTo(entity);
            for (JsonNode part : request.at("/properties/" + entity + "/required")) {
                var less = (tools.jackson.databind.node.ObjectNode) JSON.readTree(example);
                ((tools.jackson.databind.node.ObjectNode) less.get(entity)).remove(part.stringValue());
                assertThat(fieldOf(desk, less)).isEqualTo(entity + "." + part.stringValue());
            }
        }
    }

    private static String fieldOf(Desk desk, JsonNode body) {
        var response = desk.post("/access/v1/evaluation", body.toString(), Desk.FINANCE);
        assertThat(response.getStatus()).isEqualTo(400);
        return Desk.json(response).get("field").stringValue();
    }

    private static String typeOf(JsonNode value) {
        return value.isBoolean()
                ? "boolean"
                : value.isObject() ? "object" : value.getNodeType().toString();
    }
}
