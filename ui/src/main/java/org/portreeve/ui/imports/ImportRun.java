package org.portreeve.ui.imports;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.change.CalledOff;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Progress;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.NamedEffects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One file on its way into a tenant. Works in a thread of its own, which outlives the page; the page of the moment hears of it. */
final class ImportRun {
    /** Where it stands. */
    sealed interface Stage {}

    /** Being planned or, if it is applied, on its way to the commit. */
    record Working(boolean applied, Progress.Phase phase, long done, long all, boolean calledOff) implements Stage {}

    /** Planned, and waits for a yes; why says what happened before. */
    record Shown(Preview preview, Why why) implements Stage {}

    /** Committed as a revision; whoever called it off came too late. */
    record Imported(long revision, List<ImportPeople.Line> lines, boolean calledOff) implements Stage {}

    /** Called off before there was anything to show. */
    record Stopped() implements Stage {}

    /** Something broke; nothing has changed. */
    record Broken(String incident) implements Stage {}

    /** Why a preview is shown. */
    enum Why {
        FIRST,
        SHIFTED,
        CALLED_OFF
    }

    /** What is chosen beside the file. */
    record Choice(boolean skipRefused, String reason) {}

    /** What a plan says, without the plan itself. Why: that one holds the whole tenant twice. */
    record Preview(
            List<ImportPeople.Line> lines,
            @Nullable String digest,
            NamedEffects effects,
            List<Objection> objections,
            boolean isAbsent) {
        static Preview of(ImportPeople.Answer answer) {
            return switch (answer.outcome()) {
                case Outcome.Planned(ChangePlan plan) ->
                    new Preview(
                            answer.lines(),
                            plan.digest(),
                            NamedEffects.of(plan.effects(), plan.proposal().after()),
                            List.of(),
                            false);
                case Outcome.Refused(var objections) ->
                    new Preview(answer.lines(), null, NamedEffects.NONE, objections, false);
                case Outcome.Absent _ -> new Preview(List.of(), null, NamedEffects.NONE, List.of(), true);
                case Outcome.Unchanged _, Outcome.Committed _, Outcome.Shifted _ ->
                    new Preview(answer.lines(), null, NamedEffects.NONE, List.of(), false);
            };
        }

        Set<Integer> objected() {
            return lines.stream()
                    .filter(ImportPeople.Line::isObjected)
                    .map(ImportPeople.Line::line)
                    .collect(Collectors.toSet());
        }
    }

    private static final long STEPS = 100;
    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final ImportPeople importing;
    private final TenantId tenant;
    private final String file;
    private final List<PeopleFile.Row> rows;
    private volatile Stage stage;
    private volatile boolean calledOff;
    private volatile Choice choice = new Choice(false, "");
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    ImportRun(ImportPeople importing, TenantId tenant, String file, List<PeopleFile.Row> rows) {
        this.importing = importing;
        this.tenant = tenant;
        this.file = file;
        this.rows = rows;
        stage = new Working(false, Progress.Phase.PLANNING, 0, rows.size(), false);
    }

    TenantId tenant() {
        return tenant;
    }

    String file() {
        return file;
    }

    List<PeopleFile.Row> rows() {
        return rows;
    }

    Stage stage() {
        return stage;
    }

    /** What was chosen last: whether refused rows are skipped, and the reason for the history. */
    Choice choice() {
        return choice;
    }

    /** Tells {@code listener} of every new stage, in any thread, until what is answered is run. */
    Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Asks it to stop; whether it came in time shows in the stage that follows. */
    void callOff() {
        calledOff = true;
        if (stage instanceof Working working) {
            become(new Working(working.applied(), working.phase(), working.done(), working.all(), true));
        }
    }

    /** Plans in a thread of its own. */
    void plan(Actor.SignedIn actor) {
        start(false, () -> become(shown(actor, Why.FIRST)));
    }

    /** Does what {@code preview} said, in a thread of its own. */
    void apply(Actor.SignedIn actor, Preview preview, Choice chosen) {
        choice = chosen;
        start(true, () -> {
            try {
                var wish = new ImportPeople.Wish(rows, chosen.skipRefused(), preview.objected(), chosen.reason());
                ImportPeople.Answer answer =
                        importing.commit(actor, tenant, wish, Objects.requireNonNull(preview.digest()), heard(true));
                become(
                        answer.outcome() instanceof Outcome.Committed(var revision, var _)
                                ? new Imported(revision.number(), merged(answer.lines(), preview.lines()), calledOff)
                                : shown(actor, Why.SHIFTED));
            } catch (CalledOff before) {
                become(new Shown(preview, Why.CALLED_OFF));
            }
        });
    }

    /** Why both: what guards refuse is known from the preview, and left out of what was done. */
    private static List<ImportPeople.Line> merged(List<ImportPeople.Line> done, List<ImportPeople.Line> previewed) {
        return IntStream.range(0, done.size())
                .mapToObj(i -> previewed.get(i).isObjected() ? previewed.get(i) : done.get(i))
                .toList();
    }

    private Stage shown(Actor.SignedIn actor, Why why) {
        try {
            var wish = new ImportPeople.Wish(rows, true, Set.of(), "");
            return new Shown(Preview.of(importing.plan(actor, tenant, wish, heard(false))), why);
        } catch (CalledOff before) {
            return new Stopped();
        }
    }

    private void start(boolean applied, Runnable work) {
        calledOff = false;
        become(new Working(applied, Progress.Phase.PLANNING, 0, rows.size(), false));
        // Why no virtual thread: it works without a pause, and would keep a carrier from everybody else.
        Thread.ofPlatform().name("import").daemon().start(() -> {
            try {
                work.run();
            } catch (RuntimeException | OutOfMemoryError failed) {
                String incident = UUID.randomUUID().toString();
                LOG.error("Incident {}", incident, failed);
                become(new Broken(incident));
            }
        });
    }

    private Progress heard(boolean applied) {
        return new Progress() {
            private @Nullable Phase toldPhase;
            private long toldSteps;

            @Override
            public void reached(Phase phase, long done, long all) {
                long steps = done * STEPS / Math.max(1, all);
                // Why: what moves the bar by less than anybody sees need not travel.
                if (phase != toldPhase || steps != toldSteps) {
                    toldPhase = phase;
                    toldSteps = steps;
                    become(new Working(applied, phase, done, all, calledOff));
                }
            }

            @Override
            public boolean isCalledOff() {
                return calledOff;
            }
        };
    }

    private void become(Stage next) {
        stage = next;
        listeners.forEach(Runnable::run);
    }
}
