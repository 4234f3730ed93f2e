package org.portreeve.ui.grid;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.portreeve.ui.component.ActionBar;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Glyph;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** What is staged, at the foot of the grid: how much, what it does, what stands against it, why, and Save. */
final class StagedBar extends Div {
    /** More refusals than these are counted. */
    private static final int NOTES = 4;

    private final Div refusals = new Div();
    private final ActionBar bar = ActionBar.forStagedChanges();
    private final TextField reason = new TextField();
    private final ConsoleButton save;

    StagedBar(Runnable onDiscard, Runnable onDiff, Consumer<String> onSave) {
        addClassName("stagedbar");
        refusals.addClassName("refusals");
        // Why: Ctrl S saves while the field has the focus, before it would tell its value.
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setPlaceholder(getTranslation("save.reason"));
        reason.setAriaLabel(getTranslation("save.reason"));
        save = ConsoleButton.primary(getTranslation("grid.save"), null)
                .withKey("mod+s", getTranslation("save.key"))
                .onClick(() -> onSave.accept(reason.getValue().strip()));
        save.setDisableOnClick(false);
        bar.addActions(
                reason,
                ConsoleButton.quiet(getTranslation("save.discard"), null).onClick(onDiscard),
                ConsoleButton.ordinary(getTranslation("grid.diff"), null)
                        .withKey("d", "D")
                        .onClick(onDiff),
                save);
        add(refusals, bar);
        clear();
    }

    /** How much is staged, and what it does. */
    void show(StagedRoles staged, String effects, boolean acceptable) {
        long added = staged.count(CellState.ADDED);
        long removed = staged.count(CellState.REMOVED);
        var summary = new Span(effects);
        summary.addClassNames("t2", "sm", "summary");
        summary.setTitle(effects);
        bar.show(getTranslation("grid.staged", added + removed));
        bar.setBeside(badge(CellState.ADDED, added), badge(CellState.REMOVED, removed), summary);
        save.setEnabled(acceptable);
        setVisible(true);
    }

    /** What stands against it, right above; what was typed stays. */
    void refuse(List<Note> notes) {
        refusals.removeAll();
        notes.stream().limit(NOTES).forEach(refusals::add);
        if (notes.size() > NOTES) {
            var rest = new Span(getTranslation("grid.more-objections", notes.size() - NOTES));
            rest.addClassNames("sm", "t2");
            refusals.add(rest);
        }
        refusals.setVisible(!notes.isEmpty());
    }

    /** Only what is to be told, where nothing is staged. */
    void tell(List<Note> notes) {
        clear();
        refuse(notes);
        setVisible(!notes.isEmpty());
    }

    void clear() {
        refuse(List.of());
        reason.clear();
        bar.show("");
        setVisible(false);
    }

    private StatusBadge badge(CellState state, long count) {
        var badge = new StatusBadge(
                getTranslation(state == CellState.ADDED ? "grid.added" : "grid.removed", count), Tone.PENDING);
        badge.setIcon(Glyph.silent(state));
        badge.setVisible(count > 0);
        return badge;
    }
}
