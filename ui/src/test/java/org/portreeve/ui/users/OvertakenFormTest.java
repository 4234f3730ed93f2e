package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.ui.component.DetailPanel;

/** Two administrators at once: the form of one is overtaken by the save of the other. */
class OvertakenFormTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void save_tells_field_by_field_who_saved_what_and_keeps_what_was_typed() {
        stage.olgaAdministers();
        stage.open("/" + Cast.ANA + "?tab=profile");
        _setValue(UsersStage.field("Job title"), "Invoice lead");
        stage.hamlet.meanwhile(() -> stage.saved(
                Cast.OLGA,
                Cast.ANA,
                new MemberEdit.JobTitle("Head of invoices"),
                new MemberEdit.Phone("+34 910"),
                new MemberEdit.Scope(Extent.of(Set.of(Cast.SPAIN))),
                new MemberEdit.Section(SmallCatalogue.TRACES, true),
                new MemberEdit.Role(Cast.CLERK, Window.ALWAYS)));
        stage.save("Quarter end");
        assertThat(conflicts())
                .contains("Olga Orlova saved meanwhile", "20 Nov 2026, 11:00", "r1")
                .contains("Job title not known Head of invoices You changed it too")
                .contains("Phone not known +34 910")
                .contains("Scope whole tenant Spain")
                .contains("Traces Off, by default On, set for the person")
                .contains("Invoice Clerk not held held")
                .contains("What you changed is kept and not saved yet.");
        assertThat(_get(_get(ConflictNotes.class), Anchor.class, spec -> {}).getHref())
                .isEqualTo("t/finance/history/1");
        assertThat(_find(Notification.class)).isEmpty();
        assertThat(UsersStage.field("Job title").getValue()).isEqualTo("Invoice lead");
        assertThat(UsersStage.field("Phone").getValue()).isEqualTo("+34 910");
        assertThat(UsersStage.text(_get(ProfileTab.class)))
                .contains(
                        "Olga Orlova set Job title to “Head of invoices” meanwhile.", "Saving replaces it with yours.");
        assertThat(_get(stage.foot(), TextField.class, spec -> {}).getValue()).isEqualTo("Quarter end");
        UsersStage.click("Save");
        assertThat(ana().details().jobTitle()).isEqualTo("Invoice lead");
        assertThat(ana().details().phone()).isEqualTo("+34 910");
        assertThat(ana().roles()).containsKey(Cast.CLERK);
        assertThat(_find(ConflictNotes.class)).isEmpty();
    }

    @Test
    void the_next_step_tells_it_already() {
        stage.olgaAdministers();
        stage.open("/" + Cast.ANA + "?tab=profile");
        _setValue(UsersStage.field("Job title"), "Invoice lead");
        stage.saved(Cast.OLGA, Cast.ANA, new MemberEdit.BaseRole(BaseRole.TENANT_ADMIN));
        _setValue(UsersStage.field("Phone"), "1");
        assertThat(conflicts()).contains("Base role Tenant User Tenant Admin").doesNotContain("You changed it too");
        assertThat(details()).contains("Holds everything inside boundary and plan.");
        stage.open("/" + Cast.ANA + "?tab=roles");
        assertThat(conflicts()).contains("Olga Orlova saved meanwhile");
        UsersStage.click("Got it");
        assertThat(_find(ConflictNotes.class)).isEmpty();
        stage.save("");
        assertThat(ana().isTenantAdmin()).isTrue();
        assertThat(ana().details().jobTitle()).isEqualTo("Invoice lead");
    }

    @Test
    void theirs_can_be_taken() {
        stage.olgaAdministers();
        stage.open("/" + Cast.ANA + "?tab=profile");
        _setValue(UsersStage.field("Job title"), "Invoice lead");
        _setValue(UsersStage.field("Phone"), "1");
        stage.saved(Cast.OLGA, Cast.ANA, new MemberEdit.JobTitle("Head of invoices"));
        stage.save("");
        UsersStage.click("Take theirs");
        assertThat(UsersStage.field("Job title").getValue()).isEqualTo("Head of invoices");
        stage.save("");
        assertThat(ana().details().jobTitle()).isEqualTo("Head of invoices");
        assertThat(ana().details().phone()).isEqualTo("1");
    }

    @Test
    void what_both_did_alike_is_staged_no_more() {
        stage.olgaAdministers();
        stage.open("/" + Cast.ANA + "?tab=profile");
        _setValue(UsersStage.field("Job title"), "Invoice lead");
        _setValue(UsersStage.field("Phone"), "1");
        stage.saved(Cast.OLGA, Cast.ANA, new MemberEdit.JobTitle("Invoice lead"));
        stage.save("");
        assertThat(conflicts()).contains("Job title not known Invoice lead").doesNotContain("You changed it too");
        assertThat(stage.preview()).contains("1 change, 1 person");
    }

    @Test
    void who_may_not_read_the_history_is_told_the_name_but_no_link() {
        stage.hold(Cast.OLGA, Cast.EDITOR);
        stage.olgaEverywhere();
        stage.as(Cast.OLGA).open("/" + Cast.ANA + "?tab=profile");
        _setValue(UsersStage.field("Job title"), "Invoice lead");
        stage.hamlet.meanwhile(() -> stage.saved(Cast.BEN, Cast.ANA, new MemberEdit.Phone("1")));
        stage.save("");
        assertThat(conflicts()).contains("Ben Adeyemi saved meanwhile", "r1");
        assertThat(_find(_get(ConflictNotes.class), Anchor.class)).isEmpty();
    }

    @Test
    void a_form_with_nothing_staged_is_simply_filled_anew() {
        stage.olgaAdministers();
        stage.open("/" + Cast.ANA + "?tab=profile");
        stage.saved(Cast.OLGA, Cast.ANA, new MemberEdit.Phone("1"));
        _setValue(UsersStage.field("Job title"), "Invoice lead");
        assertThat(conflicts()).contains("Phone not known 1");
        UsersStage.click("Discard");
        assertThat(_find(ConflictNotes.class)).isEmpty();
        stage.saved(Cast.OLGA, Cast.ANA, new MemberEdit.Phone("2"));
        stage.open("/" + Cast.ANA + "?tab=roles");
        stage.open("/" + Cast.ANA + "?tab=profile");
        assertThat(UsersStage.field("Phone").getValue()).isEqualTo("2");
        _setValue(UsersStage.field("Job title"), "Invoice lead");
        assertThat(_find(ConflictNotes.class)).isEmpty();
    }

    private Membership ana() {
        return stage.hamlet.member(Cast.FINANCE, Cast.ANA);
    }

    private static String conflicts() {
        return UsersStage.text(_get(ConflictNotes.class));
    }

    private static String details() {
        return UsersStage.text(_get(DetailPanel.class));
    }
}
