package org.portreeve.ui.exclusions;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import org.portreeve.application.exclusion.Violation;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.ThingNames;

/** Who violates an exclusion: how many, who, and with which roles; nobody is changed by it. */
final class ViolationsPanel extends Div {
    private static final int SHOWN = 5;

    private final ThingNames names;

    ViolationsPanel(List<Violation> violations, ThingNames names) {
        this.names = names;
        addClassNames("stack", "rights");
        if (violations.isEmpty()) {
            var nobody = new Paragraph(getTranslation("exclusion.nobody"));
            nobody.addClassName("t2");
            add(nobody);
            return;
        }
        String count = getTranslation("exclusion.violated", violations.size());
        var list = new UnorderedList();
        violations.stream().limit(SHOWN).forEach(violation -> list.add(new ListItem(line(violation))));
        if (violations.size() > SHOWN) {
            list.add(new ListItem(ConsoleButton.quiet(getTranslation("role.show-all", violations.size()), null)
                    .small()
                    .onClick(() -> all(count, violations))));
        }
        var card = new Div(list);
        card.addClassNames("card", "right", "violations");
        add(Note.warning(count, getTranslation("exclusion.violated.why")), card);
    }

    private Div line(Violation violation) {
        var head = new Div();
        head.addClassName("row");
        if (violation.user() == null) {
            var newcomers = new Span(getTranslation("objection.newcomers"));
            newcomers.addClassName("med");
            head.add(newcomers);
        } else {
            String name = names.person(violation.user());
            head.add(new PersonAvatar(name), new PersonName(name));
        }
        if (violation.status() != null && violation.status() != MembershipStatus.ACTIVE) {
            head.add(StatusBadge.of(violation.status()));
        }
        var roles = new Div(violation.roles().stream().map(names::role).sorted().collect(Collectors.joining(", ")));
        roles.addClassNames("t2", "sm");
        var line = new Div(head, roles);
        line.addClassName("grow");
        return line;
    }

    private void all(String title, List<Violation> violations) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(title);
        var grid = new Grid<Violation>();
        grid.addComponentColumn(this::line);
        grid.setItems(violations);
        grid.addClassName("names");
        dialog.add(grid);
        dialog.getFooter()
                .add(ConsoleButton.ordinary(getTranslation("grid.diff.close"), null)
                        .onClick(dialog::close));
        dialog.open();
    }
}
