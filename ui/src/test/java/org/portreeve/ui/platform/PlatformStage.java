package org.portreeve.ui.platform;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.agent.ListSharedAgents;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.agent.SharedAgents;
import org.portreeve.application.apikey.CreateApiKey;
import org.portreeve.application.apikey.ListApiKeys;
import org.portreeve.application.apikey.RevokeApiKey;
import org.portreeve.application.apikey.RotateApiKey;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.ReadHistoryFromOutside;
import org.portreeve.application.history.ReadPlatformHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.invitation.AddKnownPerson;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.application.membership.FindEverybody;
import org.portreeve.application.plan.ChangeSubscription;
import org.portreeve.application.plan.ListPayments;
import org.portreeve.application.plan.PreviewPlan;
import org.portreeve.application.plan.ReadSubscription;
import org.portreeve.application.tenancy.ChangeBoundary;
import org.portreeve.application.tenancy.ChangeTenant;
import org.portreeve.application.tenancy.CreateTenant;
import org.portreeve.application.tenancy.ListPeopleOfTenant;
import org.portreeve.application.tenancy.ListTenants;
import org.portreeve.application.tenancy.ReadBoundary;
import org.portreeve.application.tenancy.ShowTenant;
import org.portreeve.application.tenancy.TenantRegister;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.history.PlatformHistoryPage;
import org.portreeve.ui.settings.PlatformKeysPage;
import org.portreeve.ui.subscription.Ledger;
import org.portreeve.ui.subscription.SubscriptionQuestions;
import org.portreeve.ui.users.Cast;
import org.portreeve.ui.users.Hamlet;
import org.portreeve.ui.users.NoTokens;
import org.portreeve.ui.users.SmallCatalogue;
import org.portreeve.ui.users.Townspeople;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The platform's pages in a browser that is none, before two tenants and somebody who holds what a test says. */
final class PlatformStage implements AutoCloseable {
    static final UserId PETRA = new UserId(new UUID(0, 9));
    static final UserId QUINN = new UserId(new UUID(0, 10));
    private static final RoleId HELD = new RoleId("held");

    final Hamlet hamlet = Cast.hamlet();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    final PlatformRevisions revisions = new PlatformRevisions(hamlet);
    UserId who = PETRA;

    PlatformStage() {
        var authorities = new Authorities(hamlet);
        var gatekeeper = new Gatekeeper(hamlet, authorities);
        var changes = new Changes(hamlet, hamlet, authorities);
        var directory = new Townspeople(hamlet);
        var tokens = new NoTokens();
        var sending = new SendInvitations(hamlet, directory, tokens, tokens);
        TenantRegister register = () ->
                hamlet.tenants.values().stream().map(PlatformStage::registered).toList();
        var history = new ReadHistory(gatekeeper, hamlet, directory);
        var outside = new ReadHistoryFromOutside(hamlet, gatekeeper, history);
        var people = new ListPeopleOfTenant(hamlet, gatekeeper, hamlet);
        CurrentActor current = () -> Optional.of(new Actor.SignedIn(who, "", Source.CONSOLE, "request-1"));
        bean(CurrentActor.class, current);
        bean(ListTenants.class, new ListTenants(gatekeeper, register));
        bean(CreateTenant.class, new CreateTenant(hamlet, gatekeeper, changes, directory, tokens, sending));
        bean(ShowTenant.class, new ShowTenant(hamlet, gatekeeper, people, outside));
        bean(ChangeTenant.class, new ChangeTenant(gatekeeper, changes));
        bean(ReadBoundary.class, new ReadBoundary(hamlet, gatekeeper));
        bean(ChangeBoundary.class, new ChangeBoundary(gatekeeper, changes));
        bean(ShareAgents.class, new ShareAgents(gatekeeper, changes));
        bean(ListSharedAgents.class, new ListSharedAgents(gatekeeper, this::shared));
        bean(ListPeopleOfTenant.class, people);
        bean(FindEverybody.class, new FindEverybody(hamlet, gatekeeper, this::find, directory, hamlet));
        bean(AddKnownPerson.class, new AddKnownPerson(gatekeeper, directory, changes));
        bean(AddPeople.class, new AddPeople(gatekeeper, directory, changes, tokens, sending));
        bean(ChangeMembers.class, new ChangeMembers(gatekeeper, hamlet, changes));
        bean(ReadHistoryFromOutside.class, outside);
        bean(UndoRevision.class, new UndoRevision(gatekeeper, history, directory, changes));
        bean(DeleteEverywhere.class, new DeleteEverywhere(hamlet, directory, hamlet, authorities));
        keys(authorities, gatekeeper, changes);
        bean(
                SubscriptionQuestions.class,
                new SubscriptionQuestions(
                        current,
                        new ReadSubscription(gatekeeper),
                        new PreviewPlan(gatekeeper),
                        new ChangeSubscription(gatekeeper, changes),
                        new UndoRevision(gatekeeper, history, directory, changes),
                        new ListPayments(gatekeeper, new Ledger(), directory)));
        bean(ReadPlatformHistory.class, new ReadPlatformHistory(hamlet, gatekeeper, revisions, directory));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        var routes = RouteConfiguration.forSessionScope();
        routes.setRoute("platform/tenants", TenantsPage.class, List.of());
        routes.setRoute("platform/tenants/:slug/:tab?/:item?", TenantPage.class, List.of());
        routes.setRoute("platform/agents", SharedAgentsPage.class, List.of());
        routes.setRoute("platform/people/:user?", EverybodyPage.class, List.of());
        routes.setRoute("platform/history/:revision?", PlatformHistoryPage.class, List.of());
        routes.setRoute("platform/keys", PlatformKeysPage.class, List.of());
    }

