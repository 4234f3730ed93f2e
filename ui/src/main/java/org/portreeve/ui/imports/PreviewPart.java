package org.portreeve.ui.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.EffectGroups;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.ThingNames;

/** What every row would do, who would gain what, and the choice what becomes of rows that are refused. */
final class PreviewPart extends Div {
    private static final int REASON_LENGTH = 1_000;

    private final ImportRun.Preview preview;
    private final ThingNames names;
    private final Div body = new Div();
    private final Div foot = new Div();
    private final Segments<Boolean> skip;
    private final TextField reason = new TextField();
    private final ConsoleButton apply = ConsoleButton.primary("", null);
    private final long refused;
    private final long changing;

    /** Hands what is chosen to {@code onApply}; {@code onOther} drops the file. */
    PreviewPart(
            ImportRun run,
            ImportRun.Shown shown,
            Snapshot snapshot,
            ThingNames names,
            Consumer<ImportRun.Choice> onApply,
            Runnable onOther) {
        this.names = names;
        preview = shown.preview();
        refused = preview.lines().stream().filter(line -> line.isRefused()).count();
        changing = preview.lines().stream()
                .filter(line -> !line.isRefused() && !line.verdict().key().equals("nothing-to-do"))
                .count();
        skip = new Segments<>(
                getTranslation("import.refused-rows"),
                List.of(false, true),
                skips -> getTranslation(skips ? "import.skip" : "import.all-or-nothing"));
        addClassName("importpreview");
        body.addClassNames("stack", "importbody");
        VerdictWords words = new VerdictWords(names);
        before(shown.why());
        refusals();
        body.add(new RowsGrid(run.rows(), preview.lines(), words));
        effects(snapshot);
        foot(run, words, onApply, onOther);
        add(body, foot);
    }

    private void before(ImportRun.Why why) {
        switch (why) {
            case FIRST -> {}
            case SHIFTED ->
                body.add(Note.warning(getTranslation("import.shifted"), getTranslation("import.shifted.why")));
            case CALLED_OFF ->
                body.add(Note.hint(getTranslation("import.cancelled"), getTranslation("import.cancelled.why")));
        }
    }

    private void refusals() {
        body.add(new ObjectionWords(names).notes(preview.objections()));
        if (refused > 0) {
            body.add(Note.warning(getTranslation("import.some-refused", refused), getTranslation("import.mend")));
        }
        if (preview.digest() == null && preview.objections().isEmpty()) {
            body.add(Note.hint(getTranslation("import.unchanged"), getTranslation("import.unchanged.why")));
        }
    }

    private void effects(Snapshot snapshot) {
        if (preview.digest() == null) {
            return;
        }
        boolean newcomers = preview.lines().stream()
                .map(line -> line.verdict().key())
                .anyMatch(key -> key.equals("creates-placeholder") || key.equals("adds-to-tenant"));
        if (newcomers) {
            body.add(Note.hint(
                    getTranslation("import.newcomers", getTranslation("base-role.user")),
                    getTranslation("import.newcomers.why", joiningRoles(snapshot))));
        }
        if (preview.effects().groups().isEmpty()) {
            body.add(Note.hint(getTranslation("import.no-effect"), getTranslation("import.no-effect.why")));
        } else {
            body.add(new H2(getTranslation("import.effects")), new EffectGroups(preview.effects(), names, snapshot));
        }
    }

    private String joiningRoles(Snapshot snapshot) {
        Tenant tenant = Objects.requireNonNull(snapshot.tenant()).tenant();
        String roles =
                tenant.joining().roles().stream().map(names::role).sorted().collect(Collectors.joining(", "));
        return roles.isEmpty() ? getTranslation("import.no-roles") : roles;
    }

    private void foot(ImportRun run, VerdictWords words, Consumer<ImportRun.Choice> onApply, Runnable onOther) {
        foot.addClassNames("dfoot", "row", "wrap");
        skip.setValue(run.choice().skipRefused());
        skip.setVisible(refused > 0 && preview.digest() != null);
        skip.addValueChangeListener(_ -> enable());
        reason.setValue(run.choice().reason());
        reason.setPlaceholder(getTranslation("save.reason"));
        reason.setAriaLabel(getTranslation("save.reason"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addClassName("grow");
        reason.setVisible(preview.digest() != null);
        Anchor report = new Anchor(
                new ImportReport(run.rows(), preview.lines(), words).under("import-preview.csv"),
                getTranslation("import.report"));
        report.getElement().setAttribute("download", true);
        report.addClassName("nowrap");
        apply.setText(getTranslation("import.apply", changing));
        apply.setVisible(preview.digest() != null);
        apply.onClick(() -> onApply.accept(new ImportRun.Choice(
                skip.isVisible() && Boolean.TRUE.equals(skip.getValue()),
                reason.getValue().strip())));
        foot.add(
                report,
                skip,
                reason,
                ConsoleButton.quiet(getTranslation("import.other"), null).onClick(onOther),
                apply);
        enable();
    }

    private void enable() {
        apply.setEnabled(preview.digest() != null && (refused == 0 || Boolean.TRUE.equals(skip.getValue())));
    }
}
