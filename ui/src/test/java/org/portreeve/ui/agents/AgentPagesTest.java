package org.portreeve.ui.agents;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.agent.ChangeAgents;
import org.portreeve.application.agent.ListAgents;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.AgentAccess.Standing;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

class AgentPagesTest {
    private final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private UserId who = Cast.BEN;

    @BeforeEach
    void begin() {
        var authorities = new Authorities(hamlet);
        var gatekeeper = new Gatekeeper(hamlet, authorities);
        var changes = new Changes(hamlet, hamlet, authorities);
        bean(CurrentActor.class, () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1")));
        bean(ListAgents.class, new ListAgents(hamlet, gatekeeper, hamlet));
        bean(ChangeAgents.class, new ChangeAgents(gatekeeper, changes));
        bean(ChangeMembers.class, new ChangeMembers(gatekeeper, hamlet, changes));
        var history = new ReadHistory(gatekeeper, hamlet, new Strangers());
        bean(UndoRevision.class, new UndoRevision(gatekeeper, history, new Strangers(), changes));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/agents", AgentsPage.class, List.of());
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/agents/:agent", AgentPage.class, List.of());
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type.getSimpleName(), type, () -> bean);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        context.close();
    }

    private static void open(String page) {
        UI.getCurrent().navigate("t/finance/" + page);
    }

    private void only(String... permissions) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(
                                state.roles().with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Minder", "", permissions)))
                        .withMember(hamlet.member(Cast.FINANCE, Cast.ANA)
                                .withRoles(Map.of(Cast.LOOKER, Cast.direct(Cast.LOOKER, Window.ALWAYS, "")))));
        who = Cast.ANA;
    }

    private TenantState state() {
        return Objects.requireNonNull(hamlet.read(Cast.FINANCE).tenant());
    }

    private @Nullable Agent find(String id) {
        return state().agents().get(new AgentId(id));
    }

    private static void click(String text) {
        _click(_get(ConsoleButton.class, spec -> spec.withText(text)));
    }

    /** The one in the dialog, which stands after the page's own. */
    private static void confirm(String text) {
        _click(_find(ConsoleButton.class, spec -> spec.withText(text)).getLast());
    }

    @SuppressWarnings("unchecked") // Why: it is found by its class, which does not know of what it is a list.
    private static List<String> agents() {
        Grid<ListAgents.Listed> grid = _get(Grid.class);
        return GridKt._findAll(grid).stream().map(one -> one.agent().name()).toList();
    }

    private static String text(Component component) {
        return words(component.getElement()).reduce("", (one, other) -> one + " " + other);
    }

    private static Stream<String> words(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(AgentPagesTest::words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent:assign", "agent:register", "agent:edit"})
    void each_of_its_permissions_opens_it(String permission) {
        only(permission);
        open("agents");
        assertThat(agents()).containsExactly("Herald", "Ledger");
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("Register agent")))
                .hasSize(permission.equals("agent:register") ? 1 : 0);
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("Change…")))
                .hasSize(permission.equals("agent:assign") ? 1 : 0);
        open("agents/ledger");
        assertThat(_find(AgentPeople.class)).hasSize(permission.equals("agent:assign") ? 1 : 0);
    }

    @Test
    void without_them_and_for_an_unknown_agent_there_is_no_such_page() {
        open("agents");
        assertThatThrownBy(() -> open("agents/nobody")).isInstanceOf(NotFoundError.class);
        only("member:view", "agent:delete");
        assertThatThrownBy(() -> open("agents")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> open("agents/ledger")).isInstanceOf(NotFoundError.class);
    }

    @Test
    void one_is_registered_and_opens() {
        open("agents");
        click("Register agent");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "ledger");
        assertThat(text(_get(Dialog.class))).contains("Ledger is called so already.");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Scout");
        click("Register");
        assertThat(find("scout")).isEqualTo(new Agent(new AgentId("scout"), "Scout", true, null, false));
        assertThat(_get(AgentPage.class).getPageTitle()).isEqualTo("Scout");
    }

    @Test
    void one_is_renamed_deactivated_and_deleted() {
        open("agents/ledger");
        click("Edit…");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Ledger II");
        confirm("Save");
        assertThat(Objects.requireNonNull(find("ledger")).name()).isEqualTo("Ledger II");
        click("Deactivate…");
        confirm("Deactivate…");
        assertThat(Objects.requireNonNull(find("ledger")).active()).isFalse();
        click("Delete…");
        click("Delete the agent");
        assertThat(find("ledger")).isNull();
        assertThat(agents()).containsExactly("Herald");
    }

    @Test
    void what_the_platform_shares_is_marked_and_not_changed() {
        open("agents/herald");
        assertThat(text(_get(AgentPage.class))).contains("shared by the platform");
        assertThat(_find(ConsoleButton.class, spec -> spec.withText("Delete…"))).isEmpty();
        assertThat(_find(AgentPeople.class)).hasSize(1);
    }

    @Test
    void a_stale_form_says_so_and_saves_nothing() {
        open("agents/ledger");
        click("Edit…");
        hamlet.change(
                Cast.FINANCE,
                now -> now.withAgents(
                        now.agents().with(Cast.LEDGER, new Agent(Cast.LEDGER, "Ledger", false, Cast.SPAIN, false))));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Name")), "Mine");
        assertThat(text(_get(Dialog.class))).contains("It is something else by now.");
        assertThat(Objects.requireNonNull(find("ledger")).name()).isEqualTo("Ledger");
    }

    @Test
    void access_is_chosen_for_one_with_a_preview_and_saved() {
        open("agents/herald");
        var people = _get(AgentPeople.class);
        var ana = GridKt._findAll(people).stream()
                .filter(one -> one.person().id().equals(Cast.ANA))
                .findFirst()
                .orElseThrow();
        people.select(ana);
        click("Change access…");
        var choice = _get(AccessPurpose.class);
        assertThat(choice.getValue()).isNull();
        _setValue(choice, AccessPurpose.Choice.BLOCK);
        click("Save for 1 person");
        assertThat(hamlet.member(Cast.FINANCE, Cast.ANA).agents().of(Cast.HERALD))
                .isEqualTo(Standing.BLOCKED);
        assertThat(people.picked()).isEmpty();
    }

    @Test
    void what_newcomers_may_use_is_told_and_changed() {
        boolean before = state().tenant().joining().agentsAllowed();
        open("agents");
        click("Change…");
        assertThat(text(_get(Dialog.class))).contains("Only people who join from now on get this.");
        click("Save");
        assertThat(state().tenant().joining().agentsAllowed()).isEqualTo(!before);
    }
}
