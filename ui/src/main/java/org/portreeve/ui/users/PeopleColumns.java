package org.portreeve.ui.users;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.portreeve.ui.component.Initials;

/** The columns of the list of people: those that are chosen, in their order, and at the ends what picks and what acts. */
final class PeopleColumns {
    private static final String NAME = """
            <span class="row person"><span class="avatar ${item.tint}" aria-hidden="true" dir="auto">${item.initials}</span><span
            class="col grow"><span class="row"><span class="clip med" dir="auto" title=${item.name}>${item.name}</span>${item.admin
            ? html`<span class="badge accent">${item.admin}</span>` : ''}${item.state
            ? html`<span class="badge ${item.stateTone}"><svg class="i" aria-hidden="true"><use
            href="icons.svg#${item.stateSymbol}"></use></svg>${item.state}</span>` : ''}</span><span
            class="xs t2 clip only-narrow">${item.role} ${item.more}</span></span></span>""";
    private static final String ROLES = """
            ${item.glyph ? html`<span class="row" title=${item.all}><i class="g g-${item.glyph}" role="img" aria-label=${item.glyphWords}></i><span
            class="clip">${item.role}</span><span class="t3 xs num">${item.more}</span></span>` : ''}""";
    private static final String SEEN = """
            <span class="row person seen">${item.tone ? html`<span class="badge ${item.tone}"><svg class="i" aria-hidden="true"><use
            href="icons.svg#${item.symbol}"></use></svg>${item.seen}</span>` : html`<span class="t2 num">${item.seen}</span>`}</span>""";
    private static final String TEXT = "<span class=\"t2 clip\" title=${item.text}>${item.text}</span>";
    /** Of the room that is left, one share each but for these. */
    private static final Map<PeopleColumn, Integer> SHARES =
            Map.of(PeopleColumn.NAME, 3, PeopleColumn.EMAIL, 3, PeopleColumn.ROLES, 3);
    /** What a telephone has room for. */
    private static final Set<PeopleColumn> NARROW = Set.of(PeopleColumn.NAME, PeopleColumn.SEEN);

    private final Grid<PersonRow> grid;
    private final Map<PeopleColumn, Grid.Column<PersonRow>> columns = new EnumMap<>(PeopleColumn.class);
    private final Grid.Column<PersonRow> picking;
    private final Grid.Column<PersonRow> acting;
    private Consumer<ChosenColumns> onChange = _ -> {};
    private ChosenColumns chosen = ChosenColumns.shipped();
    private boolean narrow;
    private boolean beside;

    PeopleColumns(Grid<PersonRow> grid, LitRenderer<PersonRow> pick, LitRenderer<PersonRow> act) {
        this.grid = grid;
        picking = grid.addColumn(pick).setKey("pick").setWidth("36px").setFlexGrow(0);
        for (PeopleColumn column : PeopleColumn.values()) {
            columns.put(column, add(column));
        }
        acting = grid.addColumn(act).setKey(RowActions.KEY).setWidth("64px").setFlexGrow(0);
        column(PeopleColumn.NAME).setSortable(true);
        column(PeopleColumn.EMAIL).setSortable(true);
        column(PeopleColumn.SEEN).setSortable(true).setTextAlign(ColumnTextAlign.END);
        grid.setColumnReorderingAllowed(true);
        grid.addColumnReorderListener(moved -> {
            if (moved.isFromClient()) {
                change(chosen.ordered(moved.getColumns().stream()
                        .flatMap(one -> PeopleColumn.of(one.getKey()).stream())
                        .filter(chosen::has)
                        .toList()));
            }
        });
        grid.addColumnResizeListener(resized -> {
            if (resized.isFromClient()) {
                PeopleColumn.of(resized.getResizedColumn().getKey())
                        .ifPresent(column -> change(chosen.wide(column, width(resized.getResizedColumn()))));
            }
        });
        arrange();
    }

