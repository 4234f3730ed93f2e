package org.portreeve.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.ui.component.Symbol;

class NavigationTest {
    @BeforeEach
    void start() {
        MockVaadin.setup();
        var navigation = new SideNavigation();
        UI.getCurrent().add(navigation);
        navigation.show(List.of(
                NavGroup.of("Empty"),
                NavGroup.folding("Sections", List.of(NavItem.of("Agents", "agents", Symbol.AGENT))),
                NavGroup.of(
                        "Prove",
                        NavItem.of("Invitations", "invitations", Symbol.MAIL)
                                .counting("7")
                                .reachedBy("i"),
                        NavItem.of("Access reviews", "subscription", Symbol.REVIEW)
                                .lockedUntil("Enterprise"))));
    }

    @AfterEach
    void stop() {
        MockVaadin.tearDown();
    }

    @Test
    void groups_without_entries_are_left_out() {
        assertThat(LocatorJ._find(SideNav.class)).hasSize(2);
    }

    @Test
    void a_folding_group_shows_how_many_it_holds() {
        var folder = item("Sections");
        assertThat(folder.getItems()).hasSize(1);
        assertThat(folder.getSuffixComponent().getElement().getTextRecursively())
                .isEqualTo("1");
    }

    @Test
    void whoever_has_little_else_sees_the_sections_unfolded() {
        assertThat(item("Sections").isExpanded()).isFalse();
        UI.getCurrent().removeAll();
        var little = new SideNavigation();
        UI.getCurrent().add(little);
        little.show(List.of(
                NavGroup.of("", NavItem.of("My access", "my-access", Symbol.KEY)),
                NavGroup.folding("Sections", List.of(NavItem.of("Agents", "agents", Symbol.AGENT)))));
        assertThat(item("Sections").isExpanded()).isTrue();
    }

    @Test
    void a_count_and_a_key_stand_on_the_entry() {
        assertThat(item("Invitations").getSuffixComponent().getElement().getTextRecursively())
                .isEqualTo("7");
        assertThat(item("Invitations").getElement().getAttribute("data-go")).isEqualTo("i");
    }

    @Test
    void a_locked_entry_names_the_plan_and_leads_to_where_it_is_said() {
        var locked = item("Access reviews");
        assertThat(locked.getSuffixComponent().getElement().getTextRecursively())
                .isEqualTo("Enterprise");
        assertThat(locked.getElement().getClassList()).contains("locked");
        assertThat(locked.getPath()).isEqualTo("subscription");
    }

    private static SideNavItem item(String label) {
        return LocatorJ._get(SideNavItem.class, spec -> spec.withPredicate(item -> label.equals(item.getLabel())));
    }
}
