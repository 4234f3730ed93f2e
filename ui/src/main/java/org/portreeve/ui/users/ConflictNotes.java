package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.EditMember.Answer;
import org.portreeve.application.membership.EditMember.Meanwhile;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.history.RevisionSentence;
import org.portreeve.ui.shell.TenantRoute;

/** What overtook the form: who saved, when, and what, field by field. */
final class ConflictNotes extends Div {
    ConflictNotes(Editing editing, Looking looking, Runnable onForget) {
        addClassName("conflicts");
        getElement().setAttribute("role", "alert");
        for (Answer.Stale conflict : editing.conflicts()) {
            saves(conflict).forEach((save, fields) -> add(note(save, fields, conflict, editing, looking)));
        }
        var kept = new Span(looking.say("users.conflict.kept"));
        kept.addClassNames("xs", "t2", "grow");
        var line = new Div(
                kept,
                ConsoleButton.quiet(looking.say("users.conflict.seen"), null)
                        .small()
                        .onClick(onForget));
        line.addClassName("row");
        add(line);
    }

    /** The fields by the save that they are from. */
    private static Map<Optional<EditMember.Save>, List<Meanwhile>> saves(Answer.Stale conflict) {
        Map<Optional<EditMember.Save>, List<Meanwhile>> saves = new LinkedHashMap<>();
        conflict.meanwhile()
                .forEach(one -> saves.computeIfAbsent(Optional.ofNullable(one.by()), _ -> new ArrayList<>())
                        .add(one));
        return saves;
    }

    static String who(Meanwhile meanwhile, Answer.Stale conflict, Looking looking) {
        var save = meanwhile.by();
        return save == null
                ? looking.say("users.conflict.somebody")
                : conflict.authors().of(save.author());
    }

    private static Div note(
            Optional<EditMember.Save> save,
            List<Meanwhile> fields,
            Answer.Stale conflict,
            Editing editing,
            Looking looking) {
        var fact = new Span(looking.say("users.conflict", who(fields.getFirst(), conflict, looking)));
        fact.addClassName("med");
        var head = new Div(Symbol.WARN.icon(), fact);
        head.addClassNames("row", "wrap");
        save.ifPresent(it -> head.add(when(it, looking)));
        var list = new UnorderedList();
        var words = new FieldWords(looking);
        for (Meanwhile one : fields) {
            var field = one.field();
            var label = new Span(words.label(field));
            label.addClassNames("t2");
            var then = new Span(words.value(field, conflict.seen().form()));
            then.addClassName("old");
            var now = new Span(words.value(field, conflict.now().form()));
            now.addClassName("med");
            var item = new ListItem(label, then, Symbol.RIGHT.small(), now);
            item.addClassNames("row", "wrap");
            if (editing.isStaged(field)) {
                item.add(new StatusBadge(looking.say("users.conflict.both"), Tone.EXPIRING, Symbol.WARN));
            }
            list.add(item);
        }
        var note = new Div(head, list);
        note.addClassNames("note", "expiring", "conflict");
        return note;
    }

    private static Span when(EditMember.Save save, Looking looking) {
        var when = new Span(looking.dates().moment(save.time()));
        when.addClassNames("xs", "t2", "num", "row");
        var number = RevisionSentence.number(save.revision(), looking.locale());
        when.add(
                looking.may(ReadHistory.NEEDS)
                        ? new Anchor(
                                TenantRoute.to(looking.state().tenant().id(), "history") + "/" + save.revision(),
                                number)
                        : new Span(number));
        return when;
    }
}
