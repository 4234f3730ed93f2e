package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import java.util.function.Predicate;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.MemberField;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;

/** What is said right below some fields: what somebody else saved there meanwhile, and what the guards object. */
final class FieldNotes extends Div {
    private final Editing editing;
    private final Predicate<MemberField> fields;

    FieldNotes(Editing editing, Predicate<MemberField> fields) {
        this.editing = editing;
        this.fields = fields;
        addClassName("fieldnotes");
        setVisible(false);
    }

    FieldNotes(Editing editing, MemberField field) {
        this(editing, field::equals);
    }

    void refresh(Looking looking) {
        removeAll();
        var words = new ObjectionWords(looking.names());
        editing.objections().stream()
                .distinct()
                .filter(objection -> FormFields.of(objection, editing.staged())
                        .filter(fields)
                        .isPresent())
                .forEach(objection -> add(words.note(objection)));
        editing.staged().stream().filter(fields).forEach(field -> both(field, looking));
        setVisible(getComponentCount() > 0);
    }

    /** Both the reader and somebody else changed it. */
    private void both(MemberField field, Looking looking) {
        for (EditMember.Answer.Stale conflict : editing.conflicts().reversed()) {
            for (EditMember.Meanwhile meanwhile : conflict.meanwhile()) {
                if (meanwhile.field().equals(field)) {
                    var words = new FieldWords(looking);
                    add(Note.warning(
                                    looking.say(
                                            "users.conflict.theirs",
                                            ConflictNotes.who(meanwhile, conflict, looking),
                                            words.label(field),
                                            words.value(field, conflict.now().form())),
                                    looking.say("users.conflict.yours"))
                            .withAction(ConsoleButton.ordinary(looking.say("users.conflict.take"), null)
                                    .small()
                                    .onClick(() -> editing.undo(field))));
                    return;
                }
            }
        }
    }
}
