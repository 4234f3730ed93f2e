package org.portreeve.ui.users;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Unsettled;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.history.UndoDialog;

/** Opens the dialog for an action on people, says what was saved, and offers to undo it. */
record MemberActing(Questions questions, TenantId tenant, Locale locale) {
    void open(BulkKind kind, Selection selection, Runnable onDone) {
        var acting = BulkDialog.Acting.through(questions.members(), questions.current(), tenant);
        questions
                .people()
                .page(questions.actor(), tenant, PeopleSearch.Query.everybody(), 0, 1)
                .ifPresent(page -> new BulkDialog(
                                new BulkPurpose(kind, selection, page.snapshot(), locale),
                                acting,
                                page.snapshot(),
                                locale,
                                (number, leaves) -> done(number, leaves, onDone))
                        .open());
    }

    private void done(long number, Unsettled leaves, Runnable onDone) {
        onDone.run();
        say(number, LeavesNote.sentence(leaves), onDone);
    }

    /** Whether it is for the reader; a courtesy, for the use case decides. */
    boolean mayDeleteEverywhere() {
        return questions.deleting().isOpenTo(questions.actor());
    }

    /** Asks for it, does it, and says what is left. */
    void deleteEverywhere(UserId user, Runnable onDone) {
        var acting = new DeleteEverywhereDialog.Acting() {
            @Override
            public DeleteEverywhere.Answer plan() {
                return questions.deleting().plan(questions.actor(), user);
            }

            @Override
            public DeleteEverywhere.Answer commit(String reason, @Nullable String confirmed) {
                return questions.deleting().commit(questions.actor(), user, reason, confirmed);
            }
        };
        new DeleteEverywhereDialog(acting, locale, done -> {
                    onDone.run();
                    var gone = done.preview();
                    var ui = UI.getCurrent();
                    Toast.show(
                            ui.getTranslation("users.erase.done", done.erased().label()),
                            ui.getTranslation(
                                    "users.erase.done.details", gone.endings().size(), gone.keysLeft()),
                            null);
                })
                .open();
    }

    /** Offers to start it, and says what happened. */
    void recoverPassword(Looking looking) {
        new RecoverPasswordDialog(
                        looking.person().label(),
                        () -> questions
                                .recovering()
                                .start(
                                        questions.actor(),
                                        tenant,
                                        looking.person().id()),
                        new ObjectionWords(looking.names()))
                .open();
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
