package org.portreeve.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.ui.history.Happening.AUTHORS;
import static org.portreeve.ui.history.Happening.SNAPSHOT;
import static org.portreeve.ui.history.Happening.revision;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;

class CatalogueFactsTest {
    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    private static Catalogue with(String... plans) {
        Map<PlanId, Plan> all = new LinkedHashMap<>();
        for (String plan : plans) {
            all.put(new PlanId(plan), new Plan(new PlanId(plan), Set.of(), Map.of()));
        }
        return new Catalogue(
                Map.of(), Set.of(), Set.of(), Set.of(), Map.of(), Set.of(), all, List.of(), Map.of(), List.of(),
                List.of());
    }

    private static List<Fact> facts(Catalogue before, Catalogue after) {
        var revision = revision(Source.API, new Change.OfCatalogue(before, after));
        return RevisionFacts.of(revision, new Names(revision, SNAPSHOT, AUTHORS, Locale.ENGLISH));
    }

    @Test
    void what_the_sentence_cuts_short_stands_whole_below_it() {
        Catalogue many = with("f", "b", "c", "d", "e", "a");
        assertThat(facts(with(), many)).singleElement().satisfies(fact -> {
            assertThat(fact.arguments().getFirst().text()).isEqualTo("a, b, c and 3 more");
            assertThat(fact.difference()).isNotNull();
            assertThat(fact.difference().after()).isEqualTo("a, b, c, d, e, f");
        });
        assertThat(facts(many, with()))
                .singleElement()
                .satisfies(fact -> assertThat(fact.difference().before()).isEqualTo("a, b, c, d, e, f"));
    }

    @Test
    void what_the_sentence_says_whole_is_not_repeated() {
        assertThat(facts(with("a"), with("b"))).extracting(Fact::difference).containsOnlyNulls();
    }
}
