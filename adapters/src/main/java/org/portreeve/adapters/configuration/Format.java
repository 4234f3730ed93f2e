package org.portreeve.adapters.configuration;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** The two ways in which documents are written down. */
enum Format {
    YAML("application/yaml"),
    JSON("application/json");

    private static final ObjectMapper YAML_WRITER = yaml();
    private static final ObjectMapper JSON_WRITER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String type;

    Format(String type) {
        this.type = type;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    byte[] write(Map<String, ?> document) {
        return switch (this) {
            case YAML -> YAML_WRITER.writeValueAsBytes(document);
            case JSON -> JSON_WRITER.writeValueAsBytes(document);
        };
    }

    /** The format of that media type; null where it is none of the two. */
    static @Nullable Format of(@Nullable MediaType type) {
        if (type == null) {
            return null;
        }
        String name = type.getSubtype();
        if (name.equals("yaml") || name.equals("x-yaml") || name.endsWith("+yaml")) {
            return YAML;
        }
        return name.equals("json") || name.endsWith("+json") ? JSON : null;
    }

    private static ObjectMapper yaml() {
        return YAMLMapper.builder(YAMLFactory.builder()
                        .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                        .disable(YAMLWriteFeature.SPLIT_LINES)
                        .stringQuotingChecker(new Quotes())
                        .build())
                .build();
    }

    /** Leaves bare only what every reader of YAML takes for a text. */
    private static final class Quotes extends StringQuotingChecker {
        private static final long serialVersionUID = 1L;
        private static final Pattern PLAIN =
                Pattern.compile("[A-Za-z]([A-Za-z0-9 @._/+-]|:(?=[A-Za-z0-9/]))*(?<![ :])");
        private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

        @Override
        public boolean needToQuoteName(String name) {
            return needToQuoteValue(name);
        }

        @Override
        public boolean needToQuoteValue(String value) {
            return !PLAIN.matcher(value).matches() || WORDS.contains(value.toLowerCase(java.util.Locale.ROOT));
        }
    }
}
