package org.portreeve.ui.grid;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.EffectWords;
import org.portreeve.ui.component.GainsAndLosses;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.ThingNames;

/** Everything that is staged, person by person, and who would gain and lose what by it. */
final class DiffDialog extends Dialog {
    private static final int PEOPLE = 200;
    private static final int GROUPS = 30;
    private static final int LINES = 40;
    private static final int NAMES = 8;

    private final ThingNames names;

    DiffDialog(StagedRoles staged, @Nullable Effects effects, Snapshot snapshot, Locale locale) {
        names = new ThingNames(locale, snapshot);
        setHeaderTitle(getTranslation("grid.diff.title"));
        addClassName("diff");
        var list = new UnorderedList();
        list.addClassNames("card", "rows");
        staged.all().entrySet().stream()
                .limit(PEOPLE)
                .forEach(entry -> entry.getValue()
                        .forEach((role, state) -> list.add(change(entry.getKey(), names.role(role), state))));
        if (staged.all().size() > PEOPLE) {
            list.add(new ListItem(getTranslation("grid.diff.more", staged.all().size() - PEOPLE)));
        }
        var body = new Div(list);
        body.addClassNames("col", "diffbody");
        if (effects != null) {
            var tenant = java.util.Objects.requireNonNull(snapshot.tenant()).tenant();
            var words = new EffectWords(names, new Dates(locale, tenant.timeZone(), snapshot.now()));
            effects.groups().stream().limit(GROUPS).forEach(group -> body.add(group(group, words)));
            if (effects.groups().size() > GROUPS) {
                body.add(
                        new H3(getTranslation("grid.diff.more", effects.groups().size() - GROUPS)));
            }
        }
        add(body);
        var close =
                ConsoleButton.ordinary(getTranslation("grid.diff.close"), null).onClick(this::close);
        close.setAutofocus(true);
        getFooter().add(close);
    }

    private ListItem change(UserId user, String role, CellState state) {
        var what = new Span(role);
        what.addClassNames("clip", "med");
        if (state == CellState.REMOVED) {
            what.addClassName("gone");
        }
        var item = new ListItem(new Glyph(state), new PersonName(names.person(user)), what);
        item.addClassNames("row", "diffline");
        return item;
    }

    private GainsAndLosses group(Effects.Group group, EffectWords words) {
        var card = new GainsAndLosses();
        var people = group.people().stream().map(names::person).sorted().toList();
        var shown = String.join(", ", people.subList(0, Math.min(NAMES, people.size())));
        card.setSummary(
                people.size() > NAMES ? getTranslation("grid.diff.people", shown, people.size() - NAMES) : shown);
        card.show(
                words.lines(group.gains(), LINES),
                group.gains().size(),
                words.lines(group.losses(), LINES),
                group.losses().size());
        return card;
    }
}
