package org.portreeve.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnWindowTest {
    private final ColumnWindow window = new ColumnWindow();

    @Test
    void shows_forty_at_a_time_and_stops_at_both_ends() {
        window.setAll(columns(90));
        assertThat(window.visible()).hasSize(40);
        assertThat(window.hasPrevious()).isFalse();
        window.next();
        window.next();
        window.next();
        assertThat(window.from()).isEqualTo(81);
        assertThat(window.end()).isEqualTo(90);
        assertThat(window.hasNext()).isFalse();
        window.previous();
        window.previous();
        window.previous();
        assertThat(window.from()).isEqualTo(1);
    }

    @Test
    void a_filter_looks_at_label_id_and_group_and_starts_from_the_first() {
        window.setAll(columns(90));
        window.next();
        window.filter(" ROLE 7");
        assertThat(window.visible()).extracting(PermissionColumn::id).first().isEqualTo("role-7");
        window.filter("group 1");
        assertThat(window.size()).isEqualTo(10);
        window.filter("nothing like it");
        assertThat(window.from()).isZero();
        assertThat(window.visible()).isEmpty();
    }

    @Test
    void new_columns_keep_the_filter() {
        window.setAll(columns(5));
        window.filter("role 3");
        window.setAll(columns(4));
        assertThat(window.visible()).extracting(PermissionColumn::label).containsExactly("Role 3");
    }

    static List<PermissionColumn> columns(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PermissionColumn("role-" + i, "Role " + i, "Group " + i / 10))
                .toList();
    }
}
