package org.portreeve.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PermissionBlockTest {
    @Test
    void cuts_between_groups_where_it_can() {
        var blocks = PermissionBlock.cut(groups(7, 7, 7, 7));
        assertThat(blocks).extracting(PermissionBlock::from).containsExactly(0, 14);
        assertThat(blocks).extracting(PermissionBlock::end).containsExactly(14, 28);
    }

    @Test
    void cuts_through_a_group_that_is_longer_than_a_block() {
        assertThat(PermissionBlock.cut(groups(45)))
                .extracting(block -> block.columns().size())
                .containsExactly(20, 20, 5);
    }

    @Test
    void loses_no_column_and_repeats_none() {
        var columns = groups(3, 19, 1, 1, 25, 6);
        assertThat(PermissionBlock.cut(columns).stream().flatMap(block -> block.columns().stream()))
                .containsExactlyElementsOf(columns);
        assertThat(PermissionBlock.cut(List.of())).isEmpty();
    }

    @Test
    void marks_where_groups_begin() {
        assertThat(PermissionBlock.edges(groups(2, 1, 3))).isEqualTo("101100");
    }

    private static List<PermissionColumn> groups(int... sizes) {
        var columns = new ArrayList<PermissionColumn>();
        for (int group = 0; group < sizes.length; group++) {
            for (int i = 0; i < sizes[group]; i++) {
                columns.add(new PermissionColumn(group + ":" + i, "Column", "Group " + group));
            }
        }
        return columns;
    }
}
