package org.portreeve.adapters.configuration;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portreeve.application.configuration.Flaw;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads one document in YAML 1.2 (core schema) into nodes. */
final class YamlParser {
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setSchema(new CoreSchema())
            .setCodePointLimit(Integer.MAX_VALUE)
            .build();

    private final List<Flaw> flaws;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlParser(List<Flaw> flaws) {
        this.flaws = flaws;
    }

    // Why: not through Jackson, whose reader of YAML takes ~ for a text and stops at the first key that stands twice.
    static Node parse(InputStream text, List<Flaw> flaws) throws Unparseable {
        try {
            var root = new Compose(SETTINGS).composeInputStream(text);
            if (root.isEmpty()) {
                throw new Unparseable("the document is empty", 1);
            }
            return new YamlParser(flaws).node(root.get(), "");
        } catch (MarkedYamlEngineException broken) {
            throw new Unparseable(
                    broken.getProblem(), line(broken.getProblemMark().or(broken::getContextMark)));
        } catch (YamlEngineException broken) {
            throw new Unparseable(String.valueOf(broken.getMessage()), 1);
        }
    }

    private static int line(Optional<Mark> mark) {
        return mark.map(at -> at.getLine() + 1).orElse(1);
    }

    private Node node(org.snakeyaml.engine.v2.nodes.Node yaml, String path) throws Unparseable {
        int line = line(yaml.getStartMark());
        // Why: following aliases lets a few lines stand for millions.
        if (!seen.add(yaml)) {
            throw new Unparseable("aliases are not supported; write a text that begins with * in quotes", line);
        }
        return switch (yaml) {
            case ScalarNode scalar -> scalar(scalar, path, line);
            case MappingNode mapping when mapping.getTag().equals(Tag.MAP) -> mapping(mapping, path, line);
            case SequenceNode sequence when sequence.getTag().equals(Tag.SEQ) -> sequence(sequence, path, line);
            default -> throw new Unparseable("tags such as " + yaml.getTag() + " are not supported", line);
        };
    }

    private static Node scalar(ScalarNode scalar, String path, int line) throws Unparseable {
        Tag tag = scalar.getTag();
        if (tag.equals(Tag.STR)) {
            return new Node.Text(path, line, scalar.getValue());
        }
        if (tag.equals(Tag.NULL)) {
            return new Node.Nothing(path, line);
        }
        if (tag.equals(Tag.BOOL)) {
            return new Node.Truth(path, line, scalar.getValue().equalsIgnoreCase("true"));
        }
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return new Node.Numeral(path, line, scalar.getValue());
        }
        throw new Unparseable("tags such as " + tag + " are not supported", line);
    }

    private Node mapping(MappingNode mapping, String path, int line) throws Unparseable {
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int keyLine = line(tuple.getKeyNode().getStartMark());
            if (!(tuple.getKeyNode() instanceof ScalarNode key) || !seen.add(key)) {
                throw new Unparseable("a key has to be a plain text", keyLine);
            }
            String below = Node.below(path, key.getValue());
            if (entries.putIfAbsent(key.getValue(), node(tuple.getValueNode(), below)) != null) {
                flaws.add(new Flaw(below, Flaw.DUPLICATE, key.getValue(), keyLine));
            }
        }
        return new Node.Mapping(path, line, entries);
    }

    private Node sequence(SequenceNode sequence, String path, int line) throws Unparseable {
        List<Node> items = new ArrayList<>();
        for (var item : sequence.getValue()) {
            items.add(node(item, path + "/" + items.size()));
        }
        return new Node.Sequence(path, line, items);
    }
}
