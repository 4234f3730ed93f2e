package org.portreeve.ui.platform;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.ui.platform.PlatformStage.click;
import static org.portreeve.ui.platform.PlatformStage.open;
import static org.portreeve.ui.platform.PlatformStage.page;
import static org.portreeve.ui.platform.PlatformStage.text;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.SmallCatalogue;

class BoundaryTabTest {
    private static final String BOUNDARY = "platform/tenants/finance/boundary";
    private static final String PERMISSIONS = "Permissions: how much is inside";
    private static final String SECTIONS = "Sections: how much is inside";
    private static final String AGENTS = "Shared agents: how much is inside";
    private static final Permission RUN = new Permission("workflow:run");

    private final PlatformStage stage = new PlatformStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private TenantBoundary boundary() {
        return stage.state(Cast.FINANCE).tenant().boundary();
    }

    private void draw(TenantId tenant, TenantBoundary boundary) {
        stage.hamlet.change(tenant, state -> state.withTenant(state.tenant().withBoundary(boundary)));
    }

    private static TenantBoundary only(String... permissions) {
        return new TenantBoundary(
                Extent.of(Set.copyOf(Stream.of(permissions).map(Permission::new).toList())),
                Extent.all(),
                Extent.all());
    }

    private static Checkbox box(String name) {
        return _get(
                Checkbox.class,
                spec -> spec.withPredicate(one -> one.getLabel().equals(name)
                        || one.getAriaLabel()
                                .filter(words -> words.startsWith(name))
                                .isPresent()));
    }

    private static void toggle(String name) {
        _setValue(box(name), !box(name).getValue());
    }

