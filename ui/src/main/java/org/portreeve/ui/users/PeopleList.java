package org.portreeve.ui.users;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.PeopleSearch.Order;
import org.portreeve.application.membership.Total;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.KeyHint;
import org.portreeve.ui.component.LazyRows;

/** The people of a tenant, fetched as they are scrolled to; one row is the current one, from which J and K step. */
final class PeopleList extends Div {
    /** Where the rows come from. */
    interface Source {
        List<PersonRow> rows(int offset, int limit);

        Total total();
    }

    private static final int PAGE = 50;
    /** Only where the row is out of sight, and then with a few rows before it. */
    private static final String SCROLL =
            "if ($0 <= this._firstVisibleIndex || $0 >= this._lastVisibleIndex) this.scrollToIndex(Math.max(0, $0 - 3))";

    private static final String ENTER =
            "event.key === 'Enter' && (event.target === document.body || event.target.localName === 'vaadin-grid')";
    /** Why before the grid: Space would open what has the focus; the arrows still move it. */
    private static final String KEYS = """
            if (!this.peopleKeys) {
              this.peopleKeys = true;
              this.addEventListener('keydown', event => {
                const space = event.key === ' ', arrow = event.shiftKey && /^Arrow(Up|Down)$/.test(event.key);
                if ((!space && !arrow) || event.composedPath()[0].localName !== 'td') return;
                if (space) { event.preventDefault(); event.stopPropagation(); }
                this.dispatchEvent(new CustomEvent('people-key', {
                  detail: arrow ? event.key.slice(5).toLowerCase() : event.shiftKey ? 'range' : 'toggle' }));
              }, true);
              this.addEventListener('keyup', event => {
                if (event.key === ' ' && event.composedPath()[0].localName === 'td') event.stopPropagation();
              }, true);
            }""";

    private static final String PICK = """
            <input type="checkbox" class="pick" tabindex="-1" .checked=${item.picked} aria-label=${item.pickName}
            @click=${event => { event.stopPropagation(); pick(event.shiftKey); }}>""";
    private final Grid<PersonRow> grid = new Grid<>(PAGE);
    private final Source source;
    private final Map<UserId, Integer> positions = new HashMap<>();
    private final Map<UserId, PersonRow> rows = new HashMap<>();
    private final Picking picking = new Picking(this);
    private final PeopleColumns columns;
    private Consumer<UserId> onOpen = _ -> {};
    private Consumer<UserId> onSections = _ -> {};
    private Total total = Total.NOBODY;
    private int current = -1;

