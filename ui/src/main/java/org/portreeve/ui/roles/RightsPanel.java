package org.portreeve.ui.roles;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.ThingNames;

/** What a change does, right by right: how many people gain or lose it, and who they are. */
public final class RightsPanel extends Div {
    private static final int RIGHTS = 40;
    private static final int NAMED = 3;

    public RightsPanel(Effects effects, ThingNames names) {
        addClassNames("stack", "rights");
        var gains = byRight(effects, Effects.Group::gains);
        var losses = byRight(effects, Effects.Group::losses);
        List<Div> cards = new ArrayList<>();
        gains.forEach((what, people) -> cards.add(card("role.gain", "allow", words(what, names), people, names)));
        losses.forEach((what, people) -> cards.add(card("role.lose", "deny", words(what, names), people, names)));
        cards.stream().limit(RIGHTS).forEach(this::add);
        if (cards.size() > RIGHTS) {
            var rest = new Paragraph(getTranslation("role.more-rights", cards.size() - RIGHTS));
            rest.addClassNames("t2", "sm");
            add(rest);
        }
        if (cards.isEmpty()) {
            var nobody = new Paragraph(getTranslation("role.nobody"));
            nobody.addClassName("t2");
            add(nobody);
        }
    }

    /** Why sorted by how many: what touches most people is read first. */
    private static Map<Effects.What, Set<UserId>> byRight(
            Effects effects, Function<Effects.Group, List<Effects.Effect>> side) {
        Map<Effects.What, Set<UserId>> all = new LinkedHashMap<>();
        for (Effects.Group group : effects.groups()) {
            side.apply(group)
                    .forEach(effect -> all.computeIfAbsent(effect.what(), _ -> new LinkedHashSet<>())
                            .addAll(group.people()));
        }
        Map<Effects.What, Set<UserId>> sorted = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private String words(Effects.What what, ThingNames names) {
        return switch (what) {
            case Effects.What.Access(var request) -> names.request(request);
            case Effects.What.Reach(var subtenant) -> getTranslation("effects.reach", names.subtenant(subtenant));
            case Effects.What.WholeTenant _ -> getTranslation("effects.whole-tenant");
        };
    }

    private Div card(String key, String tone, String right, Set<UserId> people, ThingNames names) {
        var count = new Span(String.format(names.locale(), "%,d", people.size()));
        count.addClassNames("big", "num", tone);
        var what = new Span(right);
        what.addClassName("mono");
        var head = new Div(count, new Span(getTranslation(key, people.size())), what);
        head.addClassNames("row", "baseline");
        var list = new UnorderedList();
        people.stream().limit(NAMED).map(names::person).forEach(name -> list.add(line(name)));
        if (people.size() > NAMED) {
            list.add(new ListItem(ConsoleButton.quiet(getTranslation("role.show-all", people.size()), null)
                    .small()
                    .onClick(() -> all(head(key, right, people.size()), people, names))));
        }
        var card = new Div(head, list);
        card.addClassNames("card", "right");
        return card;
    }

    private String head(String key, String right, int people) {
        return getTranslation("role.all-title", people, getTranslation(key, people), right);
    }

    private static ListItem line(String name) {
        var item = new ListItem(new PersonAvatar(name), new PersonName(name));
        item.addClassName("row");
        return item;
    }

    private static void all(String title, Set<UserId> people, ThingNames names) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        var grid = new Grid<String>();
        grid.addComponentColumn(name -> {
            var row = new Span(new PersonAvatar(name), new PersonName(name));
            row.addClassName("row");
            return row;
        });
        grid.setItems(people.stream().map(names::person).sorted().toList());
        grid.setAllRowsVisible(people.size() <= NAMED * NAMED);
        grid.addClassName("names");
        dialog.add(grid);
        dialog.getFooter()
                .add(ConsoleButton.ordinary(dialog.getTranslation("grid.diff.close"), null)
                        .onClick(dialog::close));
        dialog.open();
    }
}
