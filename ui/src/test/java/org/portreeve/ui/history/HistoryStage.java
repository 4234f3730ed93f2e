package org.portreeve.ui.history;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.GenericWebApplicationContext;

/** The page in a browser that is none, before a history that a test writes. */
final class HistoryStage implements AutoCloseable, States, Revisions, Journal {
    private static final UserId BEN = Happening.user(8);

    final List<Filter> asked = new ArrayList<>();
    private final GenericWebApplicationContext context = new GenericWebApplicationContext(new MockServletContext());
    private final List<Revision> revisions = new ArrayList<>();
    private TenantState state = Happening.STATE
            .withPerson(Happening.person(BEN, "Ben", "Adeyemi"))
            .withMember(Happening.member(BEN).withBaseRole(BaseRole.TENANT_ADMIN));
    private Map<Limit, Long> limits = Map.of();
    private UserId who = BEN;

    HistoryStage() {
        CurrentActor current =
                () -> Optional.of(new Actor.SignedIn(who, state.labelOf(who), Source.CONSOLE, "request-1"));
        var authorities = new Authorities(this);
        var gatekeeper = new Gatekeeper(this, authorities);
        var reading = new ReadHistory(gatekeeper, this, new Strangers());
        var undoing = new UndoRevision(gatekeeper, reading, new Strangers(), new Changes(this, this, authorities));
        context.registerBean("current", CurrentActor.class, () -> current);
        context.registerBean("history", ReadHistory.class, () -> reading);
        context.registerBean("undoing", UndoRevision.class, () -> undoing);
        context.refresh();
        Locale.setDefault(Locale.ENGLISH);
        MockVaadin.setup(UI::new, new MockSpringServlet(new Routes(), context, UI::new));
        RouteConfiguration.forSessionScope().setRoute("t/:tenant/history/:revision?", HistoryPage.class, List.of());
    }

    HistoryStage as(UserId user) {
        who = user;
        return this;
    }

    void becomes(UnaryOperator<TenantState> change) {
        state = change.apply(state);
    }

    TenantState state() {
        return state;
    }

    void inMadrid() {
        Tenant tenant = state.tenant();
        state = state.withTenant(new Tenant(
                tenant.id(),
                tenant.name(),
                tenant.kind(),
                tenant.status(),
                ZoneId.of("Europe/Madrid"),
                tenant.subscription(),
                tenant.boundary(),
                tenant.joining()));
    }

    void limited(long days) {
        limits = Map.of(Limit.HISTORY_DAYS, days);
    }

    void happened(Duration ago, Source source, String reason, Change... changes) {
        revisions.add(Happening.revision(revisions.size() + 1L, Happening.NOW.minus(ago), source, reason, changes));
    }

    void open(String address) {
        navigate("t/finance/history" + address);
    }

    void navigate(String address) {
        int query = address.indexOf('?');
        UI.getCurrent()
                .navigate(
                        query < 0 ? address : address.substring(0, query),
                        QueryParameters.fromString(query < 0 ? "" : address.substring(query + 1)));
    }

    String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPath();
    }

    void press(String name) {
        _click(_get(
                ConsoleButton.class,
                spec -> spec.withPredicate(
                        button -> button.getAriaLabel().filter(name::equals).isPresent())));
    }

    String page() {
        return text(_get(HistoryPage.class));
    }

    /** What the elements with a class say, in their order. */
    List<String> texts(String cssClass) {
        List<String> texts = new ArrayList<>();
        collect(_get(HistoryPage.class).getElement(), cssClass, texts);
        return texts;
    }

    private static void collect(Element element, String cssClass, List<String> texts) {
        if (element.isTextNode()) {
            return;
        }
        if (element.getClassList().contains(cssClass)) {
            texts.add(text(element));
        }
        element.getChildren().forEach(child -> collect(child, cssClass, texts));
    }

    static String text(Component component) {
        return text(component.getElement());
    }

    private static String text(Element element) {
        var text = new StringBuilder();
        append(element, text);
        return text.toString().replaceAll("\\s+", " ").replace(" ,", ",").strip();
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
                Happening.NOW,
                revisions.size(),
                new PlatformState(catalogue(), Table.empty()),
                tenant.equals(Happening.FINANCE) ? state : null);
    }

    private Catalogue catalogue() {
        var audit = ReadHistory.NEEDS;
        var assign = new Permission("role:assign");
        var plan = new PlanId("free");
        return new Catalogue(
                Map.of(
                        audit,
                        new PermissionDefinition(audit, "tenant-organisation", "", null),
                        assign,
                        new PermissionDefinition(assign, "tenant-organisation", "", null)),
                Set.of(audit, assign),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(),
                Map.of(plan, new Plan(plan, Set.of(), limits)),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    @Override
    public <T> T withTenant(TenantId tenant, BiFunction<Snapshot, TenantRecorder, T> work) {
        return work.apply(read(tenant), (changes, after, origin) -> {
            state = after;
            var revision = new Revision(revisions.size() + 1L, tenant, Happening.NOW, origin, changes);
            revisions.add(revision);
            return revision;
        });
    }

    @Override
    public <T> T withPlatform(BiFunction<Snapshot, PlatformRecorder, T> work) {
        throw new UnsupportedOperationException("no change of the platform here");
    }

    @Override
    public <T> T withAll(BiFunction<Snapshot, WideRecorder, T> work) {
        throw new UnsupportedOperationException("nobody is erased here");
    }

    @Override
    public Snapshot readPlatform() {
        return read(new TenantId("none"));
    }

    @Override
    public List<TenantId> tenants() {
        return List.of(Happening.FINANCE);
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
    public List<Revision> page(@Nullable TenantId tenant, Filter filter, @Nullable Long before, int limit) {
        asked.add(filter);
        return revisions.reversed().stream()
                .filter(revision -> before == null || revision.number() < before)
                .filter(revision -> filter.from() == null || !revision.time().isBefore(filter.from()))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Revision> find(@Nullable TenantId tenant, long number) {
        return revisions.stream()
                .filter(revision -> revision.number() == number)
                .findFirst();
    }

    @Override
    public long count(@Nullable TenantId tenant) {
        return revisions.size();
    }

    @Override
    public List<Day> days(@Nullable TenantId tenant, Instant since, ZoneId zone) {
        return revisions.isEmpty()
                ? List.of()
                : List.of(new Day(LocalDate.ofInstant(Happening.NOW, zone), revisions.size()));
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        context.close();
    }
}
