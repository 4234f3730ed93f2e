package org.portreeve.application.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GuardsOnEveryWayTest {
    private final Map<Rule, Map<Way, Cell>> table = new EnumMap<>(Rule.class);

    GuardsOnEveryWayTest() {
        table.putAll(new PowerCells().all());
        table.putAll(new OrderCells().all());
        table.putAll(new PlatformCells().all());
    }

    @Test
    void no_cell_of_the_table_is_empty() {
        for (Rule rule : Rule.values()) {
            assertThat(table.getOrDefault(rule, Map.of())).as(rule.name()).containsOnlyKeys(Way.values());
        }
    }

    @TestFactory
    List<DynamicTest> every_guard_refuses_on_every_way_and_lets_the_twin_pass() {
        List<DynamicTest> tests = new ArrayList<>();
        table.forEach((rule, cells) -> cells.forEach((way, cell) -> {
            String name = rule + " on " + way;
            switch (cell) {
                case Cell.Refuses refuses -> tests.add(DynamicTest.dynamicTest(name, () -> hold(refuses)));
                case Cell.Passes passes -> tests.add(DynamicTest.dynamicTest(name, () -> hold(passes)));
                case Cell.Impossible _ -> {}
            }
        }));
        return tests;
    }

    private static void hold(Cell.Passes cell) {
        Borough borough = new Borough();
        cell.given().accept(borough);
        assertThat(cell.act().apply(borough)).as(cell.because()).isEmpty();
    }

    private static void hold(Cell.Refuses cell) {
        Borough borough = new Borough();
        cell.given().accept(borough);
        Ground.Trace before = borough.trace();
        assertThat(String.join(", ", cell.act().apply(borough))).isEqualTo(cell.codes());
        assertThat(borough.trace()).isEqualTo(before);
        Borough other = new Borough();
        cell.given().accept(other);
        assertThat(cell.twin().apply(other)).as("the twin, which is allowed").isEmpty();
    }
}
