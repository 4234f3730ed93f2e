package org.portreeve.adapters.configuration;

import java.io.InputStream;
import java.util.List;
import org.portreeve.application.configuration.Flaw;

/** Reads a text into nodes; keys that stand twice are noted and the first one holds. */
final class NodeParser {
    private NodeParser() {}

    static Node parse(InputStream text, Format format, List<Flaw> flaws) throws Unparseable {
        try {
            return switch (format) {
                case YAML -> YamlParser.parse(text, flaws);
                case JSON -> JsonTextParser.parse(text, flaws);
            };
        } catch (StackOverflowError tooDeep) {
            throw new Unparseable("the document is nested too deeply", 1);
        }
    }
}
