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
import com.vaadin.flow.component.html.Anchor;
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
import org.portreeve.application.plan.ListPayments;
import org.portreeve.application.plan.PreviewPlan;
import org.portreeve.application.plan.ReadSubscription;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.PaymentState;
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
    private final Ledger ledger = new Ledger();
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
            CurrentActor current = () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1"));
            bean(
                    SubscriptionQuestions.class,
                    new SubscriptionQuestions(
                            current,
                            new ReadSubscription(gatekeeper),
                            new PreviewPlan(gatekeeper),
                            new ChangeSubscription(gatekeeper, changes),
                            new UndoRevision(gatekeeper, history, new Strangers(), changes),
                            new ListPayments(gatekeeper, ledger, new Strangers())));
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
    void without_payments_it_says_who_enters_them() {
        assertThat(open("finance")).contains("No payments yet").contains("billing system");
        _assertNone(Anchor.class, spec -> spec.withText("View"));
    }

    @Test
    void payments_say_their_amount_state_and_invoice_and_how_they_came_about() {
        ledger.say(Cast.FINANCE, "inv-7", "2026-03-01", "1249.5", "EUR", PaymentState.OPEN);
        ledger.say(Cast.FINANCE, "inv-7", "2026-03-01", "1249.5", "EUR", PaymentState.PAID);
        ledger.say(Cast.FINANCE, null, "2026-02-01", "1200", "JPY", PaymentState.FAILED);
        ledger.say(Cast.MANAGEMENT, "theirs", "2026-04-01", "77", "EUR", PaymentState.PAID);
        String text = open("finance");
        assertThat(text)
                .contains("1 Mar 2026")
                .contains("€1,249.50")
                .contains("Paid")
                .contains("¥1,200")
                .contains("Failed")
                .doesNotContain("77");
        assertThat(text.indexOf("1,249.50")).isLessThan(text.indexOf("1,200"));
        Anchor invoice = _get(
                Anchor.class,
                spec -> spec.withPredicate(link -> link.getHref().equals("https://billing.example/inv-7")));
        assertThat(invoice.getTarget()).contains("_blank");
        assertThat(invoice.getElement().getAttribute("rel")).contains("noreferrer");
        _find(
                        ConsoleButton.class,
                        spec -> spec.withPredicate(
                                button -> button.getAriaLabel().orElse("").endsWith("1 Mar 2026")))
                .forEach(ConsoleButton::click);
        assertThat(_get(PaymentDialog.class).getElement().getTextRecursively())
                .contains("inv-7")
                .contains("Paid")
                .contains("Open")
                .contains("by Portreeve, request r-2");
    }

    @Test
    void the_amount_is_written_in_the_language_of_the_reader() {
        ledger.say(Cast.FINANCE, null, "2026-03-01", "1249.5", "EUR", PaymentState.REFUNDED);
        open("finance");
        UI.getCurrent().setLocale(Locale.GERMAN);
        assertThat(open("finance").replace('\u00a0', ' '))
                .contains("1.249,50 €")
                .contains("Erstattet");
    }

    @Test
    void older_payments_come_when_asked_for() {
        for (int day = 1; day <= 13; day++) {
            ledger.say(Cast.FINANCE, null, "2026-01-%02d".formatted(day), day + "00", "JPY", PaymentState.PAID);
        }
        assertThat(open("finance")).contains("¥1,300").contains("¥200").doesNotContain("¥100");
        _click(_get(ConsoleButton.class, spec -> spec.withText("Show older payments")));
        assertThat(_get(SubscriptionPage.class).getElement().getTextRecursively())
                .contains("¥100");
        _assertNone(ConsoleButton.class, spec -> spec.withText("Show older payments"));
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
