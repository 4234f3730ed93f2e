package org.portreeve.ui.profiles;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
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
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.profile.ListProfiles;
import org.portreeve.domain.change.Cascade;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.ui.bundle.BundleStage;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.users.Cast;

class ProfilePagesTest {
    private final BundleStage stage = new BundleStage("profiles", ProfilesPage.class, ProfilePage.class);

    @AfterEach
    void close() {
        stage.close();
    }

    private SecurityProfile profile(String key) {
        return Objects.requireNonNull(stage.state().profiles().get(new ProfileId(key)));
    }

    /** Somebody else changes the profile, without a revision. */
    private void meanwhile(String name, RoleId... roles) {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withProfiles(state.profiles()
                        .with(Cast.ACCOUNTING, new SecurityProfile(Cast.ACCOUNTING, name, Set.of(roles)))));
    }

    private void reenableHanne() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(
                        stage.hamlet.member(Cast.FINANCE, Cast.HANNE).withStatus(MembershipStatus.ACTIVE)));
    }

    private static String page() {
        return text(_get(ProfilePage.class));
    }

    @SuppressWarnings("unchecked")
    private static List<String> listed() {
        return GridKt._findAll((Grid<ListProfiles.Row>) _get(Grid.class)).stream()
                .map(row -> row.profile().name() + " " + row.people())
                .toList();
    }

    @Test
    void whoever_manages_profiles_opens_both_pages_and_whoever_does_not_finds_none() {
        stage.asAnaWith("profile:manage");
        stage.open("");
        assertThat(listed()).containsExactly("Accounting 1");
        stage.open("/accounting");
        assertThat(page()).contains("Who has it", "Hanne Ødegård");
        assertThat(_find(Anchor.class, spec -> spec.withText("1 person"))).isEmpty();
        stage.asAnaWith("member:view", "role:view", "role:manage", "role:assign", "exclusion:manage");
        assertThatThrownBy(() -> stage.open("")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("/accounting")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("/_new")).isInstanceOf(NotFoundError.class);
    }

    @Test
    void another_tenant_and_a_profile_that_is_not_there_answer_alike() {
        assertThatThrownBy(() -> stage.open("/nil")).isInstanceOf(NotFoundError.class);
        for (String tenant : List.of("management", "nowhere")) {
            assertThatThrownBy(() -> UI.getCurrent().navigate("t/" + tenant + "/profiles"))
                    .isInstanceOf(NotFoundError.class);
            assertThatThrownBy(() -> UI.getCurrent().navigate("t/" + tenant + "/profiles/accounting"))
                    .isInstanceOf(NotFoundError.class);
        }
    }

    @Test
    void a_lapsed_subscription_shows_an_administrator_the_lock() {
        stage.lapse();
        stage.open("");
        assertThat(text(_get(ProfilesPage.class))).contains("Profiles is not in the plan", "subscription has lapsed");
    }

    @Test
    void the_list_is_searched_by_the_roles_that_profiles_bundle() {
        stage.open("");
        var search = _get(TextField.class);
        _setValue(search, "invoice CLERK");
        assertThat(listed()).containsExactly("Accounting 1");
        _setValue(search, "nothing of the kind");
        assertThat(text(_get(ProfilesPage.class))).contains("nothing of the kind");
    }

    @Test
    void without_profiles_the_list_says_what_to_do_first() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> Cascade.ofProfile(Cast.ACCOUNTING).in(state).withProfiles(Table.empty()));
        stage.open("");
        assertThat(text(_get(ProfilesPage.class))).contains("No security profiles yet");
        click("New profile");
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("profiles/_new");
    }

    @Test
    void a_role_is_staged_previewed_and_saved_as_one_revision() {
        reenableHanne();
        stage.open("/accounting");
        toggle("AI Chat Auditor");
        toggle("Invoice Clerk");
        assertThat(page()).contains("1 gains ai-chat:audit", "1 loses trace:view", "Hanne Ødegård", "Added", "Removed");
        save("They audit now");
        assertThat(profile("accounting").roles()).containsExactly(Cast.CHAT);
        assertThat(page()).contains("Nothing is changed yet.");
    }

    @Test
    void roles_are_found_by_what_they_grant_and_chosen_ones_alone() {
        stage.open("/accounting");
        var search = _get(SearchField.class);
        _setValue(search, "evaluation:run");
        assertThat(choices()).singleElement().asString().contains("Evaluator");
        _setValue(search, "");
        toggle("Only chosen ones");
        assertThat(choices()).singleElement().asString().contains("Invoice Clerk");
    }

    private static List<String> choices() {
        return _find(ListItem.class).stream()
                .filter(item -> item.getChildren().anyMatch(Checkbox.class::isInstance))
                .map(item -> item.getChildren()
                        .filter(Checkbox.class::isInstance)
                        .map(box -> ((Checkbox) box).getLabel())
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    @Test
    void a_new_profile_needs_a_name_of_its_own_and_gets_its_key() {
        stage.open("/_new");
        toggle("Evaluator");
        save("");
        assertThat(name().getErrorMessage()).isEqualTo("It needs a name.");
        _setValue(name(), "ACC-ounting");
        assertThat(name().getErrorMessage()).contains("Accounting is called so already");
        _setValue(name(), "Café Tests");
        assertThat(page()).contains("Nobody gains or loses anything by it.");
        save("");
        assertThat(profile("cafe-tests").roles()).containsExactly(Cast.EVALUATOR);
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).endsWith("profiles/cafe-tests");
    }

    @Test
    void an_overtaken_form_keeps_what_was_chosen_and_compares_with_now() {
        stage.open("/accounting");
        toggle("Evaluator");
        meanwhile("Accounts", Cast.CLERK, Cast.CHAT);
        save("");
        assertThat(page()).contains("Somebody has changed this profile meanwhile.");
        assertThat(profile("accounting").roles()).containsExactlyInAnyOrder(Cast.CLERK, Cast.CHAT);
        click("Compare with now");
        save("");
        assertThat(profile("accounting").roles()).containsExactlyInAnyOrder(Cast.CLERK, Cast.EVALUATOR);
    }

    @Test
    void what_escalates_is_refused_in_words_and_nothing_is_saved() {
        reenableHanne();
        stage.asAnaWith("profile:manage").open("/accounting");
        toggle("Workflow Execution");
        assertThat(page()).contains("escalation", "Hanne Ødegård");
        save("");
        assertThat(profile("accounting").roles()).containsExactly(Cast.CLERK);
    }

    @Test
    void an_exclusion_that_stands_against_it_is_named_with_its_roles() {
        meanwhile("Accounting", Cast.WORKFLOW);
        stage.open("/accounting");
        toggle("AI Chat Auditor");
        assertThat(page())
                .contains("Hanne Ødegård would hold", "AI Chat Auditor", "Workflow Execution", "Four eyes")
                .contains("exclusion-violated");
    }

    @Test
    void a_deletion_says_who_loses_what_and_takes_every_mention_along() {
        reenableHanne();
        stage.open("/accounting");
        click("Delete");
        assertThat(text(_get(Dialog.class))).contains("1 loses trace:view", "Hanne Ødegård");
        click("Delete the profile");
        assertThat(stage.state().profiles().has(Cast.ACCOUNTING)).isFalse();
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.HANNE).profiles()).isEmpty();
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("t/finance/profiles");
    }

    @Test
    void a_deletion_of_what_somebody_changed_meanwhile_is_not_done() {
        stage.open("/accounting");
        meanwhile("Accounts", Cast.CHAT);
        click("Delete");
        assertThat(text(_get(Dialog.class))).contains("Somebody has changed this profile meanwhile.");
        assertThat(stage.state().profiles().has(Cast.ACCOUNTING)).isTrue();
    }
}
