package org.portreeve.ui.users;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.identity.CurrentAddress;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.identity.ShowSeatShortage;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.InvitationLinks;
import org.portreeve.application.invitation.ListInvitations;
import org.portreeve.application.invitation.ResendInvitation;
import org.portreeve.application.invitation.RevokeInvitation;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.mail.KeptMail;
import org.portreeve.application.mail.ReadOutbox;
import org.portreeve.application.matrix.TraceToggles;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberForm;
import org.portreeve.application.membership.PasswordRecovery;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.application.membership.RecoverPassword;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.AssignmentRow;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.history.Strangers;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The page in a browser that is none, on {@link Cast}'s tenants, as somebody who can be changed. */
final class UsersStage implements AutoCloseable {
    final Hamlet hamlet = Cast.hamlet();
    /** What lies in the outbox of each tenant; null where mail goes to a server. */
    @Nullable
    Map<TenantId, List<KeptMail>> outbox = new TreeMap<>();

    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private final EditMember editing;
    private UserId who = Cast.BEN;
    /** What a provider answers that is asked for a recovery. */
    Supplier<PasswordRecovery.Answer> provider = () -> new PasswordRecovery.Nowhere("Acme");

    private @Nullable SessionAddress address;

    UsersStage() {
        var authorities = new Authorities(hamlet);
        var gatekeeper = new Gatekeeper(hamlet, authorities);
        CurrentActor current = () -> Optional.of(
                new Actor.SignedIn(who, hamlet.read(Cast.FINANCE).tenant().labelOf(who), Source.CONSOLE, "request-1"));
        bean("current", CurrentActor.class, current);
        bean("people", FindPeople.class, new FindPeople(gatekeeper, hamlet));
        bean("member", ShowMember.class, new ShowMember(gatekeeper, hamlet, new Strangers()));
        var changes = new Changes(hamlet, hamlet, authorities);
        var history = new ReadHistory(gatekeeper, hamlet, new Strangers());
        editing = new EditMember(gatekeeper, authorities, hamlet, new Strangers(), changes);
        bean("editing", EditMember.class, editing);
        bean("members", ChangeMembers.class, new ChangeMembers(gatekeeper, hamlet, changes));
        bean("tracing", TraceToggles.class, new TraceToggles(gatekeeper, hamlet, new Strangers()));
        bean("importing", ImportPeople.class, new ImportPeople(gatekeeper, authorities, new Strangers(), changes));
        bean("files", PeopleFile.class, new PlainPeopleFile());
        bean("history", ReadHistory.class, history);
        bean("undoing", UndoRevision.class, new UndoRevision(gatekeeper, history, new Strangers(), changes));
        bean(
                "deleting",
                DeleteEverywhere.class,
                new DeleteEverywhere(hamlet, new Townspeople(hamlet), hamlet, authorities));
        bean("recovering", RecoverPassword.class, new RecoverPassword(gatekeeper, authorities, _ -> provider.get()));
        var tokens = new NoTokens();
        var sending = new SendInvitations(hamlet, new Strangers(), tokens, tokens);
        bean("adding", AddPeople.class, new AddPeople(gatekeeper, new Strangers(), changes, tokens, sending));
        bean("list", ListInvitations.class, new ListInvitations(gatekeeper, new Strangers()));
        bean("resending", ResendInvitation.class, new ResendInvitation(gatekeeper, changes, tokens, sending));
        bean("revoking", RevokeInvitation.class, new RevokeInvitation(gatekeeper, changes));
        bean("shortage", ShowSeatShortage.class, new ShowSeatShortage(gatekeeper, new EnoughSeats()));
        bean(
                "outbox",
                ReadOutbox.class,
                new ReadOutbox(
                        gatekeeper,
                        tenant -> Optional.ofNullable(outbox).map(kept -> kept.getOrDefault(tenant, List.of()))));
        CurrentAddress signedInWith = () -> Optional.ofNullable(address);
        bean("address", CurrentAddress.class, signedInWith);
        InvitationLinks links = hash -> hamlet.read(Cast.FINANCE).tenant().invitations().stream()
                .filter(invitation -> hash.equals(invitation.tokenHash())
                        && invitation.message().isEmpty())
                .map(invitation -> new InvitationLinks.Place(Cast.FINANCE, invitation.user()))
                .findFirst();
        bean(
                "accepting",
                AcceptInvitation.class,
                new AcceptInvitation(hamlet, new Townspeople(hamlet), links, tokens, changes));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/users/:user?", UsersView.class, List.of());
    }

    private <T> void bean(String name, Class<T> type, T bean) {
        context.registerBean(name, type, () -> bean);
    }

    UsersStage as(UserId user) {
        who = user;
        return this;
    }

