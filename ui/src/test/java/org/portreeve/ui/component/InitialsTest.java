package org.portreeve.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {
    @Test
    void a_person_gets_the_first_letters_of_the_first_and_the_last_word() {
        assertThat(Initials.ofPerson("Łukasz Wójcik").text()).isEqualTo("ŁW");
        assertThat(Initials.ofPerson("Zoë van der Bergh-Oosterhuis").text()).isEqualTo("ZB");
        assertThat(Initials.ofPerson("ana ruiz").text()).isEqualTo("AR");
    }

    @Test
    void scripts_without_capitals_get_their_first_character_whole() {
        assertThat(Initials.ofPerson("安藤 美咲").text()).isEqualTo("安");
        assertThat(Initials.ofPerson("أنس القحطاني").text()).isEqualTo("أ");
        assertThat(Initials.ofPerson("नि शा").text()).isEqualTo("नि");
    }

    @Test
    void a_thing_gets_its_first_two_letters() {
        assertThat(Initials.ofThing("Finance").text()).isEqualTo("Fi");
        assertThat(Initials.ofThing("人事部").text()).isEqualTo("人");
        assertThat(Initials.ofThing("X").text()).isEqualTo("X");
    }

    @Test
    void nothing_gets_nothing() {
        assertThat(Initials.ofPerson(" ").text()).isEmpty();
        assertThat(Initials.ofThing("").text()).isEmpty();
    }

    @Test
    void the_tint_depends_on_the_name_alone() {
        assertThat(Initials.ofPerson("Ben").tint())
                .isEqualTo(Initials.ofPerson("Ben").tint());
        assertThat(Initials.ofPerson("Ben").hue()).isBetween(0, 11);
    }
}
