package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonKeyTest {
    private static final UUID ANA = new UUID(1, 1);
    private static final UUID BEN = new UUID(1, 2);

    private final SealKey sealKey = new SealKey("an operator's own words".getBytes(StandardCharsets.UTF_8));
    private final PersonKey key = new PersonKey(sealKey.make());

    @Test
    void equal_values_are_sealed_equally_and_others_are_not() {
        String sealed = key.seal("person", "Ána");
        assertThat(key.seal("person", "Ána")).isEqualTo(sealed).doesNotContain("na");
        assertThat(key.seal("person", "Ana")).isNotEqualTo(sealed);
        assertThat(key.seal("member", "Ána")).isNotEqualTo(sealed);
        assertThat(new PersonKey(sealKey.make()).seal("person", "Ána")).isNotEqualTo(sealed);
        assertThat(key.open("person", sealed)).isEqualTo("Ána");
    }

    @Test
    void what_was_touched_moved_or_sealed_by_another_is_refused() {
        String sealed = key.seal("person", "Ana");
        String touched = sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);
        assertThatThrownBy(() -> key.open("person", touched)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open("member", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new PersonKey(sealKey.make()).open("person", sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_key_is_kept_under_the_installations_own_and_for_its_person_alone() {
        byte[] bytes = sealKey.make();
        String wrapped = sealKey.wrap(ANA, bytes);
        assertThat(sealKey.unwrap(ANA, wrapped)).isEqualTo(bytes);
        assertThat(sealKey.wrap(ANA, bytes)).isNotEqualTo(wrapped);
        assertThatThrownBy(() -> sealKey.unwrap(BEN, wrapped)).hasMessageContaining("PORTREEVE_SEAL_KEY");
        SealKey other = new SealKey("an operator's own words.".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> other.unwrap(ANA, wrapped)).hasMessageContaining("PORTREEVE_SEAL_KEY");
    }
}
