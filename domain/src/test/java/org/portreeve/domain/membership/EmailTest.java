package org.portreeve.domain.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.domain.Malformed;

class EmailTest {
    @ParameterizedTest
    @CsvSource({
        "Ana@ACME.example, ana@acme.example",
        "' ana@acme.example ', ana@acme.example",
        "ana@Bücher.example, ana@xn--bcher-kva.example",
        "ana+tag@acme.example, ana+tag@acme.example",
        "ÄNNE@acme.example, änne@acme.example"
    })
    void an_address_is_normalised(String typed, String address) {
        assertThat(new Email(typed).value()).isEqualTo(address);
        assertThat(new Email(typed)).isEqualTo(new Email(address)).hasToString(address);
    }

    @Test
    void composed_and_decomposed_letters_are_the_same() {
        assertThat(new Email("a\u0308nne@acme.example")).isEqualTo(new Email("\u00e4nne@acme.example"));
    }

    @Test
    void the_locale_of_the_machine_does_not_matter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            assertThat(new Email("INFO@ACME.example").value()).isEqualTo("info@acme.example");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "@acme.example",
                "ana@",
                "a@b@c",
                "a na@acme.example",
                "ana@acme..example",
                "a\u0000@b"
            })
    void what_cannot_be_an_address_is_refused_as_it_was_typed(String typed) {
        assertThatThrownBy(() -> new Email(typed)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.field()).isEqualTo("email");
            assertThat(malformed.value()).isEqualTo(typed);
        });
    }

    @Test
    void an_address_has_at_most_254_characters() {
        String domain = "@acme.example";
        assertThat(new Email("a".repeat(254 - domain.length()) + domain).value())
                .hasSize(254);
        assertThatThrownBy(() -> new Email("a".repeat(255 - domain.length()) + domain))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Email("a".repeat(200) + "@" + "\u00fc".repeat(30) + "." + "\u00fc".repeat(20)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_normalised_address_stays_as_it_is() {
        Random random = new Random(20_260_304);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder local = new StringBuilder("x");
            for (int length = random.nextInt(6); length >= 0; length--) {
                int point = random.nextInt(0x2FFF);
                if (Character.isLetterOrDigit(point)) {
                    local.appendCodePoint(point);
                }
            }
            Email email = new Email(local + "@acme.example");
            assertThat(new Email(email.value())).isEqualTo(email);
        }
    }

    @Test
    void the_domain_stands_behind_the_at_sign() {
        assertThat(new Email("ana@acme.example").domain()).isEqualTo("acme.example");
        assertThat(new Email("a@b.example")).isLessThan(new Email("b@a.example"));
    }
}