    PeopleList(Source source) {
        this.source = source;
        addClassName("people");
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.SINGLE);
        grid.getElement().setProperty("ariaLabel", getTranslation("users.title"));
        columns = new PeopleColumns(grid, pick(), RowActions.buttons(grid, row -> onSections.accept(row.id())));
        columns.picking().setVisible(false);
        grid.setDataProvider(
                new CallbackDataProvider<PersonRow, Void>(this::fetch, _ -> total.number(), PersonRow::id));
        grid.addItemClickListener(click -> open(click.getItem()));
        grid.addCellFocusListener(focus -> focus.getItem().ifPresent(this::mark));
        ((GridSingleSelectionModel<PersonRow>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.getElement()
                .addEventListener(
                        "people-key",
                        event -> act(event.getEventData().get("event.detail").asString()))
                .addEventData("event.detail");
        add(
                grid,
                stepper("users.previous", "k", -1),
                stepper("users.next", "j", 1),
                unseen("users.pick", "x", () -> current().ifPresent(picking::toggle)));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        grid.getElement().executeJs(KEYS);
        var enter = event.getUI()
                .getElement()
                .addEventListener("keydown", _ -> current().ifPresent(onOpen));
        enter.setFilter(ENTER);
        addDetachListener(detach -> {
            enter.remove();
            detach.unregisterListener();
        });
    }

    private void act(String key) {
        switch (key) {
            case "toggle" -> current().ifPresent(picking::toggle);
            case "range" -> current().ifPresent(picking::reachTo);
            case "down" -> picking.reach(1);
            case "up" -> picking.reach(-1);
            default -> throw new IllegalArgumentException(key);
        }
    }

    /** The details take its key over while they are open. */
    private ConsoleButton stepper(String words, String key, int rows) {
        return unseen(words, key, () -> step(rows));
    }

    /** Unseen: it is there for its key. */
    private ConsoleButton unseen(String words, String key, Runnable action) {
        var button = ConsoleButton.quiet(getTranslation(words), null).onClick(action);
        KeyHint.bind(button, key);
        button.addClassName("vh");
        button.setTabIndex(-1);
        return button;
    }

    /** The columns and what becomes of them. */
    PeopleColumns columns() {
        return columns;
    }

    /** Who is picked, and how. */
    Picking picking() {
        return picking;
    }

    Total total() {
        return total;
    }

    void onOpen(Consumer<UserId> listener) {
        onOpen = listener;
    }

    /** Tells whose sections are asked for by the sliders in their row. */
    void onSections(Consumer<UserId> listener) {
        onSections = listener;
    }

    /** Offers these in the menu of a row. */
    void onMenu(Function<UserId, List<MemberEntries.Entry>> entries) {
        RowActions.menu(grid, row -> entries.apply(row.id()));
    }

    /** Tells the order that was asked for by a click on a header. */
    void onSort(BiConsumer<Order, Boolean> listener) {
        grid.addSortListener(change -> {
            if (change.isFromClient()) {
                var first = change.getSortOrder().stream().findFirst();
                listener.accept(
                        first.flatMap(PeopleList::order).orElse(Order.NAME),
                        first.map(one -> one.getDirection() == SortDirection.DESCENDING)
                                .orElse(false));
            }
        });
    }

    /** Reads everything anew and answers how many people there are. */
    Total show(Order order, boolean descending) {
        var column = grid.getColumnByKey(PeopleFilter.key(order));
        grid.sort(
                List.of(new GridSortOrder<>(column, descending ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        positions.clear();
        rows.clear();
        current = -1;
        picking.forget();
        return refresh();
    }

    /** Reads the same people anew. */
    Total refresh() {
        total = source.total();
        LazyRows.resize(grid, total);
        grid.getDataProvider().refreshAll();
        grid.recalculateColumnWidths();
        return total;
    }

    /** Shows who is open, wherever they stand; null for nobody. */
    void select(@Nullable UserId user) {
        var position = user == null ? null : positions.get(user);
        if (position != null) {
            current = position;
        }
        grid.select(user == null ? null : blank(user));
    }

    /** The person that many rows below the current one; empty beyond the ends. */
    Optional<UserId> step(int rows) {
        int next = current < 0 ? 0 : current + rows;
        if (next < 0 || (total.isExact() && next >= total.number())) {
            return Optional.empty();
        }
        return fetch(next, 1).findFirst().map(row -> {
            mark(row);
            grid.getElement().executeJs(SCROLL, next);
            return row.id();
        });
    }

    /** The current person. */
    Optional<UserId> current() {
        return current < 0
                ? Optional.empty()
                : grid.getSelectedItems().stream().map(PersonRow::id).findFirst();
    }

    private void open(PersonRow row) {
        mark(row);
        onOpen.accept(row.id());
    }

    private void mark(PersonRow row) {
        current = positions.getOrDefault(row.id(), current);
        grid.select(row);
    }

    private Stream<PersonRow> fetch(Query<PersonRow, Void> query) {
        return fetch(query.getOffset(), query.getLimit());
    }

    private Stream<PersonRow> fetch(int offset, int limit) {
        var fetched = source.rows(offset, limit);
        for (int i = 0; i < fetched.size(); i++) {
            positions.put(fetched.get(i).id(), offset + i);
            rows.put(fetched.get(i).id(), fetched.get(i));
        }
        return fetched.stream();
    }

    private static Optional<Order> order(GridSortOrder<PersonRow> sort) {
        return Arrays.stream(Order.values())
                .filter(order -> PeopleFilter.key(order).equals(sort.getSorted().getKey()))
                .findAny();
    }

    /** Equal to the row of the person, which need not have been fetched. */
    private static PersonRow blank(UserId user) {
        return new PersonRow(user, "", Map.of(), "", "", "", "", false, PersonRow.Mark.NONE, PersonRow.Mark.NONE);
    }

    private LitRenderer<PersonRow> pick() {
        return LitRenderer.<PersonRow>of(PICK)
                .withProperty("picked", row -> picking.picks().has(row.id()))
                .withProperty("pickName", row -> getTranslation("users.pick.name", row.name()))
                .withFunction("pick", (row, arguments) -> {
                    if (arguments.get(0).asBoolean()) {
                        picking.reachTo(row.id());
                    } else {
                        picking.toggle(row.id());
                    }
                });
    }

    /** Where somebody stands, if that is known. */
    Optional<Integer> positionOf(UserId user) {
        return Optional.ofNullable(positions.get(user));
    }

    int position() {
        return current;
    }

    /** The people from there on, as they are now. */
    Stream<PersonRow> people(int offset, int limit) {
        return fetch(offset, limit);
    }

    /** Draws one row anew. */
    void redraw(UserId user) {
        Optional.ofNullable(rows.get(user)).ifPresent(grid.getDataProvider()::refreshItem);
    }

    /** Draws all rows anew. */
    void redraw() {
        grid.getDataProvider().refreshAll();
    }
}
