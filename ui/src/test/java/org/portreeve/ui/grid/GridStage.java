package org.portreeve.ui.grid;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.application.role.ChangeAssignments;
import org.portreeve.application.role.DecisionGrid;
import org.portreeve.application.role.RoleGrid;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.PermissionRow;
import org.portreeve.ui.history.Strangers;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The page in a browser that is none, and the ports behind it in memory. */
final class GridStage implements AutoCloseable, States, Journal, PeopleSearch {
    final List<Revision> revisions = new ArrayList<>();
    TenantState state;

    @Nullable
    Runnable meanwhile;

    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private UserId who = Town.BEN;

    GridStage(TenantState state) {
        this.state = state;
        var authorities = new Authorities(this);
        var gatekeeper = new Gatekeeper(this, authorities);
        var people = new FindPeople(gatekeeper, this);
        CurrentActor current =
                () -> Optional.of(new Actor.SignedIn(who, this.state.labelOf(who), Source.CONSOLE, "request-1"));
        bean(CurrentActor.class, current);
        bean(RoleGrid.class, new RoleGrid(gatekeeper, people));
        bean(DecisionGrid.class, new DecisionGrid(gatekeeper));
        bean(ShowMember.class, new ShowMember(gatekeeper, this, new Strangers()));
        var changes = new Changes(this, this, authorities);
        var history = new ReadHistory(gatekeeper, new Written(revisions), new Strangers());
        bean(UndoRevision.class, new UndoRevision(gatekeeper, history, new Strangers(), changes));
        bean(ChangeAssignments.class, new ChangeAssignments(changes));
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/grid", GridPage.class, List.of());
    }

    private <T> void bean(Class<T> type, T bean) {
        context.registerBean(type.getSimpleName(), type, () -> bean);
    }

    GridStage as(UserId user) {
        who = user;
        return this;
    }

    GridStage open(String query) {
        navigate("t/finance/grid", query);
        return this;
    }

    static void navigate(String path, String query) {
        UI.getCurrent().navigate(path, QueryParameters.fromString(query));
    }

    Membership member(UserId user) {
        return Objects.requireNonNull(state.members().get(user));
    }

    @SuppressWarnings("unchecked")
    List<PermissionRow> rows() {
        return GridKt._findAll((Grid<PermissionRow>) _get(Grid.class));
    }

    PermissionRow row(UserId user) {
        return rows().stream()
                .filter(row -> row.id().equals(user.toString()))
                .findFirst()
                .orElseThrow();
    }

    /** How a cell looks: one letter. */
    char cell(UserId user, String column) {
        return row(user).states().charAt(index(column));
    }

    PermissionColumn column(String id) {
        return _get(PermissionGrid.class).visibleColumns().get(index(id));
    }

    private static int index(String id) {
        return _get(PermissionGrid.class).visibleColumns().stream()
                .map(PermissionColumn::id)
                .toList()
                .indexOf(id);
    }

    /** As a click or Space does. */
    char toggle(UserId user, String column) {
        var changed = _get(RolesPart.class).toggle(row(user), column(column));
        return changed.states().charAt(index(column));
    }

    /** As a click does on a row that was fetched before. */
    char toggle(PermissionRow row, String column) {
        return _get(RolesPart.class).toggle(row, column(column)).states().charAt(index(column));
    }

    String why(UserId user, String column) {
        Component card = _find(RolesPart.class).isEmpty()
                ? _get(DecisionsPart.class).why(row(user), column(column))
                : _get(RolesPart.class).why(row(user), column(column));
        return text(Objects.requireNonNull(card));
    }

    String bar() {
        return text(_get(StagedBar.class));
    }

    String page() {
        return text(_get(GridPage.class));
    }

    static String text(Component component) {
        var text = new StringBuilder();
        append(component.getElement(), text);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static void append(Element element, StringBuilder text) {
        if (element.isTextNode()) {
            text.append(element.getText()).append(' ');
        } else if (element.isVisible()) {
            element.getChildren().forEach(child -> append(child, text));
        }
    }

    @Override
    public Snapshot read(TenantId tenant) {
        return new Snapshot(
                Town.NOW,
                revisions.size(),
                new PlatformState(Town.CATALOGUE, Table.empty()),
                tenant.equals(Town.FINANCE) ? state : null);
    }

    @Override
    public Snapshot readPlatform() {
        return read(new TenantId("none"));
    }

    @Override
    public List<TenantId> tenants() {
        return List.of(Town.FINANCE);
    }

    @Override
    public TenantId managementTenant() {
        return new TenantId("management");
    }

    @Override
    public TenantId defaultTenant() {
        return managementTenant();
    }

    @Override
    public <T> T withTenant(TenantId tenant, BiFunction<Snapshot, TenantRecorder, T> work) {
        var other = meanwhile;
        meanwhile = null;
        if (other != null) {
            other.run();
        }
        return work.apply(read(tenant), (changes, after, origin) -> {
            state = after;
            var revision = new Revision(revisions.size() + 1L, tenant, Town.NOW, origin, changes);
            revisions.add(revision);
            return revision;
        });
    }

    @Override
    public <T> T withPlatform(BiFunction<Snapshot, PlatformRecorder, T> work) {
        throw new UnsupportedOperationException("nothing here changes the platform");
    }

    @Override
    public <T> T withAll(BiFunction<Snapshot, WideRecorder, T> work) {
        throw new UnsupportedOperationException("nobody is erased here");
    }

    @Override
    public List<Hit> page(TenantId tenant, Query query, int offset, int limit) {
        return matching(query).skip(offset).limit(limit).toList();
    }

    @Override
    public Roster roster(TenantId tenant, Query query) {
        throw new UnsupportedOperationException("the grid exports nobody");
    }

    @Override
    public int count(TenantId tenant, Query query, int atMost) {
        return (int) matching(query).limit(atMost).count();
    }

    private Stream<Hit> matching(Query query) {
        return state.people().stream()
                .filter(person -> person.label().toLowerCase(Locale.ROOT).contains(query.text()))
                .sorted(Comparator.comparing(Person::label))
                .map(person -> new Hit(person.id(), null));
    }

    @Override
    public Optional<Instant> lastSeen(TenantId tenant, UserId user) {
        return Optional.empty();
    }

    @Override
    public void seen(TenantId tenant, UserId user, Instant at) {
        throw new UnsupportedOperationException("the grid notes no visits");
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        context.close();
    }
}
