package org.portreeve.ui.exclusions;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.ui.bundle.BundleStage.click;
import static org.portreeve.ui.bundle.BundleStage.name;
import static org.portreeve.ui.bundle.BundleStage.save;
import static org.portreeve.ui.bundle.BundleStage.text;
import static org.portreeve.ui.bundle.BundleStage.toggle;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.exclusion.ListExclusions;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.ui.bundle.BundleStage;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.users.Cast;

class ExclusionPagesTest {
    private static final ExclusionId FOUR_EYES = new ExclusionId("four-eyes");

    private final BundleStage stage = new BundleStage("exclusions", ExclusionsPage.class, ExclusionPage.class);

    @AfterEach
    void close() {
        stage.close();
    }

    private Exclusion exclusion(String key) {
        return Objects.requireNonNull(stage.state().exclusions().get(new ExclusionId(key)));
    }

    /** Somebody else changes the exclusion, without a revision. */
    private void meanwhile(String name, RoleId... roles) {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withExclusions(
                        state.exclusions().with(FOUR_EYES, new Exclusion(FOUR_EYES, name, Set.of(roles)))));
    }

    private static String page() {
        return text(_get(ExclusionPage.class));
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed() {
        return GridKt._findAll((Grid<ListExclusions.Row>) _get(Grid.class)).stream()
                .map(row -> row.exclusion().name() + " " + row.violations().size())
                .toList();
    }

    @Test
    void whoever_manages_exclusions_opens_both_pages_and_whoever_does_not_finds_none() {
        stage.asAnaWith("exclusion:manage");
        stage.open("");
        assertThat(listed()).containsExactly("Four eyes 0");
        stage.open("/four-eyes");
        assertThat(page()).contains("Nobody violates it.");
        stage.asAnaWith("member:view", "role:view", "role:manage", "role:assign", "profile:manage");
        assertThatThrownBy(() -> stage.open("")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("/four-eyes")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("/_new")).isInstanceOf(NotFoundError.class);
    }

    @Test
    void another_tenant_and_an_exclusion_that_is_not_there_answer_alike() {
        assertThatThrownBy(() -> stage.open("/nil")).isInstanceOf(NotFoundError.class);
        for (String tenant : List.of("management", "nowhere")) {
            assertThatThrownBy(() -> UI.getCurrent().navigate("t/" + tenant + "/exclusions"))
                    .isInstanceOf(NotFoundError.class);
            assertThatThrownBy(() -> UI.getCurrent().navigate("t/" + tenant + "/exclusions/four-eyes"))
                    .isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    void a_lapsed_subscription_shows_an_administrator_the_lock() {
        stage.lapse();
        stage.open("");
        assertThat(text(_get(ExclusionsPage.class)))
                .contains("Exclusions is not in the plan", "subscription has lapsed");
    }

    @Test
    void without_exclusions_the_list_says_what_to_do_first() {
        stage.hamlet.change(Cast.FINANCE, state -> state.withExclusions(Table.empty()));
        stage.open("");
        assertThat(text(_get(ExclusionsPage.class))).contains("No exclusions yet");
        click("New exclusion");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("exclusions/_new");
    }

    @Test
    void a_new_one_reports_who_violates_it_before_it_is_saved_and_changes_nobody() {
        stage.hold(Cast.HANNE, Cast.CLERK, Cast.EVALUATOR);
        stage.hold(Cast.OLGA, Cast.CLERK, Cast.EVALUATOR, Cast.USER_ADMIN);
        var before = stage.state().members();
        stage.open("/_new");
        _setValue(name(), "Book and check");
        toggle("Invoice Clerk");
        toggle("Evaluator");
        assertThat(page())
                .contains("It is violated 2 times already.", "Hanne Ødegård", "Disabled", "Olga Orlova")
                .contains("Evaluator, Invoice Clerk");
        save("The auditor wants it");
        assertThat(exclusion("book-and-check").roles()).containsExactlyInAnyOrder(Cast.CLERK, Cast.EVALUATOR);
        assertThat(stage.state().members()).isEqualTo(before);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("exclusions/book-and-check");
        assertThat(page()).contains("Violated today", "It is violated 2 times already.");
    }

    @Test
    void fewer_than_two_roles_are_not_saved_and_the_form_says_so() {
        stage.open("/_new");
        _setValue(name(), "Alone");
        toggle("Invoice Clerk");
        assertThat(page()).contains("at least two roles");
        save("");
        assertThat(text(_get(SaveFoot.class))).contains("Choose at least 2 roles.");
        assertThat(stage.state().exclusions().has(new ExclusionId("alone"))).isFalse();
    }

    @Test
    void one_that_lost_its_roles_is_marked_in_list_and_form() {
        meanwhile("Four eyes", Cast.CHAT);
        stage.open("");
        assertThat(listed()).containsExactly("Four eyes 0");
        stage.open("/four-eyes");
        assertThat(page()).contains("It excludes nothing.", "fewer than two are left");
    }

    @Test
    void a_taken_name_is_refused_at_its_field() {
        stage.open("/_new");
        toggle("Invoice Clerk");
        toggle("Evaluator");
        _setValue(name(), "four_EYES");
        assertThat(name().getErrorMessage()).contains("Four eyes is called so already");
    }

    @Test
    void an_overtaken_form_keeps_what_was_chosen_and_compares_with_now() {
        stage.open("/four-eyes");
        toggle("Evaluator");
        meanwhile("Six eyes", Cast.WORKFLOW, Cast.CHAT, Cast.CLERK);
        save("");
        assertThat(page()).contains("Somebody has changed this exclusion meanwhile.");
        assertThat(exclusion("four-eyes").name()).isEqualTo("Six eyes");
        click("Compare with now");
        save("");
        assertThat(exclusion("four-eyes").roles()).containsExactlyInAnyOrder(Cast.WORKFLOW, Cast.CHAT, Cast.EVALUATOR);
    }

    @Test
    void one_that_somebody_deleted_meanwhile_is_gone_and_nothing_comes_back() {
        stage.open("/four-eyes");
        toggle("Evaluator");
        stage.hamlet.change(Cast.FINANCE, state -> state.withExclusions(Table.empty()));
        save("");
        assertThat(page()).contains("There is no such exclusion any more.");
        assertThat(stage.state().exclusions().isEmpty()).isTrue();
    }

    @Test
    void a_deletion_says_what_it_means_and_is_done() {
        stage.open("/four-eyes");
        click("Delete");
        assertThat(text(_get(Dialog.class))).contains("Nobody gains or loses anything", "may be held together");
        click("Delete the exclusion");
        assertThat(stage.state().exclusions().has(FOUR_EYES)).isFalse();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("t/finance/exclusions");
    }
}
