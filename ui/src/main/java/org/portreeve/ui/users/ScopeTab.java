package org.portreeve.ui.users;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField.Plain;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.domain.Extent;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;

/** Where the person's access counts: the whole tenant, which is a choice of its own, or subtenants of the tree. */
final class ScopeTab extends Div implements EditTab {
    /** How many rows of the tree are built; the search finds the others. */
    private static final int SHOWN = 100;

    private static final String DEPTH = "--depth";

    private final Editing editing;
    private final RadioButtonGroup<Boolean> whole = new RadioButtonGroup<>();
    private final Div words = new Div();
    private final UnorderedList tree = new UnorderedList();
    private final Div block;
    private final FieldNotes notes;
    private final Map<SubtenantId, Checkbox> boxes = new HashMap<>();
    private String search = "";
    private boolean showing;

    ScopeTab(Looking looking, Editing editing) {
        this.editing = editing;
        notes = new FieldNotes(editing, Plain.SCOPE);
        addClassNames("col", "dstack");
        whole.setAriaLabel(looking.say("users.profile.scope"));
        whole.addClassName("column");
        whole.setItems(true, false);
        var everywhere = looking.say("users.scope.whole");
        var chosen = looking.say("users.scope.chosen");
        whole.setItemLabelGenerator(one -> one ? everywhere : chosen);
        whole.addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                choose(change.getValue());
            }
        });
        words.addClassNames("sm", "t2");
        tree.addClassNames("card", "rows", "tree");
        block = new Div(new SearchField(looking.say("users.scope.search"), this::search), tree);
        block.addClassNames("col", "dstack");
        boolean none = looking.state().subtenants().size() == 0;
        if (none && looking.member().scope() instanceof Extent.All) {
            add(new EmptyState(
                    Symbol.TREE,
                    looking.say("users.scope.none", looking.names().tenant()),
                    looking.say("users.scope.none.why")));
            return;
        }
        looking.barrier(MemberPart.MEMBERSHIP).ifPresent(this::add);
        if (looking.member().isTenantAdmin()) {
            add(Note.hint(looking.say("users.scope.admin"), looking.say("users.scope.admin.why")));
        }
        whole.setReadOnly(!looking.may(MemberPart.MEMBERSHIP));
        add(whole, words, notes, block);
        fill(looking);
        refresh(looking);
    }

    private void choose(boolean everywhere) {
        editing.look().ifPresent(looking -> {
            var had = looking.member().scope();
            editing.stage(new MemberEdit.Scope(
                    everywhere ? Extent.all() : had instanceof Extent.Listed ? had : Extent.of(Set.of())));
        });
    }

    private void toggle(SubtenantId node, boolean on) {
        editing.look().ifPresent(looking -> {
            Set<SubtenantId> nodes =
                    new HashSet<>(nodes(editing.wanted(looking).member().scope()));
            if (on) {
                nodes.add(node);
            } else {
                nodes.remove(node);
            }
            editing.stage(new MemberEdit.Scope(Extent.of(nodes)));
        });
    }

    private static Set<SubtenantId> nodes(Extent<SubtenantId> scope) {
        return scope instanceof Extent.Listed<SubtenantId>(var nodes) ? nodes : Set.of();
    }

    private void search(String text) {
        search = text;
        editing.look().ifPresent(looking -> {
            fill(looking);
            refresh(looking);
        });
    }

    private void fill(Looking looking) {
        boxes.clear();
        tree.removeAll();
        List<SubtenantTree.Node> nodes = SubtenantTree.of(looking.state()).matching(search);
        nodes.stream().limit(SHOWN).forEach(node -> tree.add(row(node, looking)));
        if (nodes.size() > SHOWN) {
            var rest = new ListItem(looking.say("users.more-to-search", nodes.size() - SHOWN));
            rest.addClassNames("xs", "t3", "rest");
            tree.add(rest);
        }
        if (nodes.isEmpty()) {
            var nothing = new ListItem(looking.say("empty.nothing-matches-search", search));
            nothing.addClassNames("xs", "t3", "rest");
            tree.add(nothing);
        }
    }

    private ListItem row(SubtenantTree.Node node, Looking looking) {
        var box = new Checkbox(node.subtenant().name());
        box.setReadOnly(!looking.may(MemberPart.MEMBERSHIP));
        box.addValueChangeListener(change -> {
            if (!showing) {
                toggle(node.subtenant().id(), change.getValue());
            }
        });
        boxes.put(node.subtenant().id(), box);
        var through = new Span();
        through.addClassNames("xs", "t3", "end", "clip");
        var item = new ListItem(box, through);
        item.addClassNames("row", "node");
        item.getStyle().set(DEPTH, String.valueOf(node.depth()));
        return item;
    }

    @Override
    public void refresh(Looking looking) {
        var scope = editing.wanted(looking).member().scope();
        boolean everywhere = scope instanceof Extent.All;
        showing = true;
        whole.setValue(everywhere);
        showing = false;
        words.setText(looking.say(
                everywhere
                        ? "users.scope.whole.why"
                        : nodes(scope).isEmpty() ? "users.scope.nothing.why" : "users.scope.chosen.why"));
        words.setClassName("warn", !everywhere && nodes(scope).isEmpty());
        block.setVisible(!everywhere && looking.state().subtenants().size() > 0);
        var nodes = SubtenantTree.of(looking.state());
        boxes.forEach((id, box) -> show(box, nodes, id, nodes(scope), looking));
        notes.refresh(looking);
    }

    private void show(Checkbox box, SubtenantTree nodes, SubtenantId id, Set<SubtenantId> chosen, Looking looking) {
        var above = nodes.chosenAbove(id, chosen);
        showing = true;
        box.setValue(chosen.contains(id) || above.isPresent());
        showing = false;
        box.setIndeterminate(!box.getValue() && nodes.isChosenBelow(id, chosen));
        box.setEnabled(above.isEmpty());
        box.getParent()
                .flatMap(row -> row.getChildren().skip(1).findFirst())
                .ifPresent(one -> one.getElement()
                        .setText(above.map(by -> looking.say(
                                        "users.scope.through", looking.names().subtenant(by)))
                                .orElse("")));
    }
}
