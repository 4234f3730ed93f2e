package org.portreeve.ui.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
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
        return ask.member().of(ask.actor(), address.get().tenant(), new UserId(UUID.fromString(row.id())));
    }

    PermissionRow toggle(PermissionRow row, PermissionColumn column) {
        Optional<ShowMember.View> view = view(row);
        if (view.isEmpty()) {
            return row;
        }
        var member = view.get().member();
        snapshot = view.get().snapshot();
        staged.toggle(member, new RoleId(column.id()), view.get().snapshot().now());
        plan();
        String states = rows.states(view.get().snapshot(), member, grid.visibleColumns());
        return new PermissionRow(row.id(), row.name(), row.admin(), row.total(), states);
    }

    @Nullable
    Component why(PermissionRow row, PermissionColumn column) {
        RoleGrid.Column role = rows.column(column.id());
        return role == null
                ? null
                : view(row).map(view -> WhyRole.card(view, role, locale())).orElse(null);
    }

    private void plan() {
        plan = null;
        if (staged.isEmpty()) {
            bar.clear();
            return;
        }
        tell(ask.assignments().plan(ask.actor(), address.get().tenant(), staged.items(), ""));
    }

    private void save(String reason) {
        // Why: without a plan that was shown there is nothing that a digest could confirm.
        if (plan != null) {
            tell(ask.assignments().commit(ask.actor(), address.get().tenant(), staged.items(), reason, plan.digest()));
        }
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Planned(ChangePlan planned) -> {
                plan = planned;
                bar.refuse();
                bar.show(
                        staged, getTranslation("grid.plan.cleared", PlanSummary.of(planned.effects(), locale())), true);
            }
            case Outcome.Shifted(ChangePlan shifted) -> {
                plan = shifted;
                bar.refuse(Note.warning(getTranslation("grid.shifted"), getTranslation("grid.shifted.why")));
                bar.show(staged, PlanSummary.of(shifted.effects(), locale()), true);
            }
            case Outcome.Refused(List<Objection> objections) -> {
                plan = null;
                bar.refuse(notes(objections));
                bar.show(staged, getTranslation("grid.refused", objections.size()), false);
            }
            case Outcome.Committed committed -> {
                int people = staged.all().size();
                discard();
                Toast.show(
                        getTranslation(
                                "grid.saved",
                                RevisionSentence.number(committed.revision().number(), locale())),
                        getTranslation("grid.saved.people", people),
                        null);
            }
            case Outcome.Unchanged _ -> {
                plan = null;
                bar.refuse(Note.hint(getTranslation("grid.unchanged"), getTranslation("grid.unchanged.why")));
                bar.show(staged, "", false);
            }
            case Outcome.Absent _ -> {
                plan = null;
                bar.refuse(Note.refusal(getTranslation("grid.absent"), getTranslation("grid.absent.why")));
                bar.show(staged, "", false);
            }
        }
    }

    private Note[] notes(List<Objection> objections) {
        return snapshot == null
                ? new Note[0]
                : new ObjectionWords(new ThingNames(locale(), snapshot)).notes(objections);
    }

    private void discard() {
        staged.clear();
        plan = null;
        bar.clear();
        grid.refreshAll();
    }

    private void showDiff() {
        if (snapshot != null && !staged.isEmpty()) {
            new DiffDialog(staged, plan == null ? null : plan.effects(), snapshot, locale()).open();
        }
    }
}
