package org.portreeve.domain.access.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The worlds are rich enough: whichever rule were the other way round, some question in them would tell. */
class InversionsTest {

    private static final List<Slice.Moment> WORLDS =
            SmallWorlds.sample(RandomWorlds.SEED).toList();

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_rule_turned_round_is_noticed(Rule rule) {
        assertThat(WORLDS).as("noticed: %s", rule.inversion).anyMatch(moment -> notices(moment, rule));
    }

    @Test
    void there_are_thirty_of_them() {
        assertThat(Stream.of(Rule.values()).map(rule -> rule.inversion).distinct())
                .hasSize(30);
    }

    /** Whether the product decides rightly here and the rule turned round would not. */
    private static boolean notices(Slice.Moment moment, Rule rule) {
        Bridge product = new Bridge(moment.world());
        return moment.questions().stream().anyMatch(question -> {
            World.Verdict right = Oracle.decide(moment.world(), question);
            return !right.equals(Oracle.decide(moment.world(), question, rule))
                    && right.equals(product.decide(question));
        });
    }
}
