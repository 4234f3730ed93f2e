package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.Decision;
import org.portreeve.ui.access.Through;
import org.portreeve.ui.component.AssignmentRow;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;

/** Everything that the person may open, do and use right now, each with why. */
final class AccessTab extends Div {
    /** How many rows of a group are built; the search finds the others. */
    private static final int SHOWN = 60;

    private record Entry(CellState glyph, String name, String through, String end, String searchText) {}

    private final Map<String, List<Entry>> groups = new LinkedHashMap<>();
    private final Div results = new Div();

    AccessTab(Looking looking) {
        addClassNames("col", "dstack");
        results.addClassNames("col", "dstack");
        collect(looking);
        if (groups.isEmpty()) {
            add(new EmptyState(
                    Symbol.LATENT, looking.say("users.access.nothing"), looking.say("users.access.nothing.why")));
            return;
        }
        add(new SearchField(looking.say("users.access.search"), this::show), results);
        show("");
    }

    private void collect(Looking looking) {
        looking.view().access().allowed().forEach((request, decision) -> {
            switch (request) {
                case AccessRequest.OpenSection(var section) ->
                    add(
                            looking,
                            looking.say("users.access.sections"),
                            looking.names().section(section),
                            section.value(),
                            decision);
                case AccessRequest.DoPermission(var permission, var resource) -> {
                    if (resource == null) {
                        var definition = looking.snapshot().catalogue().definition(permission);
                        add(
                                looking,
                                definition == null ? "" : GroupNames.of(definition.group(), looking.locale()),
                                permission.value(),
                                definition == null ? "" : definition.description(),
                                decision);
                    } else {
                        add(
                                looking,
                                looking.say("users.access.resources"),
                                looking.names().request(request),
                                resource,
                                decision);
                    }
                }
                case AccessRequest.UseAgent(var agent) ->
                    add(
                            looking,
                            looking.say("users.access.agents"),
                            looking.names().agent(agent),
                            agent.value(),
                            decision);
            }
        });
    }

    private void add(Looking looking, String group, String name, String more, Decision decision) {
        var through = Through.of(decision, looking.snapshot().catalogue(), looking.state(), looking.member());
        var end = through.until() == null ? "" : looking.dates().end(new Window(null, through.until()));
        var text = (name + '\n' + more + '\n' + through.words()).toLowerCase(Locale.ROOT);
        groups.computeIfAbsent(group, _ -> new ArrayList<>())
                .add(new Entry(through.glyph(), name, through.words(), end, text));
    }

    private void show(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        results.removeAll();
        groups.forEach((title, entries) -> {
            var matching = entries.stream()
                    .filter(entry -> entry.searchText().contains(wanted))
                    .toList();
            if (!matching.isEmpty()) {
                results.add(panel(title, matching));
            }
        });
        if (results.getComponentCount() == 0) {
            results.add(new EmptyState(
                    Symbol.SEARCH,
                    getTranslation("empty.nothing-matches-search", words),
                    getTranslation("users.access.nothing-matches")));
        }
    }

    private Panel panel(String title, List<Entry> entries) {
        var rows =
                new CardList(entries.stream().limit(SHOWN).map(AccessTab::row).toArray(ListItem[]::new));
        rows.removeClassName("card");
        if (entries.size() > SHOWN) {
            var rest = new ListItem(getTranslation("users.access.more", entries.size() - SHOWN));
            rest.addClassNames("xs", "t3", "rest");
            rows.add(rest);
        }
        var panel = new Panel(title, rows).flush();
        panel.setAside(getTranslation("users.count", entries.size()));
        return panel;
    }

    private static AssignmentRow row(Entry entry) {
        return new AssignmentRow(entry.glyph(), entry.name(), entry.through()).withEnd(entry.end());
    }
}
