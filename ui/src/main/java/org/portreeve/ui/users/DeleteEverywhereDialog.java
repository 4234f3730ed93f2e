package org.portreeve.ui.users;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.DeleteEverywhere;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.ThingNames;

/** Says where somebody goes from and what is left behind, and deletes them everywhere once their address is typed. */
public final class DeleteEverywhereDialog extends Dialog {
    /** The two halves of it, as whoever is signed in. */
    public interface Acting {
        DeleteEverywhere.Answer plan();

        DeleteEverywhere.Answer commit(String reason, @Nullable String confirmed);
    }

    private final Acting acting;
    private final Locale locale;
    private final Consumer<DeleteEverywhere.Done> done;
    private final Div preview = new Div();
    private final TextField typed = new TextField();
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final ConsoleButton act;
    private String wanted = "";
    private @Nullable String confirmed;

    /** Tells {@code done} once they are gone. */
    public DeleteEverywhereDialog(Acting acting, Locale locale, Consumer<DeleteEverywhere.Done> done) {
        this.acting = acting;
        this.locale = locale;
        this.done = done;
        addClassName("diff");
        setCloseOnOutsideClick(false);
        preview.addClassNames("stack", "preview");
        typed.setWidthFull();
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(_ -> enable());
        reason.setWidthFull();
        var body = new Div(preview, typed, reason);
        body.addClassNames("col", "diffbody");
        add(body);
        act = ConsoleButton.danger(getTranslation("users.erase.do"), null).onClick(this::commit);
        getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(this::close),
                        act);
        show(acting.plan());
    }

    private void commit() {
        show(acting.commit(reason.getValue().strip(), confirmed));
    }

    private void show(DeleteEverywhere.Answer answer) {
        preview.removeAll();
        switch (answer) {
            case DeleteEverywhere.Planned(var found) -> offer(found);
            case DeleteEverywhere.Shifted(var found) -> {
                preview.add(Note.warning(getTranslation("users.shifted"), getTranslation("users.erase.shifted.why")));
                offer(found);
            }
            case DeleteEverywhere.Refused(var found) -> {
                preview.add(
                        Note.refusal(getTranslation("users.erase.refused"), getTranslation("users.erase.refused.why")));
                describe(found);
                nothing();
            }
            case DeleteEverywhere.Absent _ -> {
                preview.add(Note.refusal(getTranslation("users.gone"), getTranslation("users.gone.why")));
                nothing();
            }
            case DeleteEverywhere.Done happened -> {
                close();
                done.accept(happened);
            }
        }
    }

    private void nothing() {
        confirmed = null;
        typed.setVisible(false);
        reason.setVisible(false);
        enable();
    }

    private void offer(DeleteEverywhere.Preview found) {
        Person person = found.person();
        preview.add(Note.warning(
                getTranslation("users.erase.forever"),
                getTranslation(
                        "users.erase.forever.why", Person.erased(person.id()).label())));
        describe(found);
        preview.add(Note.hint(getTranslation("users.erase.typed"), getTranslation("users.erase.typed.why")));
        wanted = person.email() == null ? person.label() : person.email().value();
        typed.setLabel(getTranslation("users.erase.confirm", wanted));
        confirmed = found.digest();
        enable();
    }

    private void describe(DeleteEverywhere.Preview found) {
        setHeaderTitle(getTranslation("users.erase.title", found.person().label()));
        var count = new Span(getTranslation("users.erase.where", found.endings().size()));
        count.addClassName("med");
        preview.add(count);
        if (!found.endings().isEmpty()) {
            preview.add(new CardList(found.endings().stream()
                    .map(ending -> row(ending, found.person()))
                    .toArray(ListItem[]::new)));
        }
        if (!found.leavesOnPlatform().isEmpty()) {
            preview.add(LeavesNote.onPlatform(found.leavesOnPlatform()));
        }
    }

    private ListItem row(DeleteEverywhere.Ending ending, Person person) {
        var name = new Span(ending.tenant().tenant().name());
        name.addClassNames("med", "clip");
        name.getElement().setAttribute("dir", "auto");
        var line = new Div(name);
        line.addClassName("row");
        var words = new Div(line);
        words.addClassNames("col", "grow");
        Membership member = ending.tenant().members().get(person.id());
        if (member == null) {
            line.add(quiet(getTranslation("users.erase.placeholder")));
        } else {
            line.add(StatusBadge.of(member.status()));
            if (member.isTenantAdmin()) {
                line.add(StatusBadge.admin());
            }
        }
        if (!ending.plan().isAcceptable()) {
            words.add(new ObjectionWords(new ThingNames(locale, ending.snapshot()))
                    .notes(ending.plan().objections()));
        } else if (!ending.leaves().isEmpty()) {
            words.add(LeavesNote.of(ending.leaves(), ending.tenant().tenant().id()));
        }
        var item = new ListItem(words);
        item.addClassName("asg");
        return item;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassNames("sm", "t2");
        return span;
    }

    private void enable() {
        act.setEnabled(confirmed != null
                && typed.getValue().strip().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)));
    }
}
