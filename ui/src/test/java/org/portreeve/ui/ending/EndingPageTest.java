package org.portreeve.ui.ending;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
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
import com.vaadin.flow.component.grid.GridNoneSelectionModel;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.ListEndings;
import org.portreeve.application.membership.ListEndings.Ending;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ActionBar;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.DayField;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.BulkDialog;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

class EndingPageTest {
    private final Hamlet hamlet = Cast.hamlet();
    private final Instant now = hamlet.read(Cast.FINANCE).now();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private UserId who = Cast.BEN;

    @BeforeEach
    void start() {
        var authorities = new Authorities(hamlet);
        var gatekeeper = new Gatekeeper(hamlet, authorities);
        var changes = new Changes(hamlet, hamlet, authorities);
        var history = new ReadHistory(gatekeeper, hamlet, new Strangers());
        bean(CurrentActor.class, () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1")));
        bean(ListEndings.class, new ListEndings(gatekeeper, new Strangers()));
        bean(ChangeMembers.class, new ChangeMembers(gatekeeper, hamlet, changes));
        bean(UndoRevision.class, new UndoRevision(gatekeeper, history, new Strangers(), changes));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/ending", EndingPage.class, List.of());
        hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(hamlet.member(Cast.FINANCE, Cast.ANA)
                                .withUntil(now.plus(Duration.ofDays(60)))
                                .withRoles(Map.of(
                                        Cast.LOOKER,
                                        Cast.direct(
                                                Cast.LOOKER,
                                                new Window(null, now.plus(Duration.ofDays(10))),
                                                "Quarter"))))
                        .withRoles(state.roles()
                                .with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Looker", "Looks", "member:view"))));
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        context.close();
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type.getSimpleName(), type, () -> bean);
    }

    private static List<Ending> rows() {
        return GridKt._findAll(_get(EndingGrid.class));
    }

    private static String text(Class<? extends Component> type) {
        return _get(type).getElement().getTextRecursively();
    }

    @Test
    void what_ends_stands_there_with_its_zone_and_days_left() {
        UI.getCurrent().navigate("t/finance/ending");
        assertThat(rows()).extracting(ending -> ending.person().id()).containsExactly(Cast.ANA);
        assertThat(GridKt._getFormattedRow(_get(EndingGrid.class), 0).toString())
                .contains("Ana")
                .contains("30 Nov 2026")
                .contains("10 days left")
                .contains("Ben Adeyemi")
                .contains("Quarter");
    }

    @Test
    void a_longer_stretch_shows_the_membership_and_the_past_what_has_ended() {
        UI.getCurrent().navigate("t/finance/ending", QueryParameters.of("period", "90d"));
        assertThat(rows()).extracting(Ending::role).containsExactly(Cast.LOOKER, null);
        UI.getCurrent().navigate("t/finance/ending", QueryParameters.of("period", "ended"));
        assertThat(rows()).extracting(Ending::end).noneMatch(end -> end.isAfter(now));
    }

    @Test
    void a_search_that_finds_nothing_says_so() {
        UI.getCurrent().navigate("t/finance/ending");
        _setValue(_get(SearchField.class), "zzz");
        assertThat(text(EmptyState.class)).contains("Nothing matches");
        _setValue(_get(SearchField.class), "LOOK");
        assertThat(rows()).hasSize(1);
    }

    @Test
    void another_end_is_shown_with_what_it_does_and_saved_as_one_revision() {
        UI.getCurrent().navigate("t/finance/ending");
        _get(EndingGrid.class).select(rows().getFirst());
        assertThat(text(ActionBar.class)).contains("1 selected");
        _click(_get(ConsoleButton.class, spec -> spec.withText("Extend…")));
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(45);
        _setValue(_get(_get(BulkDialog.class), DayField.class, spec -> {}), day);
        _click(_get(ConsoleButton.class, spec -> spec.withText("Save for 1 person")));
        var window =
                hamlet.member(Cast.FINANCE, Cast.ANA).roles().get(Cast.LOOKER).window();
        assertThat(window.until()).isAfter(now.plus(Duration.ofDays(44)));
        _assertNone(BulkDialog.class);
        assertThat(text(EmptyState.class)).contains("Nothing ends then");
    }

    @Test
    void who_may_only_look_picks_nothing_and_whoever_may_not_finds_no_page() {
        who = Cast.ANA;
        UI.getCurrent().navigate("t/finance/ending");
        assertThat(_get(EndingGrid.class).getSelectionModel()).isInstanceOf(GridNoneSelectionModel.class);
        who = new UserId(new UUID(9, 9));
        assertThatThrownBy(() -> UI.getCurrent().navigate("t/finance/ending")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> UI.getCurrent().navigate("t/nowhere/ending")).isInstanceOf(NotFoundError.class);
    }
}
