package org.portreeve.ui.subtenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.treegrid.TreeGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.subtenant.ListSubtenants;
import org.portreeve.application.subtenant.SubtenantTree;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.TenantRoute;

/** The tree with the people of each subtenant; a row dropped on another one, or beside all of them, asks to be moved. */
final class SubtenantGrid extends TreeGrid<SubtenantTree.Node> {
    private static final long serialVersionUID = 1L;

    /** Why: a small tree is read at one glance, a large one is searched. */
    private static final int UNFOLDED = 200;

    /** Why: an address has its bounds; who looks for more people looks further down. */
    private static final int LINKED = 40;

    /** What somebody wants done with a subtenant. */
    interface Wishes {
        void create(Subtenant parent);

        void rename(Subtenant node);

        void move(Subtenant node);

        void moveTo(Subtenant node, @Nullable SubtenantId parent);

        void delete(Subtenant node);
    }

    private final transient Wishes wishes;
    private transient TenantId tenant = new TenantId("");
    private transient ListSubtenants.@Nullable View view;
    private transient @Nullable Subtenant dragged;

    SubtenantGrid(Wishes wishes) {
        this.wishes = wishes;
        setSizeFull();
        addClassName("subtenants");
        setSelectionMode(SelectionMode.NONE);
        getElement().setProperty("ariaLabel", getTranslation("subtenants.title"));
        addComponentHierarchyColumn(node -> name(node.subtenant()))
                .setHeader(getTranslation("subtenants.column.name"))
                .setFlexGrow(1);
        people(
                "direct",
                SubtenantTree.Node::direct,
                node -> Set.of(node.subtenant().id()));
        people("below", SubtenantTree.Node::below, this::subtree);
        addComponentColumn(node -> menu(node.subtenant()))
                .setHeader("")
                .setWidth("56px")
                .setFlexGrow(0);
        dragging();
    }

    private void people(
            String key, ToIntFunction<SubtenantTree.Node> count, Function<SubtenantTree.Node, Set<SubtenantId>> nodes) {
        addComponentColumn(node -> count(count.applyAsInt(node), nodes.apply(node)))
                .setKey(key)
                .setHeader(getTranslation("subtenants.column." + key))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private static Span name(Subtenant node) {
        var name = new Span(node.name());
        name.addClassNames("med", "clip");
        name.setTitle(node.name());
        return name;
    }

    private Set<SubtenantId> subtree(SubtenantTree.Node node) {
        return view == null ? Set.of() : view.tree().subtree(node.subtenant().id());
    }

    private Component count(int people, Set<SubtenantId> nodes) {
        String number = String.format(getLocale(), "%,d", people);
        if (people == 0 || nodes.size() > LINKED || view == null || !view.seesPeople()) {
            return new Span(number);
        }
        String filter = nodes.stream().map(SubtenantId::value).sorted().collect(Collectors.joining(","));
        var link = new Anchor(TenantRoute.to(tenant, "users") + "?subtenant=" + filter, number);
        link.setAriaLabel(getTranslation("subtenants.people", people));
        return link;
    }

    private MenuBar menu(Subtenant node) {
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("rowmenu");
        var opener = bar.addItem(Symbol.MORE.icon());
        opener.setAriaLabel(getTranslation("subtenants.menu", node.name()));
        var entries = opener.getSubMenu();
        entries.addItem(getTranslation("subtenants.create-beneath"), _ -> wishes.create(node));
        entries.addItem(getTranslation("subtenants.rename"), _ -> wishes.rename(node));
        entries.addItem(getTranslation("subtenants.move"), _ -> wishes.move(node));
        entries.addItem(getTranslation("subtenants.delete"), _ -> wishes.delete(node));
        return bar;
    }

    private void dragging() {
        setRowsDraggable(true);
        setDropMode(GridDropMode.ON_TOP);
        addDragStartListener(
                start -> dragged = start.getDraggedItems().getFirst().subtenant());
        addDragEndListener(_ -> dragged = null);
        addDropListener(drop -> {
            Subtenant node = dragged;
            if (node != null) {
                wishes.moveTo(
                        node,
                        drop.getDropTargetItem()
                                .map(over -> over.subtenant().id())
                                .orElse(null));
            }
        });
    }

    /** Shows what contains the words, and what lies above it. */
    void show(TenantId of, ListSubtenants.View now, Set<SubtenantId> shown, boolean narrowed) {
        tenant = of;
        view = now;
        var rows = new TreeRows(now.tree(), shown);
        setDataProvider(rows);
        if (narrowed || now.tree().size() <= UNFOLDED) {
            unfold(rows);
        }
    }

    /** Why so many at most: more than that nobody reads, and folded rows cost nothing. */
    private void unfold(TreeRows rows) {
        List<SubtenantTree.Node> open = new ArrayList<>(rows.beneath(null));
        for (int at = 0; at < open.size() && open.size() <= UNFOLDED; at++) {
            open.addAll(rows.beneath(open.get(at)));
        }
        expand(open.subList(0, Math.min(open.size(), UNFOLDED)));
    }
}
