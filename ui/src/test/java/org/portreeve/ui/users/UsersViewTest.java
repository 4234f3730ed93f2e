package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.event.SortEvent;
import com.vaadin.flow.data.provider.SortDirection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Table;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DetailPanel;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.SearchField;

class UsersViewTest {
    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void everybody_is_listed_by_name_and_counted() {
        stage.open("");
        assertThat(stage.names())
                .containsExactly("Ana Ruiz Montalbán", "Ben Adeyemi", "Hanne Ødegård", "Olga Orlova", "דנה לוי");
        assertThat(stage.page()).contains("5 people").doesNotContain("match");
        _assertNone(DetailPanel.class);
    }

    @Test
    void a_row_says_role_presence_and_what_is_unusual() {
        stage.open("");
        assertThat(row("Ben Adeyemi").admin()).isTrue();
        assertThat(row("Ben Adeyemi").presence().text()).isEqualTo("4 min ago");
        assertThat(row("Hanne Ødegård").state().text()).isEqualTo("Disabled");
        assertThat(row("Hanne Ødegård").role()).isEqualTo("Invoice Clerk");
        assertThat(row("Hanne Ødegård").glyph()).isEqualTo("p");
        assertThat(row("Hanne Ødegård").more()).isEqualTo("+1");
        assertThat(row("דנה לוי").presence().text()).isEqualTo("Invited");
        assertThat(row("Olga Orlova").presence().text()).isEqualTo("never");
    }

