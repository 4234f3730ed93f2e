package org.portreeve.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    @Test
    void cells_stand_in_quotation_marks_and_lines_end_as_the_rfc_says() {
        assertThat(Csv.line(List.of("a", "b \"c\", d", "", "två\nrader")))
                .isEqualTo("\"a\",\"b \"\"c\"\", d\",\"\",\"två\nrader\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "\"=1", "＝1", "＋1", "－1", "＠1"})
    void no_cell_begins_a_formula(String formula) {
        assertThat(Csv.line(List.of(formula))).startsWith("\"'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;=1", "a,=1", "a\t=1", "a\n=1", "a; =1", "a|@x"})
    void no_formula_begins_where_another_separator_would_end_the_cell(String text) {
        assertThat(Csv.line(List.of(text))).matches("(?s)\"a[;,|\\t\\n]'\\s*[=@].*\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana Ruiz-Montalbán", "ana+list@acme.example", "a=b", "x - y"})
    void what_is_no_formula_stays_as_it_is(String text) {
        assertThat(Csv.line(List.of(text))).isEqualTo("\"" + text + "\"\r\n");
    }
}