    private void keys(Authorities authorities, Gatekeeper gatekeeper, Changes changes) {
        var secrets = new NoSecrets();
        bean(ListApiKeys.class, new ListApiKeys(hamlet, gatekeeper, authorities, secrets, new Townspeople(hamlet)));
        bean(CreateApiKey.class, new CreateApiKey(gatekeeper, changes, hamlet, authorities, secrets, secrets));
        bean(RevokeApiKey.class, new RevokeApiKey(gatekeeper, changes, hamlet, authorities));
        bean(RotateApiKey.class, new RotateApiKey(gatekeeper, changes, hamlet, authorities, secrets, secrets));
    }

    private List<SharedAgents.Shared> shared() {
        return hamlet.tenants.values().stream()
                .flatMap(state -> state.agents().stream()
                        .filter(Agent::shared)
                        .map(agent -> new SharedAgents.Shared(state.tenant().id(), agent)))
                .toList();
    }

    private static TenantRegister.Registered registered(TenantState state) {
        var tenant = state.tenant();
        return new TenantRegister.Registered(
                tenant.id(),
                tenant.name(),
                tenant.kind(),
                tenant.status(),
                tenant.subscription().plan(),
                Headcount.of(state));
    }

    private List<Person> find(String words, int limit) {
        return hamlet.tenants.values().stream()
                .flatMap(state -> state.people().stream())
                .distinct()
                .filter(person -> (person.label() + " " + person.email())
                        .toLowerCase(Locale.ROOT)
                        .contains(words.toLowerCase(Locale.ROOT)))
                .limit(limit)
                .toList();
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type.getSimpleName(), type, () -> bean);
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        context.close();
    }

    /** Petra is in the management tenant and holds exactly these; Quinn is there and holds nothing. */
    PlatformStage holding(String... permissions) {
        hamlet.change(
                Cast.MANAGEMENT,
                state -> join(
                        join(
                                state.withRoles(state.roles().with(HELD, Cast.role(HELD, "Held", "", permissions))),
                                PETRA,
                                new PersonName("Petra", "Platt"),
                                Map.of(HELD, Cast.direct(HELD, Window.ALWAYS, ""))),
                        QUINN,
                        new PersonName("Quinn", "Quist"),
                        Map.of()));
        return this;
    }

    /** Somebody of the management tenant holds the same as Petra. */
    void holdingToo(UserId user) {
        hamlet.change(
                Cast.MANAGEMENT,
                state -> state.withMember(hamlet.member(Cast.MANAGEMENT, user)
                        .withRoles(Map.of(HELD, Cast.direct(HELD, Window.ALWAYS, "")))));
    }

    private static TenantState join(
            TenantState state, UserId user, PersonName name, Map<RoleId, RoleAssignment> roles) {
        var email = new Email(name.given().toLowerCase(Locale.ROOT) + "@acme.example");
        var identity = new Identity("https://idp.acme.example", name.given());
        return state.withPerson(new Person(user, identity, name, email, true, null, "en", true))
                .withMember(
                        Newcomer.join(SmallCatalogue.catalogue(), state.tenant(), user, Hamlet.NOW, Author.PORTREEVE)
                                .withRoles(roles));
    }

    TenantState state(TenantId tenant) {
        return Objects.requireNonNull(hamlet.tenants.get(tenant));
    }

    static void open(String address) {
        UI.getCurrent().navigate(address);
    }

    static void click(String text) {
        _click(button(text));
    }

    static ConsoleButton button(String text) {
        return _get(ConsoleButton.class, spec -> spec.withText(text));
    }

    static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    static String dialog() {
        return text(_get(Dialog.class));
    }

    static String page() {
        return text(_get(ConsolePage.class));
    }

    static String text(Component component) {
        return words(component.getElement()).reduce("", (one, other) -> one + " " + other);
    }

    private static Stream<String> words(Element element) {
        return element.isTextNode()
                ? Stream.of(element.getText())
                : element.getChildren().flatMap(PlatformStage::words);
    }
}