    private Grid.Column<PersonRow> add(PeopleColumn column) {
        LitRenderer<PersonRow> renderer = switch (column) {
            case NAME -> name();
            case ROLES -> roles();
            case SEEN -> seen();
            default -> LitRenderer.<PersonRow>of(TEXT).withProperty("text", row -> row.fact(column));
        };
        return grid.addColumn(renderer)
                .setKey(column.key())
                .setHeader(grid.getTranslation("users.column." + column.key()))
                .setResizable(true);
    }

    private static int width(Grid.Column<PersonRow> column) {
        String width = Objects.requireNonNullElse(column.getWidth(), "");
        return width.endsWith("px") ? (int) Double.parseDouble(width.substring(0, width.length() - 2)) : 0;
    }

    private void change(ChosenColumns next) {
        chosen = next;
        onChange.accept(next);
    }

    /** Tells what was moved or made wider. */
    void onChange(Consumer<ChosenColumns> listener) {
        onChange = listener;
    }

    Grid.Column<PersonRow> column(PeopleColumn column) {
        return Objects.requireNonNull(columns.get(column));
    }

    Grid.Column<PersonRow> picking() {
        return picking;
    }

    ChosenColumns chosen() {
        return chosen;
    }

    void show(ChosenColumns next) {
        chosen = next;
        arrange();
    }

    /** Leaves room for names alone. */
    void setNarrow(boolean isNarrow) {
        narrow = isNarrow;
        arrange();
    }

    /** With somebody open beside the list, the base role folds into the badge behind the name. */
    void setBeside(boolean isBeside) {
        if (beside != isBeside) {
            beside = isBeside;
            arrange();
            grid.getDataProvider().refreshAll();
        }
    }

    private void arrange() {
        List<Grid.Column<PersonRow>> order = new ArrayList<>();
        order.add(picking);
        chosen.widths().forEach((column, width) -> {
            var one = column(column);
            order.add(one);
            widen(column, one, width);
        });
        columns.forEach((column, one) -> {
            one.setVisible(isVisible(column));
            if (!chosen.has(column)) {
                order.add(one);
            }
        });
        order.add(acting);
        grid.setColumnOrder(order);
    }

    /** With no width of its own, a column takes its share of the room again. */
    private static void widen(PeopleColumn column, Grid.Column<PersonRow> one, int width) {
        one.setWidth(width > 0 ? width + "px" : "100px");
        one.setAutoWidth(width == 0 && column == PeopleColumn.SEEN);
        one.setFlexGrow(width > 0 || column == PeopleColumn.SEEN ? 0 : SHARES.getOrDefault(column, 1));
    }

    private boolean isVisible(PeopleColumn column) {
        return chosen.has(column) && (!narrow || NARROW.contains(column)) && !(beside && column == PeopleColumn.BASE);
    }

    private LitRenderer<PersonRow> name() {
        var admin = grid.getTranslation("base-role.admin-short");
        return LitRenderer.<PersonRow>of(NAME)
                .withProperty("name", PersonRow::name)
                .withProperty("initials", row -> Initials.ofPerson(row.name()).text())
                .withProperty("tint", row -> Initials.ofPerson(row.name()).tint())
                .withProperty("admin", row -> row.admin() && !isVisible(PeopleColumn.BASE) ? admin : "")
                .withProperty("state", row -> row.state().text())
                .withProperty("stateTone", row -> row.state().cssClass())
                .withProperty("stateSymbol", row -> row.state().symbol())
                .withProperty("role", PersonRow::role)
                .withProperty("more", PersonRow::more);
    }

    private static LitRenderer<PersonRow> roles() {
        return LitRenderer.<PersonRow>of(ROLES)
                .withProperty("glyph", PersonRow::glyph)
                .withProperty("glyphWords", PersonRow::glyphWords)
                .withProperty("role", PersonRow::role)
                .withProperty("all", row -> row.fact(PeopleColumn.ROLES))
                .withProperty("more", PersonRow::more);
    }

    private static LitRenderer<PersonRow> seen() {
        return LitRenderer.<PersonRow>of(SEEN)
                .withProperty("seen", row -> row.presence().text())
                .withProperty("tone", row -> row.presence().cssClass())
                .withProperty("symbol", row -> row.presence().symbol());
    }
}
