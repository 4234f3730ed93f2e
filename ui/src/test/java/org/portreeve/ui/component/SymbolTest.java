package org.portreeve.ui.component;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SymbolTest {
    @Test
    void every_symbol_is_in_the_sprite_and_every_one_of_the_sprite_is_a_symbol() {
        var inSprite = Pattern.compile("<symbol id=\"([^\"]+)\"")
                .matcher(resource("icons.svg"))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        assertThat(Arrays.stream(Symbol.values()).map(Symbol::key)).containsExactlyInAnyOrderElementsOf(inSprite);
    }

    @Test
    void every_cell_state_has_a_glyph_in_lists_and_in_cells() {
        for (CellState state : CellState.values()) {
            assertThat(resource("console.css")).contains(".g-" + state.letter() + " {");
            assertThat(resource("aura-overrides.css")).contains("input.cell." + state.letter() + " {");
        }
    }

    private static String resource(String name) {
        try (var stream = SymbolTest.class.getResourceAsStream("/META-INF/resources/" + name)) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
