package org.portreeve.ui.grid;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ThingNames;

/** Says what need not be saved any more of one person because somebody else did it: what, by whom and when. */
record SettledNotes(ShowMember.View view, Locale locale) {
    /** The letters of what is assigned directly. */
    private static final String DIRECTLY = "dxwl";

    List<Note> of(Map<RoleId, CellState> settled) {
        return settled.entrySet().stream()
                .map(entry -> note(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Of one cell that was clicked when it looked like {@code seen} and no longer does. */
    Note of(RoleId role, char seen) {
        if (StagedRoles.isHeld(view.member(), role, view.snapshot().now())) {
            return note(role, CellState.ADDED);
        }
        return DIRECTLY.indexOf(seen) < 0
                ? Note.hint(say("grid.shifted"), say("grid.changed.why"))
                : note(role, CellState.REMOVED);
    }

    private Note note(RoleId role, CellState wanted) {
        var person = view.person().label();
        var name = new ThingNames(locale, view.snapshot()).role(role);
        var assignment = view.member().roles().get(role);
        if (wanted == CellState.REMOVED || assignment == null) {
            return Note.hint(say("grid.settled.removed", person, name), say("grid.settled.removed.why"));
        }
        var zone = Objects.requireNonNull(view.snapshot().tenant()).tenant().timeZone();
        var granted = new Dates(locale, zone, view.snapshot().now()).day(assignment.grantedAt());
        return Note.hint(
                say("grid.settled.added", person, name),
                say("grid.settled.added.why", view.authors().of(assignment.grantedBy()), granted));
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
