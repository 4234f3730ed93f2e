package org.portreeve.ui.imports;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.TenantRoute;

/** What was imported, as which revision, and what can be done next. */
final class ResultPart extends Div {
    /** {@code undo} is null where whoever looks may not see the history. */
    ResultPart(
            ImportRun run, ImportRun.Imported imported, VerdictWords words, @Nullable Runnable undo, Runnable onOther) {
        addClassName("importpreview");
        Div body = new Div();
        body.addClassNames("stack", "importbody");
        long skipped =
                imported.lines().stream().filter(line -> line.isRefused()).count();
        Note done = new Note(
                Tone.ALLOW,
                Symbol.OKC,
                getTranslation("import.done", changed(imported), imported.revision()),
                skipped == 0 ? "" : getTranslation("import.skipped", skipped));
        done.getElement().setAttribute("role", "status");
        if (undo != null) {
            TenantId tenant = run.tenant();
            done.withAction(new Anchor(
                    TenantRoute.to(tenant, "history") + "/" + imported.revision(),
                    getTranslation("import.in-history")));
            done.withAction(ConsoleButton.ordinary(getTranslation("import.undo"), Symbol.UNDO)
                    .small()
                    .onClick(undo));
        }
        if (imported.calledOff()) {
            body.add(Note.warning(getTranslation("import.too-late"), getTranslation("import.too-late.why")));
        }
        body.add(done, new RowsGrid(run.rows(), imported.lines(), words));
        Anchor report = new Anchor(
                new ImportReport(run.rows(), imported.lines(), words).under("import-report.csv"),
                getTranslation("import.report"));
        report.getElement().setAttribute("download", true);
        Div foot = new Div(
                report,
                new Anchor(TenantRoute.to(run.tenant(), "users"), getTranslation("import.to-users")),
                ConsoleButton.ordinary(getTranslation("import.other"), null).onClick(onOther));
        foot.addClassNames("dfoot", "row", "wrap");
        add(body, foot);
    }

    private static long changed(ImportRun.Imported imported) {
        return imported.lines().stream()
                .filter(line -> !line.isRefused() && !line.verdict().key().equals("nothing-to-do"))
                .count();
    }
}
