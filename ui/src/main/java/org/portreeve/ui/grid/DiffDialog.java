package org.portreeve.ui.grid;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
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
import org.portreeve.ui.component.EffectGroups;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.ThingNames;

/** Everything that is staged, person by person, and who would gain and lose what by it. */
final class DiffDialog extends Dialog {
    private static final int PEOPLE = 200;

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
            body.add(new EffectGroups(effects, names, snapshot));
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
}
