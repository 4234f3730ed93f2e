package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portreeve.application.configuration.Flaw;

class FormatTest {
    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            " lead",
            "trail ",
            "true",
            "No",
            "null",
            "~",
            "y",
            "0x1F",
            "1e3",
            "007",
            "-",
            "- a",
            "a: b",
            "a:",
            "a #b",
            "#",
            "&a",
            "*a",
            "!a",
            "%a",
            "@a",
            "`a",
            "{a",
            "[a",
            "a\nb",
            "a\r\nb",
            "a\tb",
            "\"q\"",
            "'q'",
            "\\",
            "|",
            ">",
            "---",
            "...",
            "?",
            "=",
            "<<",
            "2027-01-01",
            "12:30:45",
            "é",
            "\u0085",
            "\u2028",
            "\uFEFF",
            "😀",
            "\u0001",
            "a\n",
            "\na",
            "  a\n b",
            "a\n\nb ",
            "workflow:run",
            "https://a.example/{tenant}?x=1&y=2");

    @ParameterizedTest
    @EnumSource
    void every_text_reads_as_it_was_written_as_a_value_and_as_a_key(Format format) throws Exception {
        for (String text : AWKWARD) {
            byte[] written = format.write(Map.of(text, List.of(text, Map.of("inner", text))));
            List<Flaw> flaws = new ArrayList<>();

            Node root = NodeParser.parse(new ByteArrayInputStream(written), format, flaws);

            assertThat(((Node.Mapping) root).entries())
                    .as(new String(written, StandardCharsets.UTF_8))
                    .containsOnlyKeys(text);
            assertThat(texts(((Node.Mapping) root).entries().get(text))).containsExactly(text, text);
        }
    }

    @Test
    void what_yaml_takes_for_something_else_than_a_text_is_no_text() throws Exception {
        Node root = parse("a: 1\nb: true\nc: ~\nd: '1'\ne:\nf: on\n");

        assertThat(((Node.Mapping) root).entries().values())
                .extracting(node -> node.getClass().getSimpleName())
                .containsExactly("Numeral", "Truth", "Nothing", "Text", "Nothing", "Text");
    }

    @Test
    void tags_aliases_second_documents_and_bottomless_nesting_are_refused() {
        for (String text : List.of("a: !b c", "a: &x 1\nb: *x", "a: 1\n---\nb: 2\n", "", "[".repeat(200_000))) {
            assertThatThrownBy(() -> parse(text))
                    .as(text.substring(0, Math.min(20, text.length())))
                    .isInstanceOf(Unparseable.class);
        }
    }

    private static Node parse(String text) throws Unparseable {
        return NodeParser.parse(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Format.YAML, new ArrayList<>());
    }

    private static List<String> texts(Node node) {
        return switch (node) {
            case Node.Text text -> List.of(text.value());
            case Node.Sequence sequence ->
                sequence.items().stream().flatMap(item -> texts(item).stream()).toList();
            case Node.Mapping mapping ->
                mapping.entries().values().stream()
                        .flatMap(item -> texts(item).stream())
                        .toList();
            case Node.Truth _, Node.Numeral _, Node.Nothing _ -> List.of();
        };
    }
}