    /** Whoever is signed in has come with this address. */
    UsersStage with(String email, SessionAddress.Vouching vouching) {
        address = new SessionAddress(new Email(email), vouching);
        return this;
    }

    UsersStage open(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        "t/finance/users" + (query < 0 ? address : address.substring(0, query)),
                        QueryParameters.fromString(query < 0 ? "" : address.substring(query + 1)));
        return this;
    }

    @SuppressWarnings("unchecked")
    Grid<PersonRow> grid() {
        return _get(Grid.class);
    }

    List<String> names() {
        return GridKt._findAll(grid()).stream().map(PersonRow::name).toList();
    }

    /** The rows of the open tab, each as one text. */
    List<String> rows() {
        return _find(AssignmentRow.class).stream().map(UsersStage::text).toList();
    }

    /** Clicks an entry in the menu of the row whose text begins so. */
    void choose(String row, String entry) {
        var found = _find(AssignmentRow.class).stream()
                .filter(one -> text(one).startsWith(row))
                .findFirst()
                .orElseThrow();
        MenuItem item = _get(found, MenuBar.class, spec -> {}).getItems().getFirst().getSubMenu().getItems().stream()
                .filter(one -> one.getText().equals(entry))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    /** Stages a role without a window, through the form. */
    void assign(String role) {
        click("Assign role");
        choose(role);
        click("Add");
    }

    /** Chooses in the only combo box. */
    static void choose(String label) {
        @SuppressWarnings("unchecked")
        ComboBox<Object> box = _get(ComboBox.class);
        var option = box.getListDataView()
                .getItems()
                .filter(one -> box.getItemLabelGenerator().apply(one).equals(label))
                .findFirst()
                .orElseThrow();
        _setValue(box, option);
    }

    /** Somebody holds just these roles, without an end. */
    void hold(UserId user, RoleId... roles) {
        Map<RoleId, RoleAssignment> held = new TreeMap<>();
        for (RoleId role : roles) {
            held.put(role, Cast.direct(role, Window.ALWAYS, ""));
        }
        hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(hamlet.member(Cast.FINANCE, user).withRoles(held)));
    }

    /** Olga, a User Administrator, is no longer bound to a subtenant. */
    void olgaEverywhere() {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(hamlet.member(Cast.FINANCE, Cast.OLGA).withScope(Extent.all())));
    }

    /** Somebody else saves something about {@code user}, as a revision. */
    void saved(UserId by, UserId user, MemberEdit... edits) {
        var snapshot = hamlet.read(Cast.FINANCE);
        var state = Objects.requireNonNull(snapshot.tenant());
        var seen = new EditMember.Seen(
                new MemberForm(Objects.requireNonNull(state.people().get(user)), hamlet.member(Cast.FINANCE, user)),
                snapshot.revision());
        var answer = editing.commit(
                new Actor.SignedIn(by, "", Source.CONSOLE, "request-2"),
                Cast.FINANCE,
                new EditMember.Wish(user, seen, List.of(edits), "Meanwhile"),
                null);
        if (!(answer instanceof EditMember.Answer.Went(Outcome.Committed _))) {
            throw new AssertionError(answer);
        }
    }

    /** Olga administers the tenant as well. */
    void olgaAdministers() {
        hamlet.change(
                Cast.FINANCE,
                state -> state.withMember(hamlet.member(Cast.FINANCE, Cast.OLGA).withBaseRole(BaseRole.TENANT_ADMIN)));
    }

    /** A field of the open tab. */
    static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    /** Chooses between segments. */
    @SuppressWarnings("unchecked")
    static <T> void segment(String name, T value) {
        var group = _find(RadioButtonGroup.class).stream()
                .filter(one -> name.equals(one.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
        _setValue((RadioButtonGroup<T>) group, value);
    }

    /** The labels of the tabs in which something is staged. */
    static List<String> dots() {
        return _find(Tab.class).stream()
                .filter(tab -> tab.getChildren().findAny().isPresent())
                .map(Tab::getLabel)
                .toList();
    }

    static void click(String text) {
        _click(_get(ConsoleButton.class, spec -> spec.withText(text)));
    }

    SaveFoot foot() {
        return _get(SaveFoot.class);
    }

    void save(String reason) {
        _setValue(_get(foot(), TextField.class, spec -> {}), reason);
        click("Save");
    }

    String preview() {
        return text(_get(PlanPreview.class));
    }

    Set<String> tabs() {
        return _find(Tab.class).stream().map(Tab::getLabel).collect(Collectors.toSet());
    }

    /** Everything that a reader reads there, with single spaces. */
    static String text(Component component) {
        var text = new StringBuilder();
        collect(component.getElement(), text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static void collect(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append(' ');
        } else if (element.isVisible()) {
            element.getChildren().forEach(child -> collect(child, text));
        }
    }

    String page() {
        return text(_get(UsersView.class));
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        context.close();
    }
}
