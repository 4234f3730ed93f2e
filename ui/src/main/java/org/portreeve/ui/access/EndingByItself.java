package org.portreeve.ui.access;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.domain.Window;
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

/** What begins or ends by itself: the membership, and the assignments, the next to change first. */
final class EndingByItself {
    private EndingByItself() {}

    static Optional<Component> of(MyAccess.View view, Dates dates) {
        TenantState state = Objects.requireNonNull(view.snapshot().tenant());
        Instant now = view.snapshot().now();
        List<ListItem> rows = new ArrayList<>();
        Instant end = view.member().until();
        if (end != null) {
            Window window = new Window(view.member().details().since(), end);
            String name = UI.getCurrent()
                    .getTranslation("my-access.membership", state.tenant().name());
            rows.add(row(name, dates.span(window), window, now, dates));
        }
        view.member().roles().values().stream()
                .filter(assignment -> changesByItself(assignment.window(), now))
                .sorted(Comparator.comparing(assignment -> next(assignment.window(), now)))
                .forEach(assignment -> rows.add(row(assignment, state, view.authors(), now, dates)));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Panel panel = new Panel(
                        UI.getCurrent().getTranslation("my-access.ending"), new CardList(rows.toArray(ListItem[]::new)))
                .flush();
        panel.setSymbol(Symbol.CLOCK);
        return Optional.of(panel);
    }

    private static boolean changesByItself(Window window, Instant now) {
        Instant from = window.from();
        return !window.hasEnded(now) && (window.until() != null || (from != null && from.isAfter(now)));
    }

    /** When it begins or, where it has begun, ends. */
    private static Instant next(Window window, Instant now) {
        Instant from = window.from();
        return from != null && from.isAfter(now) ? from : Objects.requireNonNull(window.until());
    }

    private static ListItem row(
            RoleAssignment assignment, TenantState state, AuthorNames authors, Instant now, Dates dates) {
        Role role = state.roles().get(assignment.role());
        String details = String.join(
                " · ",
                List.of(
                                dates.span(assignment.window()),
                                assignment.reason(),
                                UI.getCurrent()
                                        .getTranslation("my-access.granted-by", authors.of(assignment.grantedBy())))
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        return row(role == null ? assignment.role().value() : role.name(), details, assignment.window(), now, dates);
    }

    private static ListItem row(String name, String details, Window window, Instant now, Dates dates) {
        boolean inForce = window.contains(now);
        AssignmentRow row = new AssignmentRow(inForce ? CellState.WINDOW : CellState.LATER, name, details);
        if (inForce) {
            boolean soon = dates.endsSoon(window);
            row.withElapsed(dates.elapsed(window), soon);
            if (soon) {
                row.withBadge(new StatusBadge(dates.end(window), Tone.EXPIRING, Symbol.CLOCK));
            }
        }
        return row;
    }
}
