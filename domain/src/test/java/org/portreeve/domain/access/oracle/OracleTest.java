package org.portreeve.domain.access.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The decision against its oracle: verdict, code, the code of each failed step, the steps that are not asked. */
class OracleTest {

    @Test
    @Tag("worlds")
    void every_small_world_is_decided_as_the_oracle_decides_it() {
        Comparison comparison = new Comparison();
        for (Slice slice : SmallWorlds.slices()) {
            comparison.and(slice.all());
        }
        check("small worlds", comparison);

        assertThat(comparison.questions()).isGreaterThan(1_000_000);
    }

    @Test
    @Tag("worlds")
    void ten_thousand_large_worlds_are_decided_as_the_oracle_decides_them() {
        check(
                "large worlds",
                Comparison.over(RandomWorlds.from(RandomWorlds.SEED, 10_000, 50).parallel()));
    }

    @Test
    void a_sample_of_small_worlds_is_decided_as_the_oracle_decides_it() {
        check("sampled small worlds", Comparison.over(SmallWorlds.sample(RandomWorlds.SEED)));
    }

    @Test
    void a_sample_of_large_worlds_is_decided_as_the_oracle_decides_it() {
        check("sampled large worlds", Comparison.over(RandomWorlds.from(RandomWorlds.SEED, 60, 50)));
    }

    private static void check(String what, Comparison comparison) {
        System.out.println(what + ": " + comparison);

        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.allowed()).isBetween(1L, comparison.questions() - 1);
    }
}
