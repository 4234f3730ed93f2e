package org.portreeve.ui.imports;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.history.UndoDialog;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** Imports people from a file: the file, what each row would do, the import, its report. */
@Route(value = TenantRoute.PREFIX + "import", layout = Console.class)
@PermitAll
public final class ImportPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private static final int ROLES_IN_EXAMPLE = 2;

    private final CurrentActor current;
    private final ImportPeople importing;
    private final PeopleFile files;
    private final UndoRevision undoing;
    private final PageHead head = new PageHead(getTranslation("import.title"), "");
    private final Div content = new Div();
    private TenantId tenant = new TenantId("");
    private @Nullable ImportRun run;
    private Runnable deaf = () -> {};

    /** Works through these use cases, as whoever is signed in. */
    public ImportPage(CurrentActor current, ImportPeople importing, PeopleFile files, UndoRevision undoing) {
        this.current = current;
        this.importing = importing;
        this.files = files;
        this.undoing = undoing;
        content.addClassName("importing");
        add(head);
        addFull(content);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("import.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        Optional<Snapshot> snapshot = importing.around(current.get(), tenant);
        if (snapshot.isEmpty()) {
            TenantRoute.notFound(event);
            return;
        }
        head.setParent(getTranslation("users.title"), TenantRoute.to(tenant, "users"));
        head.setSentence(getTranslation(
                "import.sentence",
                Objects.requireNonNull(snapshot.get().tenant()).tenant().name()));
        follow(ImportRuns.of(VaadinSession.getCurrent()).in(tenant));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        follow(run);
    }

    /** Why: what goes on is not stopped by closing the page. */
    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        deaf.run();
    }

    private void follow(@Nullable ImportRun next) {
        deaf.run();
        run = next;
        UI ui = UI.getCurrent();
        deaf = next == null || ui == null ? () -> {} : next.listen(() -> tell(ui, next));
        show();
    }

    private void tell(UI ui, ImportRun told) {
        try {
            var _ = ui.access(() -> {
                // Why: another file may have been chosen by the time it is heard.
                if (run == told) {
                    show();
                }
            });
        } catch (UIDetachedException gone) {
            deaf.run();
        }
    }

    private void show() {
        if (run == null) {
            chooseFile(null);
            return;
        }
        switch (run.stage()) {
            case ImportRun.Working working -> {
                if (only() instanceof WorkingPart part && part.isOf(run, working)) {
                    part.show(working);
                } else {
                    replace(new WorkingPart(run, working));
                }
            }
            case ImportRun.Shown shown -> preview(run, shown);
            case ImportRun.Imported imported -> result(run, imported);
            case ImportRun.Stopped _ -> {
                forget();
                chooseFile(Note.hint(getTranslation("import.cancelled"), getTranslation("import.cancelled.why")));
            }
            case ImportRun.Broken(String incident) -> {
                forget();
                chooseFile(Note.refusal(getTranslation("import.broken"), getTranslation("broken.sentence", incident)));
            }
        }
    }

    private void replace(Component part) {
        content.removeAll();
        content.add(part);
    }

    private @Nullable Component only() {
        return content.getChildren().findFirst().orElse(null);
    }

    private void forget() {
        deaf.run();
        run = null;
        ImportRuns.of(VaadinSession.getCurrent()).forget(tenant);
    }

    private void chooseFile(@Nullable Note note) {
        importing
                .around(current.get(), tenant)
                .ifPresentOrElse(
                        snapshot -> {
                            var part = new FilePart(this::receive, someRoles(snapshot));
                            if (note != null) {
                                part.tell(note);
                            }
                            replace(part);
                        },
                        this::closed);
    }

    private void closed() {
        replace(Note.refusal(getTranslation("users.gone"), getTranslation("import.closed")));
    }

    private static List<String> someRoles(Snapshot snapshot) {
        return Objects.requireNonNull(snapshot.tenant()).roles().stream()
                .map(Role::name)
                .sorted()
                .limit(ROLES_IN_EXAMPLE)
                .toList();
    }

    /** In the thread of the upload. */
    void receive(UploadEvent upload) throws IOException {
        UI ui = upload.getUI();
        Actor.SignedIn actor = current.get();
        String name = upload.getFileName();
        PeopleFile.Reading reading = files.read(upload.getInputStream());
        var _ = ui.access(() -> read(actor, name, reading));
    }

    private void read(Actor.SignedIn actor, String name, PeopleFile.Reading reading) {
        switch (reading) {
            case PeopleFile.Unreadable unreadable -> {
                if (only() instanceof FilePart part) {
                    part.refuse(unreadable);
                }
            }
            case PeopleFile.Rows(char _, List<PeopleFile.Row> rows) -> {
                if (!rows.isEmpty()) {
                    var next = new ImportRun(importing, tenant, name, rows);
                    ImportRuns.of(VaadinSession.getCurrent()).keep(next);
                    next.plan(actor);
                    follow(next);
                } else if (only() instanceof FilePart part) {
                    part.tell(Note.refusal(getTranslation("import.no-rows"), getTranslation("import.no-rows.why")));
                }
            }
        }
    }

    private void preview(ImportRun shownRun, ImportRun.Shown shown) {
        Optional<Snapshot> snapshot = importing.around(current.get(), tenant);
        if (snapshot.isEmpty() || shown.preview().isAbsent()) {
            forget();
            closed();
            return;
        }
        ThingNames names = new ThingNames(getLocale(), snapshot.get());
        replace(new PreviewPart(
                shownRun,
                shown,
                snapshot.get(),
                names,
                choice -> shownRun.apply(current.get(), shown.preview(), choice),
                this::another));
    }

    private void result(ImportRun doneRun, ImportRun.Imported imported) {
        importing
                .around(current.get(), tenant)
                .ifPresentOrElse(
                        snapshot -> replace(new ResultPart(
                                doneRun,
                                imported,
                                new VerdictWords(new ThingNames(getLocale(), snapshot)),
                                undo(imported.revision()),
                                this::another)),
                        this::closed);
    }

    private @Nullable Runnable undo(long revision) {
        return undoing.around(current.get(), tenant).isEmpty()
                ? null
                : () -> UndoDialog.open(undoing, current, tenant, revision, getLocale(), _ -> {});
    }

    private void another() {
        forget();
        chooseFile(null);
    }
}
