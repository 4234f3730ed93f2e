package org.portreeve.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.access.MyAccess;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.AssignmentRow;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** The assignments that begin or end by themselves, the next end first. */
final class EndingByItself {
    private EndingByItself() {}

    static Optional<Component> of(MyAccess.View view, Dates dates) {
        TenantState state = Objects.requireNonNull(view.snapshot().tenant());
        List<RoleAssignment> ending = view.member().roles().values().stream()
                .filter(assignment -> assignment.window().until() != null
                        && !assignment.window().hasEnded(view.snapshot().now()))
                .sorted(Comparator.comparing(
                        assignment -> Objects.requireNonNull(assignment.window().until())))
                .toList();
        if (ending.isEmpty()) {
            return Optional.empty();
        }
        ListItem[] rows = ending.stream()
                .map(assignment -> row(assignment, state, view, dates))
                .toArray(ListItem[]::new);
        Panel panel = new Panel(UI.getCurrent().getTranslation("my-access.ending"), new CardList(rows)).flush();
        panel.setSymbol(Symbol.CLOCK);
        return Optional.of(panel);
    }

    private static ListItem row(RoleAssignment assignment, TenantState state, MyAccess.View view, Dates dates) {
        Role role = state.roles().get(assignment.role());
        String name = role == null ? assignment.role().value() : role.name();
        boolean inForce = assignment.window().contains(view.snapshot().now());
        String details = String.join(
                " · ",
                List.of(
                                dates.span(assignment.window()),
                                assignment.reason(),
                                UI.getCurrent()
                                        .getTranslation(
                                                "my-access.granted-by",
                                                view.authors().of(assignment.grantedBy())))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        AssignmentRow row = new AssignmentRow(inForce ? CellState.WINDOW : CellState.LATER, name, details);
        if (inForce) {
            boolean soon = dates.endsSoon(assignment.window());
            row.withElapsed(dates.elapsed(assignment.window()), soon);
            if (soon) {
                row.withBadge(new StatusBadge(dates.end(assignment.window()), Tone.EXPIRING, Symbol.CLOCK));
            }
        }
        return row;
    }
}
