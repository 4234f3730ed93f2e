package org.portreeve.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "0", "a-b", "a1-2b-c", "platform-administrator"})
    void letters_digits_and_single_hyphens_make_a_key(String key) {
        assertThat(Key.isValid(key)).isTrue();
        assertThat(Key.require(key)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "-a", "a-", "a--b", "A", "a b", "a_b", "ä", "a\n", "a."})
    void anything_else_is_none(String text) {
        assertThat(Key.isValid(text)).isFalse();
        assertThatThrownBy(() -> Key.require(text)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.field()).isEqualTo("key");
            assertThat(malformed.value()).isEqualTo(text);
        });
    }

    @Test
    void a_key_has_at_most_64_characters() {
        assertThat(Key.isValid("a".repeat(64))).isTrue();
        assertThat(Key.isValid("a".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Agent Instance User, agent-instance-user",
        "'  Émile  &  Zoë! ', emile-zoe",
        "User Administrator (platform), user-administrator-platform",
        "ﬁnance №7, finance-no7",
        "A_B-C, a-b-c"
    })
    void a_name_becomes_kebab_case(String name, String key) {
        assertThat(Key.fromName(name)).isEqualTo(key);
    }

    @Test
    void a_name_without_anything_that_can_stand_in_a_key_becomes_empty() {
        assertThat(Key.fromName("東京")).isEmpty();
        assertThat(Key.fromName("--- !")).isEmpty();
    }

    @Test
    void a_long_name_is_cut_to_a_valid_key() {
        String key = Key.fromName("a".repeat(63) + " b".repeat(10));
        assertThat(key).hasSize(63);
        assertThat(Key.isValid(key)).isTrue();
    }
}
