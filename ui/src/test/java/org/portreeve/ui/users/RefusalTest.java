package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.SaveFoot;

/** Every way in which a change of assignments can be refused, as the page shows it. */
class RefusalTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void an_exclusion_is_named_with_both_roles_before_and_after_save() {
        stage.open("/" + Cast.ANA);
        stage.assign("Workflow Execution");
        assertThat(stage.preview())
                .contains("Ana Ruiz Montalbán would hold", "Workflow Execution", "AI Chat Auditor")
                .doesNotContain("Gains");
        stage.save("Ticket FIN-2291");
        assertThat(details()).contains("exclusion-violated", "Four eyes");
        assertThat(refusals()).doesNotContain("exclusion-violated");
        assertThat(reason()).isEqualTo("Ticket FIN-2291");
        assertThat(stage.rows()).anySatisfy(row -> assertThat(row).contains("Added"));
        assertThat(_find(Notification.class)).isEmpty();
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).roles()).containsOnlyKeys(Cast.CHAT);
    }

    @Test
    void what_one_may_not_give_is_named() {
        stage.olgaEverywhere();
        stage.as(Cast.OLGA).open("/" + Cast.ANA);
        stage.assign("Looker");
        assertThat(stage.preview()).contains("would gain what you may not give", "audit:view");
        stage.save("");
        assertThat(refusals()).contains("escalation", "audit:view", "A Tenant Admin can give more.");
    }

    @Test
    void who_stands_above_is_named() {
        stage.olgaEverywhere();
        stage.as(Cast.OLGA).open("/" + Cast.BEN);
        assertThat(details()).contains("Ben Adeyemi stands above you.").doesNotContain("Assign role");
        assertThat(_find(SaveFoot.class)).isEmpty();
    }

    @Test
    void who_lies_outside_the_own_subtenants_is_named() {
        stage.as(Cast.OLGA).open("/" + Cast.ANA);
        assertThat(details())
                .contains("Ana Ruiz Montalbán lies outside your subtenants.")
                .doesNotContain("Assign role");
    }

    @Test
    void a_right_that_was_lost_meanwhile_is_named() {
        stage.olgaEverywhere();
        stage.as(Cast.OLGA).open("/" + Cast.ANA);
        stage.choose("AI Chat Auditor", "Revoke");
        stage.hamlet.meanwhile(() -> stage.hold(Cast.OLGA, Cast.LOOKER));
        stage.save("");
        assertThat(refusals()).contains("not-permitted", "role:assign", "membership of Ana Ruiz Montalbán");
    }

    @Test
    void a_role_that_was_deleted_meanwhile_is_named() {
        stage.open("/" + Cast.OLGA);
        stage.assign("Workflow Execution");
        stage.hamlet.meanwhile(() -> stage.hamlet.change(
                Cast.FINANCE, state -> state.withRoles(state.roles().without(Cast.WORKFLOW))));
        stage.save("");
        assertThat(details()).contains("unknown-key", "role workflow-execution");
    }

    @Test
    void effects_that_changed_meanwhile_are_shown_anew_and_saved_by_a_second_save() {
        stage.open("/" + Cast.OLGA);
        stage.assign("Invoice Clerk");
        assertThat(stage.preview()).contains("Gains 1");
        stage.hamlet.meanwhile(() -> stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(state.roles()
                        .with(
                                Cast.CLERK,
                                Cast.role(
                                        Cast.CLERK,
                                        "Invoice Clerk",
                                        "Books invoices",
                                        "trace:view",
                                        "workflow:run")))));
        stage.save("Quarter end");
        assertThat(refusals()).contains("The effects have changed meanwhile.");
        assertThat(stage.preview()).contains("Gains 2", "workflow:run");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.OLGA).roles()).doesNotContainKey(Cast.CLERK);
        UsersStage.click("Save");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.OLGA).roles()).containsKey(Cast.CLERK);
    }

    @Test
    void a_change_that_somebody_else_made_already_is_told_and_staged_no_more() {
        stage.open("/" + Cast.ANA);
        stage.choose("AI Chat Auditor", "Revoke");
        stage.hamlet.meanwhile(() -> stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(
                        stage.hamlet.member(Cast.FINANCE, Cast.ANA).withRoles(Map.of()))));
        stage.save("");
        assertThat(refusals()).contains("Somebody saved meanwhile", "AI Chat Auditor held not held");
        assertThat(_get(ConsoleButton.class, spec -> spec.withText("Save")).isEnabled())
                .isFalse();
    }

    @Test
    void somebody_who_was_removed_meanwhile_is_said_to_be_gone() {
        stage.open("/" + Cast.ANA);
        stage.choose("AI Chat Auditor", "Revoke");
        stage.hamlet.meanwhile(() -> stage.hamlet.change(
                Cast.FINANCE, state -> state.withMembers(state.members().without(Cast.ANA))));
        stage.save("");
        assertThat(refusals()).contains("This person is no longer here");
    }

    @Test
    void a_plan_that_was_refused_is_never_saved_unseen() {
        stage.open("/" + Cast.ANA);
        stage.assign("Workflow Execution");
        stage.hamlet.meanwhile(() -> stage.hold(Cast.ANA));
        stage.save("");
        assertThat(refusals()).contains("Somebody saved meanwhile");
        assertThat(stage.preview()).contains("Gains");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).roles()).isEmpty();
        UsersStage.click("Save");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).roles()).containsOnlyKeys(Cast.WORKFLOW);
    }

    private static String details() {
        return UsersStage.text(_get(DetailPanel.class));
    }

    private static String refusals() {
        var text = UsersStage.text(_get(SaveFoot.class));
        assertThat(_find(DetailPanel.class)).hasSize(1);
        return text;
    }

    private static String reason() {
        return _get(_get(SaveFoot.class), TextField.class, spec -> {}).getValue();
    }
}