    private static void choose(String part, boolean all) {
        _setValue(segments(part), all);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RadioButtonGroup<Boolean> segments(String part) {
        return _get(
                RadioButtonGroup.class,
                spec -> spec.withPredicate(
                        group -> part.equals(group.getElement().getAttribute("aria-label"))));
    }

    private static long segmentsSeen() {
        return _find(RadioButtonGroup.class).size();
    }

    @Test
    void whoever_may_only_look_sees_what_is_inside_and_moves_nothing() {
        stage.holding("tenant:view");
        draw(Cast.FINANCE, only("trace:view"));
        open(BOUNDARY);
        assertThat(page())
                .contains(
                        "You may look at this boundary, not change it.", "Only these", "All, also what is added later");
        assertThat(box("trace:view").getValue()).isTrue();
        assertThat(box("workflow:run").getValue()).isFalse();
        assertThat(box("member:view").getValue()).isTrue();
        assertThat(box("tenant:edit").getValue()).isFalse();
        assertThat(_find(
                        Checkbox.class,
                        spec -> spec.withPredicate(
                                one -> !one.isReadOnly() && !one.getLabel().equals("Only what is outside"))))
                .isEmpty();
        assertThat(segmentsSeen()).isZero();
        assertThat(_find(SaveFoot.class)).isEmpty();
        assertThat(page()).contains("roles reach past it", "Workflow Execution", "workflow:run");
    }

    @Test
    void a_list_is_drawn_with_who_loses_what_and_which_roles_reach_past_it_before_it_is_saved() {
        stage.holding("tenant:view", "boundary:manage");
        open(BOUNDARY);
        assertThat(page()).contains("No role reaches past it", "Nothing staged");
        assertThat(box("workflow:run").isReadOnly()).isTrue();
        choose(PERMISSIONS, false);
        assertThat(box("workflow:run").getValue()).isTrue();
        assertThat(box("member:view").isReadOnly()).isTrue();
        toggle("workflow:run");
        assertThat(page())
                .contains(
                        "2 changes staged",
                        "Permissions: only what is listed.",
                        "What is added later stays outside",
                        "1 role reaches past it",
                        "Workflow Execution",
                        "Ben Adeyemi");
        click("Save");
        assertThat(boundary().permissions().contains(RUN)).isFalse();
        assertThat(boundary().permissions().contains(new Permission("trace:view")))
                .isTrue();
        assertThat(boundary().permissions().contains(new Permission("not:yet"))).isFalse();
        assertThat(boundary().sections()).isEqualTo(Extent.all());
        assertThat(stage.hamlet.count(Cast.FINANCE)).isEqualTo(1);
        assertThat(page()).contains("Nothing staged", "1 role reaches past it");
    }

    @Test
    void all_says_that_what_is_added_later_will_be_inside_too() {
        stage.holding("tenant:view", "boundary:manage");
        draw(Cast.FINANCE, only("trace:view"));
        open(BOUNDARY);
        choose(PERMISSIONS, true);
        assertThat(page())
                .contains("Permissions: what is added later will be inside too.", "without anybody being asked again");
        click("Save");
        assertThat(boundary()).isEqualTo(TenantBoundary.everything());
    }

    @Test
    void a_group_is_taken_in_and_left_out_as_one_and_what_is_discarded_is_as_before() {
        stage.holding("tenant:view", "boundary:manage");
        draw(Cast.FINANCE, only());
        open(BOUNDARY);
        Runnable observability = () -> _click(_get(
                ConsoleButton.class,
                spec -> spec.withPredicate(button -> button.getAriaLabel()
                        .filter(words -> words.endsWith(": Observability"))
                        .isPresent())));
        observability.run();
        assertThat(box("trace:view").getValue()).isTrue();
        assertThat(box("evaluation:run").getValue()).isTrue();
        assertThat(page()).contains("2 changes staged", "2 of 2 inside, 2 staged");
        observability.run();
        assertThat(page()).contains("Nothing staged");
        observability.run();
        click("Discard");
        assertThat(box("trace:view").getValue()).isFalse();
        assertThat(boundary()).isEqualTo(only());
    }

    @Test
    void sections_are_listed_and_access_management_stays() {
        stage.holding("tenant:view", "boundary:manage");
        open(BOUNDARY);
        choose(SECTIONS, false);
        assertThat(box("Access Management").isReadOnly()).isTrue();
        toggle("Traces");
        click("Save");
        assertThat(boundary().sections().contains(SmallCatalogue.TRACES)).isFalse();
        assertThat(boundary().sections().contains(Section.ACCESS_MANAGEMENT)).isTrue();
        assertThat(boundary().sections().contains(new SectionId("later"))).isFalse();
    }

    @Test
    void whoever_shares_agents_moves_these_and_nothing_else() {
        stage.holding("tenant:view", "agent-share:manage");
        open(BOUNDARY);
        assertThat(page()).contains("You may change which shared agents are inside.");
        assertThat(segmentsSeen()).isEqualTo(1);
        choose(AGENTS, false);
        toggle("Herald");
        click("Save");
        assertThat(boundary()).isEqualTo(new TenantBoundary(Extent.all(), Extent.all(), Extent.of(Set.<AgentId>of())));
    }

    @Test
    void the_management_tenant_says_beforehand_that_it_stays_whole() {
        stage.holding("tenant:view", "boundary:manage");
        open("platform/tenants/management/boundary");
        assertThat(page())
                .contains("The management tenant has no boundary.", "The platform is administered from here.");
        assertThat(segmentsSeen()).isZero();
        assertThat(_find(SaveFoot.class)).isEmpty();
    }

    @Test
    void a_stale_form_is_told_and_compared_with_what_is_there_now() {
        stage.holding("tenant:view", "boundary:manage");
        draw(Cast.FINANCE, only("trace:view", "workflow:run"));
        open(BOUNDARY);
        toggle("workflow:run");
        draw(Cast.FINANCE, only("trace:view", "workflow:run", "ai-chat:audit"));
        click("Save");
        assertThat(page()).contains("Somebody has changed this boundary meanwhile.");
        assertThat(boundary()).isEqualTo(only("trace:view", "workflow:run", "ai-chat:audit"));
        click("Compare with now");
        assertThat(box("ai-chat:audit").getValue()).isTrue();
        click("Save");
        assertThat(boundary()).isEqualTo(only("trace:view", "ai-chat:audit"));
    }

    @Test
    void it_is_searched_and_narrowed_to_what_is_outside() {
        stage.holding("tenant:view", "boundary:manage");
        draw(Cast.FINANCE, only("trace:view"));
        open(BOUNDARY);
        _setValue(_get(SearchField.class), "WORKFLOWS");
        assertThat(box("workflow:run").getLabel()).isEqualTo("run");
        assertThat(_find(PermissionPart.class)).hasSize(1);
        assertThat(_find(ListPart.class)).isEmpty();
        _setValue(_get(SearchField.class), "nothing like it");
        assertThat(page()).contains("Nothing matches");
        _setValue(_get(SearchField.class), "");
        _setValue(box("Only what is outside"), true);
        assertThat(_find(Checkbox.class).stream().map(one -> one.getAriaLabel().orElse("")))
                .contains("workflow:run")
                .doesNotContain("trace:view");
    }

    @Test
    void leaving_with_something_staged_is_asked_about_first() {
        stage.holding("tenant:view", "boundary:manage");
        draw(Cast.FINANCE, only("trace:view"));
        open(BOUNDARY);
        toggle("workflow:run");
        open("platform/tenants/finance/roles");
        assertThat(_find(RolesTab.class)).isEmpty();
        assertThat(text(_get(TenantPage.class))).contains("1 change staged");
        _fireConfirm(_get(ConfirmDialog.class));
        assertThat(_find(RolesTab.class)).hasSize(1);
    }
}
