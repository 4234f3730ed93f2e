package org.portreeve.application.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.membership.PersonName;

class PastedAddressesTest {
    private static List<String> emails(String pasted) {
        return PastedAddresses.read(pasted).stream()
                .map(entry -> String.valueOf(entry.email()))
                .toList();
    }

    private static PersonName name(String pasted) {
        return PastedAddresses.read(pasted).getFirst().name();
    }

    @Test
    void lines_commas_and_semicolons_separate() {
        assertThat(emails("a@x.example\nb@x.example, c@x.example;d@x.example\r\n\n ,; "))
                .containsExactly("a@x.example", "b@x.example", "c@x.example", "d@x.example");
    }

    @Test
    void names_stand_before_behind_or_in_another_column() {
        assertThat(name("Ana Ruiz <ana@x.example>")).isEqualTo(new PersonName("Ana", "Ruiz"));
        assertThat(name("\"Ruiz, Ana\" <ana@x.example>")).isEqualTo(new PersonName("Ana", "Ruiz"));
        assertThat(name("ana@x.example (Ana Ruiz)")).isEqualTo(new PersonName("Ana", "Ruiz"));
        assertThat(name("Ana Ruiz\tana@x.example")).isEqualTo(new PersonName("Ana", "Ruiz"));
        assertThat(name("ana@x.example")).isEqualTo(PersonName.UNKNOWN);
        assertThat(emails("\"Ruiz, Ana\" <ana@x.example>; mailto:bo@x.example"))
                .containsExactly("ana@x.example", "bo@x.example");
    }

    @Test
    void what_is_no_address_is_told_and_never_repaired() {
        assertThat(emails("ana\nana@\na b@x.example\nana@x@y.example\n<>\nana@x.example>"))
                .containsOnly("null")
                .hasSize(6);
        assertThat(PastedAddresses.read("ana@x.example\nnobody").get(1).text()).isEqualTo("nobody");
    }
}
