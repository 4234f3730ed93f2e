package org.portreeve.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExtentTest {
    @Test
    void all_contains_also_what_is_added_later() {
        assertThat(Extent.<String>all().contains("anything")).isTrue();
        assertThat(Extent.<String>all()).isEqualTo(Extent.all());
    }

    @Test
    void a_list_contains_what_it_lists_and_keeps_a_copy() {
        Set<String> listed = new HashSet<>(Set.of("a"));
        Extent<String> extent = Extent.of(listed);
        listed.add("b");
        assertThat(extent.contains("a")).isTrue();
        assertThat(extent.contains("b")).isFalse();
        assertThat(Extent.<String>of(Set.of()).contains("a")).isFalse();
    }
}
