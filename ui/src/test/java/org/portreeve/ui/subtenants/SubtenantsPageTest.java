package org.portreeve.ui.subtenants;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.subtenant.ChangeSubtenants;
import org.portreeve.application.subtenant.ListSubtenants;
import org.portreeve.application.subtenant.SubtenantTree;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

class SubtenantsPageTest {
    private static final String USERS = "t/finance/users?subtenant=";

    private final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private UserId who = Cast.BEN;

    @BeforeEach
    void begin() {
        var authorities = new Authorities(hamlet);
        var gatekeeper = new Gatekeeper(hamlet, authorities);
        var changes = new Changes(hamlet, hamlet, authorities);
        bean(CurrentActor.class, () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1")));
        bean(ListSubtenants.class, new ListSubtenants(gatekeeper));
        bean(ChangeSubtenants.class, new ChangeSubtenants(gatekeeper, changes));
        var history = new ReadHistory(gatekeeper, hamlet, new Strangers());
        bean(UndoRevision.class, new UndoRevision(gatekeeper, history, new Strangers(), changes));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/subtenants", SubtenantsPage.class, List.of());
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type.getSimpleName(), type, () -> bean);
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        context.close();
    }

    private static void open(String tenant) {
        UI.getCurrent().navigate("t/" + tenant + "/subtenants");
    }

