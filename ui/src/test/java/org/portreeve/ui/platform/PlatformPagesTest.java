package org.portreeve.ui.platform;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.ui.platform.PlatformStage.button;
import static org.portreeve.ui.platform.PlatformStage.click;
import static org.portreeve.ui.platform.PlatformStage.dialog;
import static org.portreeve.ui.platform.PlatformStage.field;
import static org.portreeve.ui.platform.PlatformStage.open;
import static org.portreeve.ui.platform.PlatformStage.page;
import static org.portreeve.ui.platform.PlatformStage.text;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.tenancy.ListPeopleOfTenant;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.users.Cast;

class PlatformPagesTest {
    private static final String FINANCE = "platform/tenants/finance";
    private static final String NOWHERE = "platform/tenants/nowhere";

    private final PlatformStage stage = new PlatformStage();

    @AfterEach
    void close() {
        stage.close();
    }

    private static void assertAbsent(String... addresses) {
        for (String address : addresses) {
            assertThatThrownBy(() -> open(address)).as(address).isInstanceOf(NotFoundError.class);
        }
    }

    private static List<String> tabs() {
        return _find(Tab.class).stream().map(Tab::getLabel).toList();
    }

    private static List<String> tenants() {
        return GridKt._findAll(_get(TenantGrid.class)).stream()
                .map(entry -> entry.tenant().name())
                .toList();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <T> RadioButtonGroup<T> segments(String name) {
        return _get(
                RadioButtonGroup.class,
                spec -> spec.withPredicate(
                        group -> name.equals(group.getElement().getAttribute("aria-label"))));
    }

    private void rename(TenantId tenant, String name) {
        stage.hamlet.change(tenant, state -> state.withTenant(state.tenant().withName(name)));
    }

    private void become(TenantId tenant, TenantStatus status) {
        stage.hamlet.change(tenant, state -> state.withTenant(state.tenant().withStatus(status)));
    }

    @Test
    void without_a_platform_permission_no_page_is_there_and_no_tenant_is_told_from_none() {
        stage.holding("tenant:create", "tenant:edit", "platform-audit:view");
        assertAbsent("platform/tenants", FINANCE, NOWHERE, FINANCE + "/history", "platform/people");
        stage.who = Cast.BEN;
        assertAbsent("platform/tenants", FINANCE, FINANCE + "/people", NOWHERE, "platform/people/" + Cast.ANA);
    }

    @Test
    void each_permission_opens_what_it_says_and_nothing_else() {
        stage.holding("tenant:view");
        open("platform/tenants");
        assertThat(tenants()).containsExactly("Finance", "Management");
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("New tenant")))
                .isEmpty();
        open(FINANCE);
        assertThat(tabs()).containsExactly("Overview", "Roles", "Agents", "Boundary", "Subscription");
        assertThat(page()).contains("Finance").doesNotContain("Suspend…", "Name and time zone…");
        assertAbsent(FINANCE + "/people", FINANCE + "/history", FINANCE + "/nonsense", NOWHERE, "platform/people");
        stage.holding("tenant:view", "platform-member:manage", "platform-audit:view");
        open(FINANCE);
        assertThat(tabs())
                .containsExactly("Overview", "People", "Roles", "Agents", "Boundary", "Subscription", "History");
        open("platform/tenants/management");
        assertThat(tabs()).containsExactly("Overview", "Roles", "Agents", "Boundary", "Subscription", "History");
        stage.holding("platform-member:manage");
        open("platform/people");
        assertAbsent("platform/tenants", FINANCE + "/people");
    }

    @Test
    void the_list_is_searched_narrowed_and_says_what_is_unusual() {
        stage.holding("tenant:view");
        rename(Cast.FINANCE, "=HYPERLINK(\"x\") שלום");
        become(Cast.FINANCE, TenantStatus.SUSPENDED);
        open("platform/tenants");
        assertThat(page()).contains("2 tenants, 1 without an administrator.");
        assertThat(tenants()).containsExactly("=HYPERLINK(\"x\") שלום", "Management");
        assertThat(text(GridKt._getCellComponent(_get(TenantGrid.class), 0, "name")))
                .contains("Suspended");
        assertThat(text(GridKt._getCellComponent(_get(TenantGrid.class), 1, "name")))
                .contains("No administrator", "Management");
        _setValue(_get(SearchField.class), "שלום fin");
        assertThat(tenants()).containsExactly("=HYPERLINK(\"x\") שלום");
        _setValue(_get(SearchField.class), "nothing like it");
        assertThat(page()).contains("Nothing matches “nothing like it”");
        click("Clear filters");
        _setValue(segments("Which tenants"), TenantsPage.Kind.WITHOUT_ADMIN);
        assertThat(tenants()).containsExactly("Management");
        _setValue(segments("Which tenants"), TenantsPage.Kind.ARCHIVED);
        assertThat(_get(TenantsPage.class).getPageTitle()).isEqualTo("Tenants");
        assertThat(page()).contains("Nothing matches");
    }

    @Test
    void a_tenant_is_made_with_a_slug_from_its_name_and_its_maker_as_admin() {
        stage.holding("tenant:view", "tenant:create");
        open("platform/tenants");
        click("New tenant");
        assertThat(button("Create the tenant").isEnabled()).isFalse();
        _setValue(field("Name"), "Häfen & Märkte");
        assertThat(field("Slug").getValue()).isEqualTo("hafen-markte");
        assertThat(dialog()).contains("First administrator", "Petra Platt");
        click("Create the tenant");
        var made = stage.state(new TenantId("hafen-markte"));
        assertThat(made.tenant().name()).isEqualTo("Häfen & Märkte");
        assertThat(made.members().stream())
                .singleElement()
                .satisfies(member -> assertThat(member.baseRole()).isEqualTo(BaseRole.TENANT_ADMIN));
        assertThat(_get(TenantPage.class).getPageTitle()).isEqualTo("Häfen & Märkte");
    }

    @Test
    void what_a_tenant_cannot_be_called_is_said_at_the_field_and_kept() {
        stage.holding("tenant:view", "tenant:create");
        open("platform/tenants");
        click("New tenant");
        _setValue(field("Name"), "x".repeat(500));
        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Name").getValue()).hasSize(500);
        _setValue(field("Name"), "Harbour");
        _setValue(field("Slug"), "Not A Slug");
        assertThat(field("Slug").isInvalid()).isTrue();
        assertThat(button("Create the tenant").isEnabled()).isFalse();
        _setValue(field("Slug"), "finance");
        assertThat(dialog()).contains("The slug finance is taken.");
        assertThat(button("Create the tenant").isEnabled()).isFalse();
        _setValue(field("Name"), "Finance two");
        assertThat(field("Slug").getValue()).isEqualTo("finance");
    }

    @Test
    void somebody_else_is_named_by_an_exact_address_and_their_link_is_shown_once() {
        stage.holding("tenant:view", "tenant:create");
        open("platform/tenants");
        click("New tenant");
        _setValue(field("Name"), "Harbour");
        _setValue(segments("First administrator"), CreateTenantForm.First.INVITED);
        assertThat(button("Create the tenant").isEnabled()).isFalse();
        _setValue(_get(EmailField.class), "nobody");
        assertThat(_get(EmailField.class).isInvalid()).isTrue();
        _setValue(_get(EmailField.class), "ana@acme.example");
        assertThat(dialog()).contains("ana@acme.example").doesNotContain("Ana Ruiz");
        click("Create the tenant");
        assertThat(stage.state(new TenantId("harbour")).people().stream().map(Person::isPlaceholder))
                .containsExactly(true);
        assertThat(dialog()).contains("ana@acme.example");
    }

    @Test
    void a_suspension_names_who_loses_access_and_resuming_who_gains_it() {
        stage.holding("tenant:view", "tenant:edit");
        open(FINANCE);
        click("Suspend…");
        assertThat(dialog()).contains("people lose access", "Ben Adeyemi");
        click("Suspend");
        assertThat(stage.state(Cast.FINANCE).tenant().status()).isEqualTo(TenantStatus.SUSPENDED);
        assertThat(page()).contains("This tenant is suspended.");
        click("Resume…");
        assertThat(dialog()).contains("people gain access");
        click("Resume");
        click("Archive…");
        click("Archive");
        assertThat(stage.state(Cast.FINANCE).tenant().status()).isEqualTo(TenantStatus.ARCHIVED);
        assertThat(page()).contains("This tenant is archived.", "Bring back…").doesNotContain("Archive…");
    }

    @Test
    void the_management_tenant_cannot_be_suspended_and_says_why() {
        stage.holding("tenant:view", "tenant:edit");
        open("platform/tenants/management");
        click("Suspend…");
        assertThat(dialog()).contains("last-admin");
        assertThat(button("Suspend").isEnabled()).isFalse();
    }

    @Test
    void it_is_renamed_and_whoever_was_second_is_told() {
        stage.holding("tenant:view", "tenant:edit");
        open(FINANCE);
        click("Name and time zone…");
        _setValue(field("Name"), "Finanzen");
        rename(Cast.FINANCE, "Finanzas");
        click("Save");
        assertThat(dialog()).contains("Somebody has changed Finanzas meanwhile.");
        assertThat(stage.state(Cast.FINANCE).tenant().name()).isEqualTo("Finanzas");
    }

    @Test
    void a_renaming_is_saved_and_shown_at_once() {
        stage.holding("tenant:view", "tenant:edit");
        open(FINANCE);
        click("Name and time zone…");
        _setValue(field("Name"), "Finanzen");
        click("Save");
        assertThat(stage.state(Cast.FINANCE).tenant().name()).isEqualTo("Finanzen");
        assertThat(_get(TenantPage.class).getPageTitle()).isEqualTo("Finanzen");
    }

    @Test
    void people_are_listed_found_added_and_removed_from_outside() {
        stage.holding("tenant:view", "platform-member:manage");
        open(FINANCE + "/people");
        assertThat(GridKt._size(_get(MemberGrid.class))).isEqualTo(5);
        click("Add somebody");
        assertThat(button("Add to the tenant").isEnabled()).isFalse();
        _setValue(person(), colleague(PlatformStage.PETRA));
        _setValue(segments("Base role"), BaseRole.TENANT_ADMIN);
        assertThat(dialog()).contains("escalation");
        assertThat(button("Add to the tenant").isEnabled()).isFalse();
        _setValue(person(), colleague(PlatformStage.QUINN));
        click("Add to the tenant");
        assertThat(stage.hamlet.member(Cast.FINANCE, PlatformStage.QUINN).isTenantAdmin())
                .isTrue();
        assertThat(GridKt._size(_get(MemberGrid.class))).isEqualTo(6);
        remove(stage.state(Cast.FINANCE).people().get(Cast.ANA));
        assertThat(_get(Dialog.class).getHeaderTitle()).isEqualTo("Remove Ana Ruiz Montalbán from Finance");
        click("Remove from the tenant");
        assertThat(stage.state(Cast.FINANCE).members().has(Cast.ANA)).isFalse();
    }

    private static void remove(@Nullable Person who) {
        var grid = _get(MemberGrid.class);
        List<Person> rows = GridKt._findAll(grid).stream()
                .map(ListPeopleOfTenant.Someone::person)
                .toList();
        _click((ConsoleButton) GridKt._getCellComponent(grid, rows.indexOf(who), "remove"));
    }

    private Person colleague(UserId user) {
        return Objects.requireNonNull(stage.state(Cast.MANAGEMENT).people().get(user));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Person> person() {
        return _get(ComboBox.class, spec -> spec.withLabel("Person"));
    }

    @Test
    void the_last_admin_stays_and_the_dialog_says_why() {
        stage.holding("tenant:view", "platform-member:manage");
        open(FINANCE + "/people");
        remove(stage.state(Cast.FINANCE).people().get(Cast.BEN));
        assertThat(dialog()).contains("last-admin");
        assertThat(button("Remove from the tenant").isEnabled()).isFalse();
    }

    @Test
    void whoever_is_there_already_is_not_added_again_by_address_either() {
        stage.holding("tenant:view", "platform-member:manage");
        open(FINANCE + "/people");
        click("Add somebody");
        _setValue(segments("How somebody is added"), AddPersonForm.How.ENTERED);
        _setValue(_get(EmailField.class), "ana@acme.example");
        assertThat(dialog()).contains("They are in this tenant already.");
        _setValue(_get(EmailField.class), "new@acme.example");
        click("Add to the tenant");
        assertThat(stage.state(Cast.FINANCE).people().stream().map(Person::label))
                .contains("new@acme.example");
    }

    @Test
    void the_subscription_is_seen_from_outside_and_changed_by_whoever_manages_plans() {
        stage.holding("tenant:view");
        open(FINANCE + "/subscription");
        assertThat(page()).contains("Team", "In good standing", "Features").doesNotContain("Change…");
        stage.holding("tenant:view", "plan:manage");
        open(FINANCE + "/subscription");
        click("Change…");
        assertThat(dialog()).contains("Agreed separately");
    }

    @Test
    void a_sign_in_policy_that_nobody_can_meet_is_lifted() {
        var strict = new SignInPolicy(Set.of(), null, null, List.of("gold"));
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withTenant(
                        state.tenant().withSettings(state.tenant().settings().withSignIn(strict))));
        stage.holding("tenant:view", "tenant:edit");
        open(FINANCE);
        click("Lift sign-in policy…");
        click("Lift the sign-in policy");
        assertThat(stage.state(Cast.FINANCE).tenant().settings().signIn()).isEqualTo(SignInPolicy.OPEN);
        assertThat(page()).doesNotContain("Lift sign-in policy…");
    }

    @Test
    void roles_agents_and_history_are_there_to_be_read() {
        stage.holding("tenant:view", "tenant:edit", "platform-audit:view");
        open(FINANCE + "/roles");
        assertThat(GridKt._size(_get(RolesTab.class))).isEqualTo(7);
        open(FINANCE + "/agents");
        assertThat(_find(AgentsTab.class)).hasSize(1);
        open(FINANCE);
        click("Suspend…");
        click("Suspend");
        open(FINANCE + "/history");
        assertThat(page()).contains("Petra Platt");
        open(FINANCE + "/history/1");
        assertThat(_find(DetailPanel.class)).hasSize(1);
    }

    @Test
    void one_person_is_shown_with_every_membership_and_removed_from_one() {
        stage.holding("platform-member:manage");
        open("platform/people");
        assertThat(page()).contains("Find somebody");
        _setValue(_get(SearchField.class), "ana");
        assertThat(GridKt._findAll(_get(PersonGrid.class)))
                .extracting(Person::id)
                .contains(Cast.ANA);
        open("platform/people/" + Cast.ANA);
        assertThat(text(_get(SomebodyPanel.class))).contains("1 membership", "Finance", "AI Chat Auditor", "Last seen");
        click("Remove…");
        click("Remove from the tenant");
        assertThat(stage.state(Cast.FINANCE).members().has(Cast.ANA)).isFalse();
    }

    @Test
    void deleting_everywhere_is_reached_from_here() {
        stage.holding("platform-member:manage");
        open("platform/people/" + Cast.ANA);
        click("Delete everywhere…");
        assertThat(dialog()).contains("They go from 1 tenant.", "Finance");
    }

    @Test
    void nobody_is_shown_where_there_is_nobody_with_that_number() {
        stage.holding("platform-member:manage");
        assertAbsent("platform/people/" + Cast.MAYA, "platform/people/nonsense");
        stage.holding("tenant:view");
        assertAbsent("platform/people/" + Cast.ANA, "platform/people/" + Cast.MAYA);
    }
}
