package org.portreeve.ui.users;

import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.application.role.Capped;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.AssignmentRow;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** The roles and profiles of a person as rows: what is staged first, then what ends, then the rest by name, ended ones last. */
final class AssignmentRows {
    /** What the menu of a row may stage. */
    interface Actions {
        void reopen(RoleId role, Window window);

        void revoke(RoleId role);

        void undo(RoleId role);

        void revoke(ProfileId profile);

        void undo(ProfileId profile);
    }

    private record Ranked(int rank, String name, AssignmentRow row) {}

    private final Looking looking;
    private final Dates dates;
    private final Editing editing;
    private final Actions actions;
    private final boolean may;

    AssignmentRows(Looking looking, Editing editing, Actions actions) {
        this.looking = looking;
        this.dates = looking.dates();
        this.editing = editing;
        this.actions = actions;
        may = looking.may(MemberPart.ASSIGNMENTS);
    }

    /** Directly assigned ones, and those that come through a profile. */
    List<AssignmentRow> roles() {
        List<Ranked> rows = new ArrayList<>();
        editing.assignedRoles().forEach((role, window) -> rows.add(added(role, window)));
        looking.member().roles().values().stream()
                .filter(assignment -> !editing.assignedRoles().containsKey(assignment.role()))
                .forEach(assignment -> rows.add(direct(assignment)));
        Stream.concat(looking.member().profiles().keySet().stream(), editing.assignedProfiles().stream())
                .distinct()
                .forEach(profile -> rows.addAll(through(profile)));
        return sorted(rows);
    }

    List<AssignmentRow> profiles() {
        List<Ranked> rows = new ArrayList<>();
        editing.assignedProfiles().forEach(profile -> rows.add(profile(profile, null)));
        looking.member().profiles().forEach((profile, assignment) -> rows.add(profile(profile, assignment)));
        return sorted(rows);
    }

