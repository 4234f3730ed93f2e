package org.portreeve.ui.ending;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.ListEndings;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ActionBar;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.NarrowWindow;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.history.SavedToast;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;
import org.portreeve.ui.users.BulkDialog;

/** What of the people of a tenant ends by itself before long, or has ended lately; and another end for it. */
@Route(value = TenantRoute.PREFIX + "ending", layout = Console.class)
@PermitAll
public final class EndingPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    /** With one of them, somebody can give another end to something; the button is a courtesy. */
    private static final List<String> EXTENDING = List.of("role:assign", "member:edit");

    private final CurrentActor current;
    private final ListEndings listing;
    private final ChangeMembers members;
    private final UndoRevision undoing;
    private final Segments<Period> periods = new Segments<>(
            getTranslation("ending.period"),
            List.of(Period.values()),
            period -> getTranslation("ending.period." + period.key()));
    private final SearchField search = new SearchField(getTranslation("ending.search"), _ -> refresh());
    private final Span count = new Span();
    private final EndingGrid grid = new EndingGrid(this::picked);
    private final Div nothing = new Div();
    private final ActionBar bar = new ActionBar();
    private @Nullable TenantId tenant;
    private ListEndings.@Nullable View view;

    /** Asks as whoever is signed in. */
    public EndingPage(CurrentActor current, ListEndings listing, ChangeMembers members, UndoRevision undoing) {
        this.current = current;
        this.listing = listing;
        this.members = members;
        this.undoing = undoing;
        periods.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent()
                        .navigate(
                                TenantRoute.to(here(), "ending"),
                                QueryParameters.of("period", change.getValue().key()));
            }
        });
        count.addClassNames("end", "t2", "num", "sm");
        bar.addActions(ConsoleButton.primary(getTranslation("ending.extend"), Symbol.CLOCK)
                .small()
                .onClick(this::extend));
        bar.onClear(getTranslation("users.bulk.clear"), grid::deselectAll);
        add(new PageHead(getTranslation("ending.title"), getTranslation("ending.sentence")));
        addBar(periods, search.withSlash(), count);
        addFull(grid, nothing);
        add(bar);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ending.title");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        NarrowWindow.watch(this, grid::setNarrow);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        periods.setValue(Period.of(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("period")
                .orElse("")));
        if (!read()) {
            TenantRoute.notFound(event);
        }
    }

    private void refresh() {
        if (tenant != null && !read()) {
            UI.getCurrent().getPage().reload();
        }
    }

    /** False where the tenant is not open to the reader. */
    private boolean read() {
        Period period = Objects.requireNonNullElse(periods.getValue(), Period.MONTH);
        var found = listing.of(actor(), here(), period::from, search.getValue());
        found.ifPresent(this::show);
        return found.isPresent();
    }

    private void show(ListEndings.View found) {
        view = found;
        grid.deselectAll();
        grid.show(found);
        if (EXTENDING.stream().noneMatch(this::may)) {
            grid.setSelectionMode(EndingGrid.SelectionMode.NONE);
        }
        count.setText(
                found.all() > found.endings().size()
                        ? getTranslation("ending.first", found.endings().size(), found.all())
                        : getTranslation("ending.count", found.all()));
        boolean empty = found.endings().isEmpty();
        grid.setVisible(!empty);
        nothing.removeAll();
        nothing.setVisible(empty);
        if (empty) {
            nothing.add(
                    search.getValue().isBlank()
                            ? new EmptyState(
                                    Symbol.CLOCK,
                                    getTranslation("ending.nothing"),
                                    getTranslation("ending.nothing.why"))
                            : EmptyState.nothingMatches(search.getValue(), 1, search::clear));
        }
        picked();
    }

    private boolean may(String permission) {
        return Objects.requireNonNull(view)
                .snapshot()
                .allows(actor().user(), new AccessRequest.DoPermission(new Permission(permission)));
    }

    private void picked() {
        int picked = grid.getSelectedItems().size();
        bar.show(picked == 0 ? "" : getTranslation("users.bulk.picked", picked));
    }

    private void extend() {
        var acting = BulkDialog.Acting.through(members, current, here());
        var snapshot = Objects.requireNonNull(view).snapshot();
        var zone = Objects.requireNonNull(snapshot.tenant()).tenant().timeZone();
        new BulkDialog(
                        new ExtendPurpose(Map.copyOf(grid.picked()), zone, snapshot.now()),
                        acting,
                        snapshot,
                        getLocale(),
                        (number, _) -> saved(number))
                .open();
    }

    private void saved(long number) {
        refresh();
        SavedToast.tell(undoing, current, here(), number, "", getLocale(), this::refresh);
    }

    private Actor.SignedIn actor() {
        return current.get();
    }

    private TenantId here() {
        return Objects.requireNonNull(tenant);
    }
}