    private void only(String... permissions) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(
                                state.roles().with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Gardener", "", permissions)))
                        .withMember(hamlet.member(Cast.FINANCE, Cast.ANA)
                                .withRoles(Map.of(Cast.LOOKER, Cast.direct(Cast.LOOKER, Window.ALWAYS, "")))));
        who = Cast.ANA;
    }

    private @Nullable Subtenant find(SubtenantId id) {
        return Objects.requireNonNull(hamlet.read(Cast.FINANCE).tenant())
                .subtenants()
                .get(id);
    }

    private Subtenant node(SubtenantId id) {
        return Objects.requireNonNull(find(id));
    }

    private static SubtenantsPage page() {
        return _get(SubtenantsPage.class);
    }

    private static void click(String text) {
        _click(button(text));
    }

    private static ConsoleButton button(String text) {
        return _get(ConsoleButton.class, spec -> spec.withText(text));
    }

    private static TextField name() {
        return _get(TextField.class, spec -> spec.withLabel("Name"));
    }

    private static String dialog() {
        return text(_get(Dialog.class));
    }

    private static String text(Component component) {
        return words(component.getElement()).reduce("", (one, other) -> one + " " + other);
    }

    private static Stream<String> words(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(SubtenantsPageTest::words);
    }

    private static List<String> rows() {
        return GridKt._findAll(_get(SubtenantGrid.class)).stream()
                .map(row -> row.subtenant().name())
                .toList();
    }

    private static Component cell(int row, String column) {
        return GridKt._getCellComponent(_get(SubtenantGrid.class), row, column);
    }

    @Test
    void it_opens_with_exactly_its_permission_and_names_no_people_elsewhere() {
        only("subtenant:manage");
        open("finance");
        assertThat(rows()).containsExactlyInAnyOrder("Asia and Pacific", "EMEA", "Spain");
        assertThat(cell(1, "below")).isInstanceOf(Span.class);
    }

    @Test
    void without_its_permission_and_elsewhere_there_is_no_such_page() {
        only("member:view", "role:view", "role:manage");
        assertThatThrownBy(() -> open("finance")).isInstanceOf(NotFoundError.class);
        who = Cast.BEN;
        assertThatThrownBy(() -> open("nowhere")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> open("management")).isInstanceOf(NotFoundError.class);
    }

    @Test
    void people_are_counted_and_lead_to_the_page_of_users() {
        open("finance");
        assertThat(List.of((Anchor) cell(1, "below"), (Anchor) cell(2, "direct")))
                .extracting(Anchor::getHref, Anchor::getText)
                .containsExactly(tuple(USERS + "emea,spain", "1"), tuple(USERS + "spain", "1"));
    }

    @Test
    void one_is_created_beneath_another_and_renamed() {
        open("finance");
        page().create(node(Cast.EMEA));
        assertThat(button("Create").isEnabled()).isFalse();
        _setValue(name(), "Italy");
        click("Create");
        var italy = new SubtenantId("italy");
        assertThat(find(italy)).isEqualTo(new Subtenant(italy, "Italy", Cast.EMEA));
        page().rename(node(italy));
        _setValue(name(), "spain");
        assertThat(dialog()).contains("Spain is called so already.");
        _setValue(name(), "Italia");
        click("Save");
        assertThat(node(italy).name()).isEqualTo("Italia");
    }

    @Test
    void a_move_says_who_loses_what_and_offers_no_place_beneath_itself() {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(
                        hamlet.member(Cast.FINANCE, Cast.OLGA).withScope(Extent.of(Set.of(Cast.EMEA)))));
        open("finance");
        page().move(node(Cast.EMEA));
        assertThat(places().getListDataView().getItems().map(SubtenantForms.Place::label))
                .containsExactly("At the top", "Asia and Pacific");
        assertThat(button("Move").isEnabled()).isFalse();
        _get(Dialog.class).close();
        MockVaadin.clientRoundtrip(false);
        page().moveTo(node(Cast.SPAIN), Cast.APAC);
        assertThat(dialog()).contains("Olga Orlova");
        click("Move");
        assertThat(node(Cast.SPAIN).parent()).isEqualTo(Cast.APAC);
    }

    @Test
    void what_is_dropped_beneath_itself_is_refused() {
        open("finance");
        page().moveTo(node(Cast.EMEA), Cast.SPAIN);
        assertThat(dialog()).contains("cycle");
        assertThat(button("Move").isEnabled()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<SubtenantForms.Place> places() {
        return _get(ComboBox.class);
    }

    @Test
    void a_deletion_names_whose_scope_covers_nothing_afterwards() {
        open("finance");
        page().delete(node(Cast.EMEA));
        assertThat(dialog())
                .contains("2 subtenants are deleted.", "1 person covers nothing afterwards.", "Olga Orlova")
                .contains("1 agent or resource belongs to no subtenant afterwards");
        click("Delete the subtenant");
        assertThat(rows()).containsExactly("Asia and Pacific");
    }

    @Test
    void an_overtaken_dialog_says_so_and_changes_nothing() {
        open("finance");
        page().rename(node(Cast.SPAIN));
        _setValue(name(), "Iberia");
        var other = new Subtenant(Cast.SPAIN, "España", Cast.EMEA);
        hamlet.change(
                Cast.FINANCE, state -> state.withSubtenants(state.subtenants().with(Cast.SPAIN, other)));
        click("Save");
        assertThat(dialog()).contains("Somebody has changed this subtenant meanwhile.");
        assertThat(find(Cast.SPAIN)).isEqualTo(other);
    }

    @Test
    void what_the_guards_refuse_cannot_be_saved() {
        only("subtenant:manage");
        hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(
                        hamlet.member(Cast.FINANCE, Cast.ANA).withScope(Extent.of(Set.of(Cast.EMEA)))));
        open("finance");
        page().delete(node(Cast.SPAIN));
        assertThat(dialog()).contains("outside-subtenants");
        assertThat(button("Delete the subtenant").isEnabled()).isFalse();
    }

    @Test
    void without_subtenants_it_says_what_they_are_for() {
        hamlet.change(Cast.FINANCE, state -> state.withSubtenants(Table.empty()));
        open("finance");
        assertThat(text(page())).contains("No subtenants yet", "Create the first one");
    }

    @Test
    void of_ten_thousand_only_what_is_looked_at_becomes_rows_and_a_search_finds_one() {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withSubtenants(Table.of(
                        IntStream.range(0, 10_000)
                                .mapToObj(at -> new Subtenant(
                                        new SubtenantId("s-" + at),
                                        "Branch " + at,
                                        at < 5_000 ? null : new SubtenantId("s-" + at % 5_000)))
                                .toList(),
                        Subtenant::id)));
        open("finance");
        assertThat(text(page())).contains("10,000 subtenants");
        var asked = new HierarchicalQuery<SubtenantTree.Node, Void>(0, 50, List.of(), null, null, null);
        assertThat((Object) _get(SubtenantGrid.class).getDataProvider())
                .isInstanceOfSatisfying(
                        TreeRows.class,
                        rows -> assertThat(rows.fetchChildren(asked)).hasSize(50));
        assertThat(GridKt._size(_get(SubtenantGrid.class))).isEqualTo(5_000);
        _setValue(_get(TextField.class), "branch 9876");
        assertThat(rows()).containsExactlyInAnyOrder("Branch 4876", "Branch 9876");
    }
}
