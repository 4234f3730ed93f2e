package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField;
import org.portreeve.application.membership.MemberForm;

/** A line of text in the form, with what is said about it; blank is nothing. */
final class TextSlot extends Div {
    private static final int LONGEST = 200;

    private final MemberField field;
    private final Editing editing;
    private final Function<MemberForm, @Nullable String> read;
    private final TextField text;
    private final FieldNotes notes;
    private boolean showing;

    TextSlot(
            String label,
            MemberField field,
            Editing editing,
            Function<MemberForm, @Nullable String> read,
            Function<@Nullable String, MemberEdit> write) {
        this.field = field;
        this.editing = editing;
        this.read = read;
        addClassName("slot");
        text = new TextField(label);
        text.setMaxLength(LONGEST);
        text.getElement().setAttribute("dir", "auto");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (!showing) {
                editing.stage(write.apply(typed()));
            }
        });
        notes = new FieldNotes(editing, field);
        add(text, notes);
    }

    private @Nullable String typed() {
        var value = text.getValue().strip();
        return value.isEmpty() ? null : value;
    }

    void refresh(Looking looking) {
        var wanted = read.apply(editing.wanted(looking));
        var shown = wanted == null ? "" : wanted;
        if (!shown.equals(text.getValue().strip())) {
            showing = true;
            text.setValue(shown);
            showing = false;
        }
        setClassName("staged", editing.isStaged(field));
        notes.refresh(looking);
    }
}
