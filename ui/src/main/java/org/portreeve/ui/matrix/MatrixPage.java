package org.portreeve.ui.matrix;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.matrix.ChangeDefaults;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.UnsavedChanges;
import org.portreeve.ui.history.SavedToast;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;
import org.portreeve.ui.users.BulkDialog;

/** The permission matrix: what sections are set to for people who join, and how existing people stand to it. */
@Route(value = TenantRoute.PREFIX + "matrix", layout = Console.class)
@PermitAll
public final class MatrixPage extends ConsolePage implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final MatrixQuestions ask;
    private final PageHead head = new PageHead(getTranslation("matrix.title"), "");
    private final ConsoleButton apply = ConsoleButton.ordinary(getTranslation("matrix.apply"), Symbol.USERS);
    private TenantId tenant = new TenantId("");
    private @Nullable MatrixEditor editor;
    private ReadMatrix.@Nullable View view;

    /** Asks as whoever is signed in. */
    public MatrixPage(
            CurrentActor current,
            ReadMatrix reading,
            ChangeDefaults changing,
            ChangeMembers members,
            UndoRevision undoing) {
        ask = new MatrixQuestions(current, reading, changing, members, undoing);
        addClassName("mxpage");
        head.addActions(apply.onClick(this::apply));
        add(head);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("matrix.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        if (!show()) {
            TenantRoute.notFound(event);
        }
    }

    /** False where there is no such tenant, or no matrix of it for this reader. */
    private boolean show() {
        var found = ask.reading().of(ask.actor(), tenant);
        if (editor != null) {
            remove(editor);
            editor = null;
        }
        view = found.orElse(null);
        if (view == null) {
            return false;
        }
        head.setSentence(getTranslation(
                "matrix.sentence",
                Objects.requireNonNull(view.snapshot().tenant()).tenant().name()));
        editor = new MatrixEditor(ask, tenant, view, getLocale(), this::arrange, this::saved);
        add(editor);
        arrange();
        return true;
    }

    /** Why not while something is staged: what is applied is what was saved. */
    private void arrange() {
        boolean dirty = editor != null && editor.isDirty();
        boolean anybody = view != null
                && view.rows().stream().anyMatch(row -> row.differing().all() > 0);
        apply.setVisible(view != null && view.changesPeople());
        apply.setEnabled(anybody && !dirty);
        apply.setTooltipText(dirty ? getTranslation("matrix.apply.first-save") : tooltip(anybody));
    }

    private @Nullable String tooltip(boolean anybody) {
        return anybody ? null : getTranslation("matrix.differ.nobody");
    }

    private void saved(long revision, int defaults) {
        tell(revision, getTranslation("matrix.saved", defaults));
        show();
    }

    private void tell(long revision, String details) {
        SavedToast.tell(ask.undoing(), ask.current(), tenant, revision, details, getLocale(), this::show);
    }

    private void apply() {
        var shown = view;
        if (shown == null) {
            return;
        }
        var acting = BulkDialog.Acting.through(ask.members(), ask.current(), tenant);
        new BulkDialog(new ApplyPurpose(shown), acting, shown.snapshot(), getLocale(), (revision, _) -> {
                    tell(revision, getTranslation("matrix.applied"));
                    show();
                })
                .open();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (editor != null && editor.isDirty()) {
            UnsavedChanges.askBefore(event, () -> editor = null);
        }
    }
}
