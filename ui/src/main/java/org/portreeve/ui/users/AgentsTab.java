package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField.Plain;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.Symbol;

/** Which agents the person may use: a default, which also answers for agents registered later, and exceptions from it. */
final class AgentsTab extends Div implements EditTab {
    /** How many rows are built; the search finds the others. */
    private static final int SHOWN = 40;

    private final Editing editing;
    private final @Nullable Segments<Boolean> byDefault;
    private final Span readOnly = new Span();
    private final FieldNotes notes;
    private final UnorderedList list = new UnorderedList();
    private final List<AgentLine> rows = new ArrayList<>();
    private boolean showing;

    AgentsTab(Looking looking, Editing editing) {
        this.editing = editing;
        notes = new FieldNotes(editing, Plain.AGENTS_BY_DEFAULT);
        addClassNames("col", "dstack");
        byDefault = looking.may(MemberPart.AGENTS) ? choice(looking) : null;
        list.addClassNames("card", "rows");
        looking.barrier(MemberPart.AGENTS).ifPresent(this::add);
        if (looking.member().isTenantAdmin()) {
            add(Note.hint(looking.say("users.agents.admin"), looking.say("users.agents.admin.why")));
        }
        add(defaults(looking), notes);
        if (looking.state().agents().size() == 0) {
            add(new EmptyState(
                    Symbol.AGENT,
                    looking.say("users.agents.nothing", looking.names().tenant()),
                    looking.say("users.agents.nothing.why")));
        } else {
            add(
                    new SearchField(
                            looking.say("users.agents.search"),
                            words -> editing.look().ifPresent(it -> {
                                fill(it, words);
                                refresh(it);
                            })),
                    list);
            fill(looking, "");
        }
        refresh(looking);
    }

    private Segments<Boolean> choice(Looking looking) {
        var words = new FieldWords(looking);
        var allowed = words.allowed(true);
        var none = words.allowed(false);
        var choice =
                new Segments<>(looking.say("users.agents.default"), List.of(true, false), one -> one ? allowed : none);
        choice.addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                editing.stage(new MemberEdit.AgentsByDefault(change.getValue()));
            }
        });
        return choice;
    }

    private Div defaults(Looking looking) {
        var label = new Div(looking.say("users.agents.default"));
        label.addClassName("med");
        var why = new Div(looking.say("users.agents.default.why"));
        why.addClassNames("xs", "t2");
        var text = new Div(label, why);
        text.addClassName("grow");
        var line = new Div(text, byDefault == null ? readOnly : byDefault);
        line.addClassNames("row", "defaults");
        return line;
    }

    /** Exceptions first, the rest by name. */
    private void fill(Looking looking, String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        var access = looking.member().agents();
        var found = looking.state().agents().stream()
                .filter(agent -> (agent.name() + '\n' + agent.id().value())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(Comparator.comparing((Agent agent) -> access.of(agent.id()) == AgentAccess.Standing.BY_DEFAULT)
                        .thenComparing(Agent::name))
                .toList();
        rows.clear();
        list.removeAll();
        found.stream().limit(SHOWN).forEach(agent -> rows.add(new AgentLine(agent, looking, editing)));
        rows.forEach(list::add);
        if (found.size() > SHOWN) {
            quiet(looking.say("users.more-to-search", found.size() - SHOWN));
        }
        if (found.isEmpty()) {
            quiet(looking.say("empty.nothing-matches-search", words));
        }
    }

    private void quiet(String words) {
        var item = new ListItem(words);
        item.addClassNames("xs", "t3", "rest");
        list.add(item);
    }

    @Override
    public void refresh(Looking looking) {
        boolean wanted = editing.wanted(looking).member().agents().allowedByDefault();
        if (byDefault != null) {
            showing = true;
            byDefault.setValue(wanted);
            showing = false;
        }
        readOnly.setText(new FieldWords(looking).allowed(wanted));
        notes.refresh(looking);
        rows.forEach(row -> row.refresh(looking));
    }
}
