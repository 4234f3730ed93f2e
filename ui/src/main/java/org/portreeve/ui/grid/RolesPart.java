package org.portreeve.ui.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.application.role.RoleGrid;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.PermissionColumn;
import org.portreeve.ui.component.PermissionGrid;
import org.portreeve.ui.component.PermissionRow;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.history.RevisionSentence;
import org.portreeve.ui.history.UndoDialog;

/** People × roles: cells that stage changes, and the bar that saves them as one revision. */
final class RolesPart extends Div {
    private final Questions ask;
    private final Supplier<GridAddress> address;
    private final StagedRoles staged = new StagedRoles();
    private final RoleRows rows;
    private final PermissionGrid grid;
    private final StagedBar bar;
    private @Nullable Snapshot snapshot;
    private @Nullable ChangePlan plan;

    RolesPart(Questions ask, Supplier<GridAddress> address, List<RoleGrid.Column> columns) {
        this.ask = ask;
        this.address = address;
        addClassName("master");
        rows = new RoleRows(ask, address, staged, locale());
        grid = new PermissionGrid(rows, getTranslation("grid.filter-roles"), false);
        grid.setTotal(getTranslation("grid.roles"));
        grid.onToggle(this::toggle);
        grid.onWhy(this::why);
        grid.setColumns(rows.columns(columns));
        bar = new StagedBar(this::discard, this::showDiff, this::save);
        add(grid, bar);
    }

    /** Whether something would be lost by leaving. */
    boolean isStaged() {
        return !staged.isEmpty();
    }

    PermissionGrid grid() {
        return grid;
    }

    private Locale locale() {
        return getLocale();
    }

    private Optional<ShowMember.View> view(PermissionRow row) {
        return view(new UserId(UUID.fromString(row.id())));
    }

    private Optional<ShowMember.View> view(UserId user) {
        return ask.member().of(ask.actor(), address.get().tenant(), user);
    }

    PermissionRow toggle(PermissionRow row, PermissionColumn column) {
        Optional<ShowMember.View> view = view(row);
        if (view.isEmpty()) {
            return row;
        }
        var member = view.get().member();
        var now = view.get().snapshot();
        var role = new RoleId(column.id());
        snapshot = now;
        char seen = row.states().charAt(grid.visibleColumns().indexOf(column));
        boolean isStaged = staged.of(member.user(), role) != null;
        if (!isStaged && rows.held(now, member, column.id()).letter() != seen) {
            // Why: the click meant what the cell showed. It has changed since, and the opposite must not be staged.
            plan(List.of(new SettledNotes(view.get(), locale()).of(role, seen)));
        } else {
            staged.toggle(member, role, now.now());
            plan(List.of());
        }
        return row.withStates(rows.states(now, member, grid.visibleColumns()));
    }

    @Nullable
    Component why(PermissionRow row, PermissionColumn column) {
        RoleGrid.Column role = rows.column(column.id());
        return role == null
                ? null
                : view(row).map(view -> WhyRole.card(view, role, locale())).orElse(null);
    }

    /** Plans what is staged; {@code notes} say what became of the rest. */
    private void plan(List<Note> notes) {
        plan = null;
        if (staged.isEmpty()) {
            bar.tell(notes);
        } else {
            tell(ask.assignments().plan(ask.actor(), address.get().tenant(), staged.items(), ""), notes);
        }
    }

    private void save(String reason) {
        // Why: without a plan that was shown there is nothing that a digest could confirm.
        if (plan != null) {
            tell(
                    ask.assignments()
                            .commit(ask.actor(), address.get().tenant(), staged.items(), reason, plan.digest()),
                    List.of());
        }
    }

    private void tell(Outcome outcome, List<Note> before) {
        var notes = new ArrayList<Note>(before);
        switch (outcome) {
            case Outcome.Planned(ChangePlan planned) -> {
                plan = planned;
                bar.show(
                        staged, getTranslation("grid.plan.cleared", PlanSummary.of(planned.effects(), locale())), true);
            }
            case Outcome.Shifted(ChangePlan shifted) -> {
                plan = shifted;
                notes.add(Note.warning(getTranslation("grid.shifted"), getTranslation("grid.shifted.why")));
                if (settle(notes)) {
                    plan(notes);
                    return;
                }
                bar.show(staged, PlanSummary.of(shifted.effects(), locale()), true);
            }
            case Outcome.Refused(List<Objection> objections) -> {
                plan = null;
                notes.addAll(words(objections));
                bar.show(staged, getTranslation("grid.refused", objections.size()), false);
            }
            case Outcome.Committed committed -> {
                saved(committed.revision().number(), staged.all().size());
                return;
            }
            case Outcome.Unchanged _ -> {
                plan = null;
                if (settle(notes)) {
                    plan(notes);
                    return;
                }
                notes.add(Note.hint(getTranslation("grid.unchanged"), getTranslation("grid.unchanged.why")));
                bar.show(staged, "", false);
            }
            case Outcome.Absent _ -> {
                plan = null;
                notes.add(Note.refusal(getTranslation("grid.absent"), getTranslation("grid.absent.why")));
                bar.show(staged, "", false);
            }
        }
        bar.refuse(notes);
    }

    /** Takes what somebody else did meanwhile off what is staged, and shows the grid as it is; false where nothing was. */
    private boolean settle(List<Note> notes) {
        Optional<ShowMember.View> first =
                staged.all().keySet().stream().findFirst().flatMap(this::view);
        if (first.isEmpty()) {
            return false;
        }
        snapshot = first.get().snapshot();
        var settled = staged.settle(Objects.requireNonNull(snapshot.tenant()), snapshot.now());
        grid.refreshAll();
        settled.forEach((user, roles) ->
                view(user).ifPresent(view -> notes.addAll(new SettledNotes(view, locale()).of(roles))));
        return !settled.isEmpty();
    }

    private void saved(long number, int people) {
        discard();
        var tenant = address.get().tenant();
        @Nullable
        Runnable undo = ask.undoing().around(ask.actor(), tenant).isEmpty()
                ? null
                : () -> UndoDialog.open(ask.undoing(), ask.current(), tenant, number, locale(), _ -> grid.refreshAll());
        Toast.show(
                getTranslation("grid.saved", RevisionSentence.number(number, locale())),
                getTranslation("grid.saved.people", people),
                undo);
    }

    private List<Note> words(List<Objection> objections) {
        return snapshot == null
                ? List.of()
                : List.of(new ObjectionWords(new ThingNames(locale(), snapshot)).notes(objections));
    }

    private void discard() {
        staged.clear();
        plan = null;
        bar.clear();
        grid.refreshAll();
        grid.goBack();
    }

    private void showDiff() {
        if (snapshot != null && !staged.isEmpty()) {
            new DiffDialog(staged, plan == null ? null : plan.effects(), snapshot, locale()).open();
        }
    }
}
