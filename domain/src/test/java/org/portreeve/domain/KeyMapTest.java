package org.portreeve.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class KeyMapTest {
    @Test
    void it_is_the_map_that_it_was_copied_from_in_the_order_of_keys() {
        Random random = new Random(4);
        for (int size = 0; size < 40; size++) {
            Map<String, Integer> map = new HashMap<>();
            while (map.size() < size) {
                map.put("key " + random.nextInt(1_000), random.nextInt());
            }
            Map<String, Integer> copy = KeyMap.copyOf(map);
            assertThat(copy).isEqualTo(map).hasSameHashCodeAs(map).hasSize(size);
            assertThat(map).isEqualTo(copy);
            assertThat(copy.keySet()).containsExactlyElementsOf(new TreeMap<>(map).keySet());
            map.forEach((key, value) -> assertThat(copy.get(key)).isEqualTo(value));
            assertThat(copy.get("no such key")).isNull();
            assertThat(copy.containsKey("no such key")).isFalse();
            Map<?, Integer> untyped = copy;
            assertThat(untyped.get((Object) 3)).isNull();
        }
    }

    @Test
    void it_stays_as_it_is_and_its_copy_is_itself() {
        Map<String, Integer> map = new HashMap<>(Map.of("a", 1));
        Map<String, Integer> copy = KeyMap.copyOf(map);
        map.put("b", 2);
        assertThat(copy).containsOnlyKeys("a");
        assertThat(KeyMap.copyOf(copy)).isSameAs(copy);
        assertThatThrownBy(() -> copy.put("b", 2)).isInstanceOf(UnsupportedOperationException.class);
        Iterator<String> keys = copy.keySet().iterator();
        keys.next();
        assertThatThrownBy(keys::remove).isInstanceOf(UnsupportedOperationException.class);
    }
}
