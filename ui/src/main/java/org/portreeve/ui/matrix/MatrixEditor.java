package org.portreeve.ui.matrix;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.matrix.ChangeDefaults;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.ThingNames;

/** Presets and the table, and below them, once something is staged, what it does to newcomers, and Save. */
final class MatrixEditor extends Div {
    private final MatrixQuestions ask;
    private final TenantId tenant;
    private final StagedDefaults staged;
    private final Locale locale;
    private final ThingNames names;
    private final PresetBar presets;
    private final MatrixTable table;
    private final Div preview = new Div();
    private final SaveFoot foot = new SaveFoot();
    private final Runnable onStage;
    private final SavedListener onSaved;
    private @Nullable String confirmed;

    /** Is told the revision, and how many defaults it changed. */
    interface SavedListener {
        void saved(long revision, int defaults);
    }

    MatrixEditor(
            MatrixQuestions ask,
            TenantId tenant,
            ReadMatrix.View view,
            Locale locale,
            Runnable onStage,
            SavedListener onSaved) {
        this.ask = ask;
        this.tenant = tenant;
        this.locale = locale;
        this.onStage = onStage;
        this.onSaved = onSaved;
        staged = new StagedDefaults(view.defaults());
        names = new ThingNames(locale, view.snapshot());
        presets = new PresetBar(view.snapshot().catalogue(), staged, this::staged);
        table = new MatrixTable(
                view,
                staged,
                locale,
                this::staged,
                view.seesPeople()
                        ? row -> new DifferingPeople(ask, tenant, row.section(), row.allowed()).open()
                        : null);
        preview.getElement().setAttribute("aria-live", "polite");
        preview.addClassName("mxpreview");
        var note = Note.hint(
                getTranslation("matrix.only-newcomers"),
                getTranslation(
                        view.changesPeople() ? "matrix.only-newcomers.apply" : "matrix.only-newcomers.why",
                        names.tenant()));
        var body = new Div(note, table);
        body.addClassNames("body", "stack");
        foot.onDiscard(() -> {
            staged.discard();
            staged();
        });
        foot.onSave(this::save);
        addClassNames("col", "mxeditor");
        var dock = new Div(preview, foot);
        dock.addClassNames("col", "mxdock");
        add(presets, body, dock);
        staged();
    }

    boolean isDirty() {
        return staged.isDirty();
    }

    private void staged() {
        presets.refresh();
        table.refresh();
        confirmed = null;
        foot.refuse();
        foot.setDirty(isDirty());
        foot.setVisible(isDirty());
        preview.removeAll();
        if (isDirty()) {
            show(ask.changing().plan(ask.actor(), tenant, staged.wish("")));
        }
        onStage.run();
    }

    private void save(String reason) {
        show(ask.changing().commit(ask.actor(), tenant, staged.wish(reason), confirmed));
    }

    private void show(ChangeDefaults.Answer answer) {
        foot.refuse();
        switch (answer) {
            case ChangeDefaults.Stale(Map<SectionId, Boolean> now) -> stale(now);
            case ChangeDefaults.Went(Outcome outcome) -> {
                switch (outcome) {
                    case Outcome.Planned(ChangePlan plan) -> offer(plan);
                    case Outcome.Shifted(ChangePlan plan) -> {
                        foot.refuse(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                        offer(plan);
                    }
                    case Outcome.Refused(var objections) -> foot.refuse(new ObjectionWords(names).notes(objections));
                    case Outcome.Absent _ ->
                        foot.refuse(Note.refusal(getTranslation("matrix.gone"), getTranslation("matrix.gone.why")));
                    case Outcome.Unchanged _ ->
                        foot.refuse(Note.hint(
                                getTranslation("users.preview.unchanged"), getTranslation("users.unchanged.why")));
                    case Outcome.Committed(var revision, var _) -> {
                        int defaults = staged.size();
                        staged.discard();
                        onSaved.saved(revision.number(), defaults);
                    }
                }
            }
        }
    }

    private void offer(ChangePlan plan) {
        confirmed = plan.digest();
        preview.removeAll();
        preview.add(new NewcomersPreview(plan, names, locale));
    }

    private void stale(Map<SectionId, Boolean> now) {
        foot.refuse(Note.warning(getTranslation("matrix.stale"), getTranslation("matrix.stale.why"))
                .withAction(ConsoleButton.ordinary(getTranslation("role.stale.take"), null)
                        .small()
                        .onClick(() -> {
                            staged.restOn(now);
                            staged();
                        })));
    }
}
