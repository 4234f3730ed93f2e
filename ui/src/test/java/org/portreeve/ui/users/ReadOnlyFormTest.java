package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.SaveFoot;

/** Who lacks a permission for a part of the form reads it, and reads why. */
class ReadOnlyFormTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void who_only_looks_reads_every_tab_with_the_permission_that_is_missing() {
        stage.hold(Cast.OLGA, Cast.LOOKER);
        stage.olgaEverywhere();
        stage.as(Cast.OLGA);
        for (String tab : List.of("profile", "subtenants", "sections")) {
            stage.open("/" + Cast.ANA + "?tab=" + tab);
            assertThat(details()).as(tab).contains("member:edit");
        }
        stage.open("/" + Cast.ANA + "?tab=profile");
        assertThat(details()).contains("End no end", "Job title not known");
        assertThat(_find(DatePicker.class)).isEmpty();
        assertThat(_find(_get(ProfileTab.class), TextField.class)).isEmpty();
        assertThat(_find(_get(ProfileTab.class), RadioButtonGroup.class)).isEmpty();
        stage.open("/" + Cast.ANA + "?tab=sections");
        assertThat(_find(_get(SectionsTab.class), Checkbox.class)).allMatch(Checkbox::isReadOnly);
        stage.open("/" + Cast.ANA + "?tab=subtenants");
        assertThat(_find(_get(ScopeTab.class), RadioButtonGroup.class)).allMatch(group -> group.isReadOnly());
        stage.open("/" + Cast.ANA + "?tab=roles");
        assertThat(details()).contains("role:assign").doesNotContain("Assign role");
        stage.open("/" + Cast.ANA + "?tab=agents");
        assertThat(details()).contains("agent:assign", "Ledger", "By default");
        assertThat(_find(_get(AgentsTab.class), RadioButtonGroup.class)).isEmpty();
        assertThat(_find(SaveFoot.class)).isEmpty();
    }

    @Test
    void who_edits_members_changes_profiles_but_neither_base_role_nor_roles_nor_agents() {
        stage.hold(Cast.OLGA, Cast.EDITOR);
        stage.olgaEverywhere();
        stage.as(Cast.OLGA).open("/" + Cast.ANA + "?tab=profile");
        assertThat(details()).contains("Only Tenant Admins give and take the base role Tenant Admin.");
        assertThat(_find(_get(ProfileTab.class), RadioButtonGroup.class)).isEmpty();
        _setValue(UsersStage.field("Phone"), "1");
        stage.save("");
        assertThat(stage.hamlet.member(Cast.FINANCE, Cast.ANA).details().phone())
                .isEqualTo("1");
        stage.open("/" + Cast.ANA + "?tab=roles");
        assertThat(details()).doesNotContain("Assign role");
        stage.open("/" + Cast.ANA + "?tab=agents");
        assertThat(_find(_get(AgentsTab.class), RadioButtonGroup.class)).isEmpty();
    }

    @Test
    void what_one_may_not_give_is_refused_at_its_section() {
        stage.hold(Cast.OLGA, Cast.EDITOR);
        stage.olgaEverywhere();
        stage.as(Cast.OLGA).open("/" + Cast.ANA + "?tab=sections");
        _setValue(_get(_get(SectionsTab.class), Checkbox.class, spec -> {}), true);
        assertThat(UsersStage.text(_get(SectionRow.class))).contains("escalation", "section Traces");
        stage.save("");
        assertThat(UsersStage.text(_get(SectionRow.class))).contains("escalation");
    }

    @Test
    void a_tenant_admin_stands_above_who_is_none() {
        stage.hold(Cast.OLGA, Cast.EDITOR);
        stage.olgaEverywhere();
        stage.as(Cast.OLGA).open("/" + Cast.BEN + "?tab=profile");
        assertThat(details()).contains("Ben Adeyemi stands above you.");
        assertThat(_find(SaveFoot.class)).isEmpty();
    }

    @Test
    void the_effects_of_a_tenant_admins_stored_things_are_explained() {
        stage.open("/" + Cast.BEN + "?tab=sections");
        assertThat(details()).contains("A Tenant Admin opens every section inside boundary and plan.");
        stage.open("/" + Cast.BEN + "?tab=subtenants");
        assertThat(details()).contains("A Tenant Admin covers the whole tenant.");
        stage.open("/" + Cast.BEN + "?tab=agents");
        assertThat(details()).contains("A Tenant Admin may use every active agent.");
    }

    private static String details() {
        return UsersStage.text(_get(DetailPanel.class));
    }
}
