package org.portreeve.ui.subscription;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotFoundError;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.plan.ChangeSubscription;
import org.portreeve.application.plan.PreviewPlan;
import org.portreeve.application.plan.ReadSubscription;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.history.Strangers;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.portreeve.ui.users.SmallCatalogue;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

class SubscriptionPageTest {
    private final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private UserId who = Cast.BEN;

    @AfterEach
    void close() {
        MockVaadin.tearDown();
        context.close();
    }

    private String open(String tenant) {
        if (!context.isActive()) {
            var authorities = new Authorities(hamlet);
            var gatekeeper = new Gatekeeper(hamlet, authorities);
            var changes = new Changes(hamlet, hamlet, authorities);
            var history = new ReadHistory(gatekeeper, hamlet, new Strangers());
            bean(CurrentActor.class, () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1")));
            bean(ReadSubscription.class, new ReadSubscription(gatekeeper));
            bean(PreviewPlan.class, new PreviewPlan(gatekeeper));
            bean(ChangeSubscription.class, new ChangeSubscription(gatekeeper, changes));
            bean(UndoRevision.class, new UndoRevision(gatekeeper, history, new Strangers(), changes));
            context.refresh();
            Locale.setDefault(Locale.ENGLISH);
            MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
            RouteConfiguration.forSessionScope().setRoute("t/:tenant/subscription", SubscriptionPage.class, List.of());
        }
        UI.getCurrent().navigate("t/" + tenant + "/subscription");
        return _get(SubscriptionPage.class).getElement().getTextRecursively();
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type.getSimpleName(), type, () -> bean);
    }

    private void subscribed(Subscription subscription) {
        hamlet.change(Cast.FINANCE, state -> state.withTenant(state.tenant().withSubscription(subscription)));
    }

    private void anaMay(String permission) {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withRoles(
                                state.roles().with(Cast.LOOKER, Cast.role(Cast.LOOKER, "Looker", "Looks", permission)))
                        .withMember(hamlet.member(Cast.FINANCE, Cast.ANA)
                                .withRoles(Map.of(Cast.LOOKER, Cast.direct(Cast.LOOKER, Window.ALWAYS, "")))));
    }

    @Test
    void features_are_open_or_say_which_plan_opens_them() {
        assertThat(open("finance"))
                .contains("Team")
                .contains("In good standing")
                .contains("Security profiles")
                .contains("2 of 3 open")
                .contains("Large opens it");
    }

    @Test
    void another_plan_is_previewed_by_name_and_number_and_changes_nothing() {
        open("finance");
        _click(_get(ConsoleButton.class, spec -> spec.withText("Large opens it")));
        assertThat(_get(OtherPlan.class).getElement().getTextRecursively()).contains("Opens Evaluations for 1 person");
        assertThat(hamlet.read(Cast.FINANCE).tenant().tenant().subscription().plan())
                .isEqualTo(SmallCatalogue.PLAN);
    }

    @Test
    void a_lapsed_subscription_says_that_nothing_is_deleted() {
        subscribed(new Subscription(SmallCatalogue.PLAN, SubscriptionStatus.PAST_DUE, null));
        assertThat(open("finance")).contains("Past due").contains("lapsed");
        assertThat(_find(Note.class).getFirst().getElement().getTextRecursively())
                .contains("The subscription has lapsed.")
                .contains("nothing is deleted");
    }

    @Test
    void what_is_over_a_limit_stays_and_is_named() {
        subscribed(Subscription.active(SmallCatalogue.TINY));
        assertThat(open("finance")).contains("over the 1 seats: they stay, nobody is added");
    }

    @Test
    void the_permission_opens_the_page_and_nothing_else_does() {
        who = Cast.ANA;
        anaMay("subscription:view");
        assertThat(open("finance")).contains("In good standing");
        _assertNone(ConsoleButton.class, spec -> spec.withText("Change…"));
        anaMay("role:view");
        assertThatThrownBy(() -> open("finance")).isInstanceOf(NotFoundError.class);
        assertThatThrownBy(() -> open("nowhere")).isInstanceOf(NotFoundError.class);
        who = new UserId(new UUID(9, 9));
        assertThatThrownBy(() -> open("finance")).isInstanceOf(NotFoundError.class);
    }
}
