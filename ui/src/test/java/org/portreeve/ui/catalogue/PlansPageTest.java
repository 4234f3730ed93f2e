package org.portreeve.ui.catalogue;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.ui.catalogue.CatalogueStage.click;
import static org.portreeve.ui.catalogue.CatalogueStage.confirm;
import static org.portreeve.ui.catalogue.CatalogueStage.dialog;
import static org.portreeve.ui.catalogue.CatalogueStage.field;
import static org.portreeve.ui.catalogue.CatalogueStage.open;
import static org.portreeve.ui.catalogue.CatalogueStage.page;
import static org.portreeve.ui.catalogue.CatalogueStage.panel;

import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.SmallCatalogue;

class PlansPageTest {
    private static final String TEAM = "platform/plans/team";

    private final CatalogueStage stage = new CatalogueStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CheckboxGroup<Feature> features() {
        return _get(CheckboxGroup.class);
    }

    private Plan plan(PlanId id) {
        return Objects.requireNonNull(stage.hamlet.catalogue.plan(id));
    }

    @Test
    void plans_stand_side_by_side_for_who_manages_them_or_sees_tenants() {
        stage.holding("section-catalogue:manage");
        assertThatThrownBy(() -> open("platform/plans")).isInstanceOf(NotFoundError.class);
        stage.who = Cast.BEN;
        assertThatThrownBy(() -> open(TEAM)).isInstanceOf(NotFoundError.class);
        stage.who = CatalogueStage.PETRA;
        stage.holding("tenant:view");
        open("platform/plans");
        assertThat(page()).contains("Tiny", "Team", "Large", "2 tenants", "Exclusions", "Seats", "unlimited");
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("New plan")))
                .isEmpty();
        assertThatThrownBy(() -> open("platform/plans/_new")).isInstanceOf(NotFoundError.class);
        open(TEAM);
        assertThat(features().isReadOnly()).isTrue();
        assertThat(field("Seats").isReadOnly()).isTrue();
    }

    @Test
    void rows_are_searched() {
        stage.holding("plan:manage");
        open("platform/plans");
        _setValue(_get(SearchField.class), "exclu");
        assertThat(page()).contains("Exclusions").doesNotContain("Seats");
        _setValue(_get(SearchField.class), "nothing like it");
        assertThat(page()).contains("Nothing matches “nothing like it”");
    }

    @Test
    void a_smaller_plan_says_what_it_locks_and_which_limits_are_exceeded_before_it_is_saved() {
        stage.holding("plan:manage");
        open(TEAM);
        _setValue(features(), Set.of());
        _setValue(field("Seats"), "1");
        click("Save");
        assertThat(dialog()).contains("Finance", "Management", "Locks Security profiles for", "over the 1 seats");
        assertThat(plan(SmallCatalogue.PLAN).features()).hasSize(2);
        confirm("Save");
        assertThat(plan(SmallCatalogue.PLAN).features()).isEmpty();
        assertThat(plan(SmallCatalogue.PLAN).limit(Limit.SEATS)).isEqualTo(OptionalLong.of(1));
        assertThat(field("Seats").getValue()).isEqualTo("1");
        _setValue(field("Seats"), "");
        click("Save");
        confirm("Save");
        assertThat(plan(SmallCatalogue.PLAN).limit(Limit.SEATS)).isEmpty();
    }

    @Test
    void a_plan_is_made_and_opened() {
        stage.holding("plan:manage");
        open("platform/plans");
        click("New plan");
        click("New plan");
        _setValue(field("Key"), "Gold!");
        _setValue(field("A further feature"), "ledgers");
        click("Save");
        assertThat(field("Key").isInvalid()).isTrue();
        assertThat(_find(Dialog.class)).isEmpty();
        _setValue(field("Key"), "team");
        click("Save");
        assertThat(panel()).contains("This key is taken.");
        _setValue(field("Key"), "gold");
        click("Save");
        confirm("Save");
        assertThat(plan(new PlanId("gold")).features()).containsExactly(new Feature("ledgers"));
        assertThat(page()).contains("Gold", "Ledgers");
        assertThat(features().getValue()).containsExactly(new Feature("ledgers"));
    }

    @Test
    void a_plan_that_somebody_is_on_stays_and_another_goes() {
        stage.holding("plan:manage");
        open(TEAM);
        click("Remove Team…");
        assertThat(panel()).contains("It is still named elsewhere", "the subscription of the tenant finance");
        open("platform/plans/tiny");
        click("Remove Tiny…");
        confirm("Remove");
        assertThat(stage.hamlet.catalogue.plan(SmallCatalogue.TINY)).isNull();
        assertThat(page()).doesNotContain("Tiny");
    }
}
