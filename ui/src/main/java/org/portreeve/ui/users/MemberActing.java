package org.portreeve.ui.users;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.history.UndoDialog;

/** Opens the dialog for an action on people, says what was saved, and offers to undo it. */
record MemberActing(Questions questions, TenantId tenant, Locale locale) {
    void open(BulkKind kind, Selection selection, Runnable onDone) {
        var acting = new BulkDialog.Acting() {
            @Override
            public ChangeMembers.Answer plan(ChangeMembers.Wish wish) {
                return questions.members().plan(questions.actor(), tenant, wish);
            }

            @Override
            public ChangeMembers.Answer commit(ChangeMembers.Wish wish, @Nullable String confirmed) {
                return questions.members().commit(questions.actor(), tenant, wish, confirmed);
            }
        };
        questions
                .people()
                .page(questions.actor(), tenant, PeopleSearch.Query.everybody(), 0, 1)
                .ifPresent(page -> new BulkDialog(
                                kind, selection, acting, page.snapshot(), locale, number -> done(number, onDone))
                        .open());
    }

    private void done(long number, Runnable onDone) {
        onDone.run();
        say(number, "", onDone);
    }

    /** Says what was saved, and offers to undo it. */
    void say(long number, String details, Runnable onUndone) {
        @Nullable
        Runnable undo = questions.undoing().around(questions.actor(), tenant).isEmpty()
                ? null
                : () -> UndoDialog.open(
                        questions.undoing(), questions.current(), tenant, number, locale, _ -> onUndone.run());
        Toast.show(UI.getCurrent().getTranslation("users.saved", number), details, undo);
    }
}
