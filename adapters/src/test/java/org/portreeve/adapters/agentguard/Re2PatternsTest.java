package org.portreeve.adapters.agentguard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.application.tenancy.RulePatterns.Stretch;

class Re2PatternsTest {
    private final Re2Patterns patterns = new Re2Patterns();

    @ParameterizedTest
    @ValueSource(strings = {"(", "(a)\\1", "(?=a)", "(?<!a)b", "a{1001}", "[z-a]", "a++"})
    void what_re2_does_not_know_is_no_pattern(String pattern) {
        assertThat(patterns.isPattern(pattern)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\d{4}[ -]?\\d{4}", "(?i)password", "\\bIBAN\\b", "[\\p{Han}]+", "a*?"})
    void what_re2_knows_is_one(String pattern) {
        assertThat(patterns.isPattern(pattern)).isTrue();
    }

    @Test
    void matches_come_from_left_to_right_in_characters_and_no_more_than_asked_for() {
        assertThat(patterns.matches("\\d+", "é1 👋22 333", 9))
                .containsExactly(new Stretch(1, 2), new Stretch(5, 7), new Stretch(8, 11));
        assertThat(patterns.matches("\\d+", "1 2 3", 2)).hasSize(2);
        assertThat(patterns.matches("x*", "ab", 9)).isNotEmpty();
    }
}