    @Test
    void an_active_placeholder_is_called_one() {
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(
                        stage.hamlet.member(Cast.FINANCE, Cast.DANA).withStatus(MembershipStatus.ACTIVE)));
        stage.open("");
        assertThat(row("דנה לוי").presence().text()).isEqualTo("Placeholder");
    }

    @Test
    void the_address_filters_and_sorts() {
        stage.open("?status=active&sort=-name&q=an");
        assertThat(stage.names()).containsExactly("Ana Ruiz Montalbán");
        assertThat(_get(SearchField.class).getValue()).isEqualTo("an");
        assertThat(stage.page()).contains("1 person matches").contains("Status").contains("Active");
    }

    @Test
    void a_role_a_period_and_an_email_narrow() {
        stage.open("?role=evaluator");
        assertThat(stage.names()).containsExactly("Hanne Ødegård");
        stage.open("?seen=7d");
        assertThat(stage.names()).containsExactly("Ana Ruiz Montalbán", "Ben Adeyemi");
        stage.open("?email=unconfirmed");
        assertThat(stage.names()).containsExactly("דנה לוי");
        stage.open("?seen=never&base=user");
        assertThat(stage.names()).containsExactly("Olga Orlova", "דנה לוי");
    }

    @Test
    void a_subtenant_finds_everybody_beneath_it_and_says_so() {
        stage.open("?subtenant=emea");
        assertThat(stage.names()).containsExactly("Olga Orlova");
        assertThat(stage.page()).contains("EMEA and all beneath");
        stage.open("?subtenant=spain");
        assertThat(stage.names()).containsExactly("Olga Orlova");
        assertThat(stage.page()).contains("Spain").doesNotContain("Spain and all beneath");
        stage.open("?subtenant=apac");
        assertThat(stage.page()).contains("nobody matches");
    }

    @Test
    void a_membership_or_an_assignment_that_ends_soon_narrows() {
        var assignment = new Window(null, Hamlet.NOW.plus(Duration.ofDays(6)));
        change(Cast.HANNE, member -> member.withUntil(Hamlet.NOW.plus(Duration.ofDays(20))));
        change(Cast.ANA, member -> member.withRoles(Map.of(Cast.CHAT, Cast.direct(Cast.CHAT, assignment, ""))));
        change(Cast.OLGA, member -> member.withUntil(Hamlet.NOW.plus(Duration.ofDays(31))));
        stage.open("?ends=30d");
        assertThat(stage.names()).containsExactly("Ana Ruiz Montalbán", "Hanne Ødegård");
        assertThat(stage.page())
                .contains("Ends soon")
                .contains("within 30 days")
                .contains("2 people match");
        stage.open("?ends=7d");
        assertThat(stage.names()).containsExactly("Ana Ruiz Montalbán");
        stage.open("?ends=some-day");
        assertThat(stage.names()).hasSize(5);
    }

    private void change(UserId user, UnaryOperator<Membership> change) {
        stage.hamlet.change(
                Cast.FINANCE, state -> state.withMember(change.apply(stage.hamlet.member(Cast.FINANCE, user))));
    }

    @Test
    void who_is_alone_is_told_what_to_do_first() {
        stage.open("");
        assertThat(stage.page()).doesNotContain("First steps");
        stage.hamlet.change(
                Cast.FINANCE,
                state -> state.withMembers(
                        Table.of(List.of(stage.hamlet.member(Cast.FINANCE, Cast.BEN)), Membership::user)));
        stage.open("?status=active");
        assertThat(stage.page())
                .contains("First steps")
                .contains("Open the Permission Matrix")
                .contains("Open your sections")
                .contains("Open Agent Access");
    }

    @Test
    void what_means_nothing_in_the_address_narrows_nothing() {
        stage.open("?status=asleep&sort=height&seen=long-ago");
        assertThat(stage.names()).hasSize(5);
    }

    @Test
    void typing_searches_without_leaving_the_page() {
        stage.open("");
        _setValue(_get(SearchField.class), "Olga");
        assertThat(stage.names()).containsExactly("Olga Orlova");
    }

    @Test
    void nothing_that_matches_is_said_and_can_be_cleared() {
        stage.open("?q=zzz&status=active");
        assertThat(UsersStage.text(_get(EmptyState.class)))
                .contains("Nothing matches “zzz”")
                .contains("2 filters");
        UsersStage.click("Clear filters");
        assertThat(stage.names()).hasSize(5);
        _assertNone(EmptyState.class);
    }

    @Test
    void a_click_on_a_header_sorts_through_the_address() {
        stage.open("");
        var seen = new GridSortOrder<>(stage.grid().getColumnByKey("seen"), SortDirection.DESCENDING);
        ComponentUtil.fireEvent(stage.grid(), new SortEvent<>(stage.grid(), List.of(seen), true));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .endsWith("?sort=-seen");
        assertThat(stage.names()).startsWith("Ben Adeyemi", "Ana Ruiz Montalbán", "Hanne Ødegård");
    }

    @Test
    void a_click_on_a_person_opens_their_details_and_the_cross_closes_them() {
        stage.open("?status=active");
        GridKt._clickItem(stage.grid(), 0);
        assertThat(address()).isEqualTo("t/finance/users/" + Cast.ANA);
        assertThat(UsersStage.text(_get(DetailPanel.class))).contains("Ana Ruiz Montalbán");
        _click(_get(
                ConsoleButton.class,
                spec -> spec.withPredicate(
                        button -> "Close details".equals(button.getAriaLabel().orElse("")))));
        _assertNone(DetailPanel.class);
        assertThat(stage.names()).hasSize(3);
    }

    @Test
    void next_and_previous_go_through_the_list() {
        stage.open("");
        GridKt._clickItem(stage.grid(), 0);
        step("Next");
        assertThat(address()).endsWith(Cast.BEN.toString());
        step("Previous");
        assertThat(address()).endsWith(Cast.ANA.toString());
        step("Previous");
        assertThat(address()).endsWith(Cast.ANA.toString());
    }

    @Test
    void a_closed_tenant_and_an_absent_one_and_an_absent_person_are_the_same() {
        assertThatThrownBy(() -> UI.getCurrent().navigate("t/nowhere/users")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("/" + new java.util.UUID(0, 99))).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> stage.open("/ana")).isInstanceOf(NotFoundError.class);
        stage.as(Cast.ANA);
        assertThatThrownBy(() -> stage.open("")).isInstanceOf(NotFoundError.class);
    }

    @Test
    void every_filter_is_offered_until_it_is_used() {
        stage.open("?status=active");
        var offered = _find(ConsoleButton.class).stream()
                .filter(ConsoleButton::isVisible)
                .map(ConsoleButton::getText)
                .toList();
        assertThat(offered).contains("Base role", "Role", "Profile", "Subtenant", "Email", "Last seen", "Ends soon");
        assertThat(offered).doesNotContain("Status");
        _assertOne(FilterBar.class);
    }

    private PersonRow row(String name) {
        return GridKt._findAll(stage.grid()).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void step(String words) {
        _click(_get(
                ConsoleButton.class,
                spec -> spec.withPredicate(
                        button -> List.of(words).contains(button.getAriaLabel().orElse("")))));
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }
}
