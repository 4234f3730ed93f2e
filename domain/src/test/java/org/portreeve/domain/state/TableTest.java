package org.portreeve.domain.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableTest {
    private record Change(Integer key, String before, String after) {}

    private static Table<Integer, String> table(Map<Integer, String> map) {
        Table<Integer, String> table = Table.empty();
        for (Map.Entry<Integer, String> entry : map.entrySet()) {
            table = table.with(entry.getKey(), entry.getValue());
        }
        return table;
    }

    private static List<Change> differences(Table<Integer, String> before, Table<Integer, String> after) {
        List<Change> changes = new ArrayList<>();
        before.differences(after, (key, was, is) -> changes.add(new Change(key, was, is)));
        return changes;
    }

    private static List<Change> differences(Map<Integer, String> before, Map<Integer, String> after) {
        List<Change> changes = new ArrayList<>();
        before.forEach((key, was) -> {
            if (!was.equals(after.get(key))) {
                changes.add(new Change(key, was, after.get(key)));
            }
        });
        after.forEach((key, is) -> {
            if (!before.containsKey(key)) {
                changes.add(new Change(key, null, is));
            }
        });
        return changes;
    }

    private static void assertSame(Table<Integer, String> table, Map<Integer, String> map, String when) {
        assertThat(table.size()).as(when).isEqualTo(map.size());
        assertThat(table.isEmpty()).as(when).isEqualTo(map.isEmpty());
        assertThat(table.toMap()).as(when).isEqualTo(map);
        Map<Integer, String> seen = new HashMap<>();
        table.forEach((key, value) -> assertThat(seen.put(key, value)).as(when).isNull());
        assertThat(seen).as(when).isEqualTo(map);
        List<String> values = map.values().stream().sorted().toList();
        assertThat(table.stream().sorted().toList()).as(when).isEqualTo(values);
        List<String> walked = new ArrayList<>();
        for (String value : table) {
            walked.add(value);
        }
        assertThat(walked.stream().sorted().toList()).as(when).isEqualTo(values);
    }

    @Test
    void many_values_at_once_are_the_same_as_one_after_the_other() {
        for (int size : new int[] {0, 1, 60, 5_000}) {
            for (int more : new int[] {0, 1, 300, 40_000}) {
                Map<Integer, String> before = new HashMap<>();
                IntStream.range(0, size).forEach(i -> before.put(i, "was " + i));
                Map<Integer, String> added = new HashMap<>();
                IntStream.range(size / 2, size / 2 + more).forEach(i -> added.put(i, "is " + i));
                Table<Integer, String> table = table(before);
                Map<Integer, String> both = new HashMap<>(before);
                both.putAll(added);
                assertSame(table.withAll(added), both, size + " and " + more);
                assertSame(table, before, "still " + size);
            }
        }
    }

    @Test
    void it_behaves_like_a_map_over_random_operations_and_earlier_versions_stay_as_they_were() {
        for (long seed = 1; seed <= 20; seed++) {
            Random random = new Random(seed);
            int keys = 1 << random.nextInt(11);
            Table<Integer, String> table = Table.empty();
            Map<Integer, String> map = new HashMap<>();
            Table<Integer, String> old = table;
            Map<Integer, String> oldMap = Map.of();
            for (int i = 0; i < 2_000; i++) {
                String when = "seed " + seed + ", operation " + i;
                int key = random.nextInt(keys);
                switch (random.nextInt(20)) {
                    case 0, 1, 2, 3, 4, 5, 6 -> {
                        table = table.without(key);
                        map.remove(key);
                    }
                    case 7 -> {
                        int odd = random.nextInt(2);
                        table = table.replaceAll(value -> value.hashCode() % 2 == odd ? value + "'" : value);
                        map.replaceAll((_, value) -> value.hashCode() % 2 == odd ? value + "'" : value);
                    }
                    default -> {
                        String value = "v" + random.nextInt(100);
                        table = table.with(key, value);
                        map.put(key, value);
                    }
                }
                assertThat(table.get(key)).as(when).isEqualTo(map.get(key));
                assertThat(table.has(key)).as(when).isEqualTo(map.containsKey(key));
                if (i % 100 == 0) {
                    assertSame(table, map, when);
                    assertSame(old, oldMap, when);
                    assertThat(differences(old, table))
                            .as(when)
                            .containsExactlyInAnyOrderElementsOf(differences(oldMap, map));
                    assertThat(table.equals(old)).as(when).isEqualTo(map.equals(oldMap));
                    old = table;
                    oldMap = new HashMap<>(map);
                }
            }
        }
    }

    @Test
    void equal_contents_are_equal_however_they_came_about() {
        Map<Integer, String> map = new HashMap<>();
        IntStream.range(0, 1_000).forEach(i -> map.put(i, "v" + i));
        Table<Integer, String> grown = table(map);
        Table<Integer, String> shrunk = grown.with(-1, "more").without(-1);
        Table<Integer, String> made = Table.of(map.values(), value -> Integer.valueOf(value.substring(1)));
        assertThat(grown)
                .isEqualTo(made)
                .isEqualTo(shrunk)
                .hasSameHashCodeAs(made)
                .hasToString(made.toString());
        assertThat(grown).isNotEqualTo(made.with(0, "other")).isNotEqualTo(made.without(0));
        assertThat(differences(grown, made)).isEmpty();
    }

    @Test
    void of_two_values_with_one_key_the_later_stays() {
        Table<Integer, String> table =
                Table.of(List.of("a1", "b1", "c2"), value -> Integer.valueOf(value.substring(1)));
        assertThat(table.toMap()).isEqualTo(Map.of(1, "b1", 2, "c2"));
    }

    @Test
    void nothing_is_copied_where_nothing_changes() {
        Table<Integer, String> table = table(Map.of(1, "a", 2, "b"));
        assertThat(table.without(3)).isSameAs(table);
        assertThat(table.replaceAll(value -> value)).isSameAs(table);
        assertThat(Table.empty()).isSameAs(Table.empty());
    }
}
