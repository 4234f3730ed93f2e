package org.portreeve.ui.bundle;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.Capped;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.users.GroupNames;

/** All roles of a tenant to choose from; what is chosen and not saved yet is marked. */
final class RoleChooser extends Div {
    private final Locale locale;
    private final Runnable onToggle;
    private final List<Line> lines = new ArrayList<>();
    private final Set<RoleId> chosen = new HashSet<>();
    private final UnorderedList list = new UnorderedList();
    private final Div nothing = new Div();

    RoleChooser(Snapshot snapshot, Locale locale, Runnable onToggle) {
        this.locale = locale;
        this.onToggle = onToggle;
        addClassName("picks");
        Objects.requireNonNull(snapshot.tenant()).roles().stream()
                .sorted(Comparator.comparing((Role role) -> role.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Role::id))
                .forEach(role -> lines.add(new Line(role, Capped.codeOf(role, snapshot) != null)));
        lines.forEach(list::add);
        add(list, nothing);
    }

    Set<RoleId> chosen() {
        return Set.copyOf(chosen);
    }

    int choosable() {
        return lines.size();
    }

    /** Chooses exactly these. */
    void choose(Set<RoleId> roles) {
        chosen.clear();
        chosen.addAll(roles);
        lines.forEach(line -> line.box.setValue(chosen.contains(line.role.id())));
    }

    /** Marks what differs from these. */
    void compare(Set<RoleId> saved) {
        lines.forEach(line -> line.mark(saved.contains(line.role.id())));
    }

    /** Shows only roles with these words in name, key, purpose or permissions, and only chosen ones if that is wanted. */
    void filter(String words, boolean onlyChosen) {
        String text = words.toLowerCase(Locale.ROOT);
        lines.forEach(line -> line.setVisible(
                line.matches(text) && (!onlyChosen || chosen.contains(line.role.id()) || line.isMarked())));
        boolean none = lines.stream().noneMatch(Line::isVisible);
        list.setVisible(!none);
        nothing.removeAll();
        if (none) {
            nothing.add(new EmptyState(
                    Symbol.SEARCH,
                    getTranslation("empty.nothing-matches"),
                    getTranslation(onlyChosen ? "bundle.none-chosen" : "bundle.none-match")));
        }
    }

    /** A role to choose. */
    private final class Line extends ListItem {
        private final Role role;
        private final Checkbox box;
        private final Span mark = new Span();

        Line(Role role, boolean inert) {
            this.role = role;
            box = new Checkbox(role.name());
            box.addClassName("med");
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    toggle(change.getValue());
                }
            });
            String words = role.purpose().isEmpty() ? GroupNames.of(role.group(), locale) : role.purpose();
            var purpose = new Span(words);
            purpose.addClassNames("t2", "sm", "clip", "grow");
            purpose.setTitle(words);
            add(box, purpose);
            if (inert) {
                add(StatusBadge.capped(getTranslation("roles.inert")));
            }
            add(mark);
        }

        private void toggle(boolean on) {
            if (on) {
                chosen.add(role.id());
            } else {
                chosen.remove(role.id());
            }
            onToggle.run();
        }

        private void mark(boolean saved) {
            mark.removeAll();
            boolean now = chosen.contains(role.id());
            if (now != saved) {
                mark.add(new StatusBadge(getTranslation(now ? "bundle.added" : "bundle.removed"), Tone.PENDING));
            }
            setClassName("staged", now != saved);
        }

        private boolean isMarked() {
            return mark.getComponentCount() > 0;
        }

        private boolean matches(String text) {
            return role.name().toLowerCase(Locale.ROOT).contains(text)
                    || role.id().value().contains(text)
                    || role.purpose().toLowerCase(Locale.ROOT).contains(text)
                    || role.grants().keySet().stream()
                            .anyMatch(permission -> permission.value().contains(text));
        }
    }
}
