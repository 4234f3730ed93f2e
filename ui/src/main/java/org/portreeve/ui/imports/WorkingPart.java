package org.portreeve.ui.imports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.portreeve.application.change.Progress;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Panel;

/** How far it is, and the way to stop it. */
final class WorkingPart extends Div {
    private final ImportRun run;
    private final boolean applied;
    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();
    private final Span count = new Span();
    private final Span aside = new Span();
    private final ConsoleButton stop;

    WorkingPart(ImportRun run, ImportRun.Working working) {
        this.run = run;
        applied = working.applied();
        addClassName("settings");
        words.addClassName("med");
        words.getElement().setAttribute("role", "status");
        count.addClassNames("t2", "num", "end");
        aside.addClassNames("sm", "t2");
        stop = ConsoleButton.ordinary(getTranslation("import.cancel"), null).onClick(run::callOff);
        Div line = new Div(words, count);
        line.addClassName("row");
        Div foot = new Div(aside, stop);
        foot.addClassNames("row", "apart");
        Panel panel = new Panel(
                getTranslation(working.applied() ? "import.importing" : "import.checking", run.file()),
                line,
                bar,
                foot);
        panel.body().addClassName("stack");
        add(panel);
        show(working);
    }

    /** Whether it shows the same work as before, so that it need not be made anew. */
    boolean isOf(ImportRun other, ImportRun.Working working) {
        return run == other && applied == working.applied();
    }

    void show(ImportRun.Working working) {
        boolean counted = working.phase() == Progress.Phase.WRITING && working.all() > 0;
        bar.setIndeterminate(!counted);
        String what = getTranslation(
                switch (working.phase()) {
                    case WAITING -> "import.waiting";
                    case PLANNING -> "import.planning";
                    case WRITING -> "import.writing";
                });
        words.setText(what);
        bar.getElement().setAttribute("aria-label", what);
        if (counted) {
            bar.setValue((double) working.done() / working.all());
            count.setText(getTranslation(
                    "import.count",
                    run.rows().size() * working.done() / working.all(),
                    run.rows().size()));
        } else {
            count.setText(getTranslation("import.rows", run.rows().size()));
        }
        aside.setText(getTranslation(
                !working.applied()
                        ? "import.nothing-yet"
                        : working.calledOff() ? "import.stopping" : "import.all-or-nothing-now"));
        stop.setEnabled(!working.calledOff());
    }
}