    private static List<AssignmentRow> sorted(List<Ranked> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(Ranked::rank).thenComparing(Ranked::name))
                .map(Ranked::row)
                .toList();
    }

    private Ranked added(RoleId role, Window window) {
        var name = looking.names().role(role);
        var row = new AssignmentRow(
                CellState.ADDED,
                name,
                words(
                        looking.say("users.direct"),
                        looking.member().roles().containsKey(role) ? looking.say("users.new-window") : "",
                        dates.span(window)));
        menu(
                row,
                item("users.menu.window", () -> actions.reopen(role, window)),
                item("users.menu.undo", () -> actions.undo(role)));
        return new Ranked(0, name, row);
    }

    private Ranked direct(RoleAssignment assignment) {
        var id = assignment.role();
        var name = looking.names().role(id);
        var window = assignment.window();
        if (editing.revokes(id)) {
            var row = new AssignmentRow(CellState.REMOVED, name, details(assignment));
            menu(row, item("users.menu.undo", () -> actions.undo(id)));
            return new Ranked(1, name, row);
        }
        var state = state(id, window);
        var row = new AssignmentRow(state, name, details(assignment));
        if (state == CellState.CAPPED) {
            capped(row, id);
        } else if (dates.endsSoon(window)) {
            row.withBadge(new StatusBadge(dates.end(window), Tone.EXPIRING, Symbol.CLOCK));
            if (window.from() != null) {
                row.withElapsed(dates.elapsed(window), true);
            }
        } else {
            var from = window.from();
            row.withEnd(
                    state == CellState.LATER && from != null
                            ? looking.say("dates.from", dates.day(from))
                            : dates.end(window));
        }
        menu(
                row,
                item("users.menu.window", () -> actions.reopen(id, window)),
                item("users.menu.revoke", () -> actions.revoke(id)));
        boolean ended = window.hasEnded(now());
        return new Ranked(ended ? 5 : state == CellState.WINDOW ? 2 : 3, name, row);
    }

    private List<Ranked> through(ProfileId id) {
        var profile = looking.state().profiles().get(id);
        if (profile == null) {
            return List.of();
        }
        var assignment = looking.member().profiles().get(id);
        List<Ranked> rows = new ArrayList<>();
        for (RoleId role : profile.roles()) {
            var name = looking.names().role(role);
            var state = assignment == null
                    ? CellState.ADDED
                    : editing.revokes(id)
                            ? CellState.REMOVED
                            : Objects.requireNonNullElse(cappedState(role), CellState.PROFILE);
            var row = new AssignmentRow(
                    state,
                    name,
                    words(
                            looking.say("users.through", profile.name()),
                            assignment == null ? "" : looking.say("dates.since", dates.day(assignment.grantedAt()))));
            if (state == CellState.CAPPED) {
                capped(row, role);
            } else if (state == CellState.PROFILE) {
                row.withEnd(looking.say("dates.no-end"));
            }
            rows.add(new Ranked(assignment == null ? 0 : editing.revokes(id) ? 1 : 4, name, row));
        }
        return rows;
    }

    private Ranked profile(ProfileId id, @Nullable ProfileAssignment assignment) {
        var profile = looking.state().profiles().get(id);
        var name = looking.names().profile(id);
        int count = profile == null ? 0 : profile.roles().size();
        var roles = profile == null
                ? ""
                : String.join(
                        ", ",
                        profile.roles().stream()
                                .map(looking.names()::role)
                                .sorted()
                                .toList());
        var bundle = looking.say("users.bundle", count, roles);
        if (assignment == null) {
            var row = new AssignmentRow(CellState.ADDED, name, bundle);
            menu(row, item("users.menu.undo", () -> actions.undo(id)));
            return new Ranked(0, name, row);
        }
        boolean revoked = editing.revokes(id);
        var row = new AssignmentRow(
                revoked ? CellState.REMOVED : CellState.PROFILE,
                name,
                words(
                        bundle,
                        looking.say("users.direct-since", dates.day(assignment.grantedAt())),
                        assignment.reason(),
                        looking.say("users.granted-by", looking.view().authors().of(assignment.grantedBy()))));
        menu(
                row,
                revoked
                        ? item("users.menu.undo", () -> actions.undo(id))
                        : item("users.menu.revoke", () -> actions.revoke(id)));
        return new Ranked(revoked ? 1 : 4, name, row);
    }

    private String details(RoleAssignment assignment) {
        var window = assignment.window();
        var since = window.from() == null && window.until() == null
                ? looking.say("users.direct-since", dates.day(assignment.grantedAt()))
                : dates.span(window);
        return words(
                since,
                assignment.reason(),
                looking.say("users.granted-by", looking.view().authors().of(assignment.grantedBy())));
    }

    private CellState state(RoleId role, Window window) {
        if (window.hasEnded(now())) {
            return CellState.NOT_HELD;
        }
        var capped = cappedState(role);
        if (capped != null) {
            return capped;
        }
        return !window.contains(now()) ? CellState.LATER : window.until() == null ? CellState.DIRECT : CellState.WINDOW;
    }

    private @Nullable CellState cappedState(RoleId id) {
        var role = looking.state().roles().get(id);
        return role == null || Capped.codeOf(role, looking.snapshot()) == null ? null : CellState.CAPPED;
    }

    private void capped(AssignmentRow row, RoleId id) {
        var role = looking.state().roles().get(id);
        var code = role == null ? null : Capped.codeOf(role, looking.snapshot());
        if (code != null) {
            row.withBadge(StatusBadge.capped(code.key()));
        }
    }

    private Instant now() {
        return looking.snapshot().now();
    }

    private static String words(String... parts) {
        return String.join(
                " · ", Stream.of(parts).filter(part -> !part.isBlank()).toList());
    }

    private record Item(String key, Runnable action) {}

    private static Item item(String key, Runnable action) {
        return new Item(key, action);
    }

    private void menu(AssignmentRow row, Item... items) {
        if (!may) {
            return;
        }
        var bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("rowmenu");
        var opener = bar.addItem(Symbol.MORE.small());
        opener.setAriaLabel(looking.say("users.menu"));
        for (Item item : items) {
            opener.getSubMenu()
                    .addItem(looking.say(item.key()), _ -> item.action().run());
        }
        row.withAction(bar);
    }
}
