package org.portreeve.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TranslationsTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ASKED = Pattern.compile(
            "(?:getTranslation|I18NProvider\\.translate\\(\\s*locale,)\\(?\\s*\"([a-z0-9.-]+)\"\\s*[,)]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @ParameterizedTest
    @ValueSource(strings = {"_en", "_es", "_de"})
    void every_language_says_all_and_nothing_else(String language) {
        Map<String, String> reference = words("");
        Map<String, String> words = words(language);
        assertThat(words.keySet()).isEqualTo(reference.keySet());
        words.forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(arguments(text)).as(key + " in " + language).isEqualTo(arguments(reference.get(key)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en", "_es", "_de"})
    void no_key_stands_twice(String language) {
        List<String> keys = new InputLines("vaadin-i18n/translations" + language + ".properties").keys();
        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_en", "_es", "_de"})
    void every_message_can_be_formatted(String language) {
        words(language).forEach((key, text) -> {
            if (text.contains("{")) {
                String said = new MessageFormat(text, Locale.ROOT).format(new Object[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1});
                assertThat(said).as(key).doesNotContain("{");
            }
        });
    }

    @Test
    void every_key_is_asked_for_and_every_one_that_is_asked_for_is_there() {
        String sources = sources();
        Set<String> literals =
                LITERAL.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        Set<String> keys = words("").keySet();
        Set<String> orphans = new TreeSet<>(keys);
        orphans.removeIf(key -> literals.contains(key)
                || literals.stream().anyMatch(literal -> isBeginning(literal) && key.startsWith(literal))
                || literals.stream()
                        .anyMatch(literal -> literal.startsWith(".")
                                && key.endsWith(literal)
                                && literals.contains(key.substring(0, key.length() - literal.length()))));
        assertThat(orphans).isEmpty();
        Set<String> missing =
                ASKED.matcher(sources).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(missing).isNotEmpty();
        missing.removeAll(keys);
        assertThat(missing).isEmpty();
    }

    private static boolean isBeginning(String literal) {
        return literal.matches("[a-z][a-z0-9.-]*[.-]");
    }

    private static Set<String> arguments(String text) {
        Matcher matcher = ARGUMENT.matcher(text);
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String sources() {
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> words(String language) {
        Properties properties = new Properties();
        try (InputStream stream = open("vaadin-i18n/translations" + language + ".properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, text) -> words.put(key.toString(), text.toString()));
        return words;
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(TranslationsTest.class.getClassLoader().getResourceAsStream(resource), resource);
    }

    /** The keys of a file, in the order of its lines. */
    private record InputLines(String resource) {
        List<String> keys() {
            try (InputStream stream = open(resource)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.matches("[^#!\\s=][^=]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .toList();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
