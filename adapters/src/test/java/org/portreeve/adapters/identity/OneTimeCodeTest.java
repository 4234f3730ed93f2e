package org.portreeve.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    private final OneTimeCode code = new OneTimeCode();
    private final List<String> announced = new ArrayList<>();

    @Test
    void it_signs_in_once_and_the_next_one_is_announced() {
        code.announceTo(announced::add);

        assertThat(code.redeem(announced.getFirst())).isTrue();
        assertThat(code.redeem(announced.getFirst())).isFalse();
        assertThat(announced).hasSize(2);
        assertThat(code.redeem(announced.getLast())).isTrue();
    }

    @Test
    void case_and_surrounding_spaces_do_not_matter() {
        code.announceTo(announced::add);

        assertThat(code.redeem(" " + announced.getFirst().toLowerCase(Locale.ROOT) + "\n"))
                .isTrue();
    }

    @Test
    void it_cannot_be_guessed_by_trying_on() {
        code.announceTo(announced::add);
        for (int i = 0; i < 5; i++) {
            assertThat(code.redeem("WRONG")).isFalse();
        }

        assertThat(announced).hasSize(2);
        assertThat(code.redeem(announced.getFirst())).isFalse();
    }
}
