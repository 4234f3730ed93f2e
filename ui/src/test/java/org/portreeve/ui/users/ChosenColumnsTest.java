package org.portreeve.ui.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChosenColumnsTest {
    @Test
    void what_a_browser_remembers_is_read_as_it_was_written() {
        ChosenColumns chosen = ChosenColumns.shipped()
                .toggled(PeopleColumn.BASE)
                .toggled(PeopleColumn.EXTERNAL_ID)
                .wide(PeopleColumn.EMAIL, 240)
                .ordered(List.of(PeopleColumn.SEEN, PeopleColumn.NAME, PeopleColumn.EXTERNAL_ID, PeopleColumn.EMAIL));
        assertThat(chosen.format()).isEqualTo("seen.name.external-id.email-240");
        assertThat(ChosenColumns.parse(chosen.format())).isEqualTo(chosen);
        assertThat(ChosenColumns.parse(chosen.format()).all()).isEqualTo(chosen.all());
    }

    @Test
    void nonsense_is_left_out_and_the_name_stays() {
        assertThat(ChosenColumns.parse("")).isEqualTo(ChosenColumns.shipped());
        assertThat(ChosenColumns.parse("<script>.nil.-")).isEqualTo(ChosenColumns.shipped());
        assertThat(ChosenColumns.parse("email-99999999999.phone-1").widths())
                .containsEntry(PeopleColumn.NAME, 0)
                .containsEntry(PeopleColumn.EMAIL, 0)
                .containsEntry(PeopleColumn.PHONE, 0);
    }

    @Test
    void a_column_comes_back_where_it_belongs() {
        ChosenColumns without = ChosenColumns.shipped().toggled(PeopleColumn.EMAIL);
        assertThat(without.all()).doesNotContain(PeopleColumn.EMAIL);
        assertThat(without.toggled(PeopleColumn.EMAIL).all())
                .isEqualTo(ChosenColumns.shipped().all());
    }
}
