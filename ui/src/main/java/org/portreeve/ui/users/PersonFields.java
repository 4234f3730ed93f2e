package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField.Plain;
import org.portreeve.application.membership.MemberForm;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.Language;

/** Name, language, address and identity; only a placeholder's name and language are for a tenant to say. */
final class PersonFields extends Div {
    private final Editing editing;
    private final Div facts = new Div();
    private final Div fields = new Div();
    private final FieldNotes notes;
    private @Nullable TextSlot given;
    private @Nullable TextSlot family;
    private @Nullable ComboBox<String> language;
    private boolean showing;

    PersonFields(Looking looking, Editing editing) {
        this.editing = editing;
        notes = new FieldNotes(editing, Plain.LANGUAGE);
        fields.addClassName("fields");
        add(fields, facts);
        refresh(looking);
    }

    void refresh(Looking looking) {
        boolean open = looking.person().isPlaceholder() && looking.may(MemberPart.MEMBERSHIP);
        if (open && given == null) {
            build(looking);
        } else if (!open) {
            fields.removeAll();
            given = null;
            family = null;
            language = null;
        }
        fields.setVisible(open);
        if (given != null && family != null && language != null) {
            given.refresh(looking);
            family.refresh(looking);
            show(language, looking);
        }
        facts.removeAll();
        facts.add(facts(looking, open), reason(looking));
    }

    private void build(Looking looking) {
        var first = new TextSlot(
                looking.say("users.profile.given"),
                Plain.NAME,
                editing,
                form -> form.person().name().given(),
                value -> new MemberEdit.Name(new PersonName(Objects.requireNonNullElse(value, ""), name(false))));
        var last = new TextSlot(
                looking.say("users.profile.family"),
                Plain.NAME,
                editing,
                form -> form.person().name().family(),
                value -> new MemberEdit.Name(new PersonName(name(true), Objects.requireNonNullElse(value, ""))));
        var choice = new ComboBox<String>(looking.say("users.profile.language"));
        Map<String, String> names = new LinkedHashMap<>();
        languages(looking.person().language())
                .forEach(tag -> names.put(tag, Objects.requireNonNullElse(new FieldWords(looking).language(tag), tag)));
        choice.setItems(names.keySet());
        choice.setItemLabelGenerator(tag -> names.getOrDefault(tag, tag));
        choice.setPlaceholder(looking.say("users.profile.unknown"));
        choice.setClearButtonVisible(true);
        choice.addValueChangeListener(change -> {
            if (!showing) {
                editing.stage(new MemberEdit.Language(change.getValue()));
            }
        });
        var slot = new Div(choice, notes);
        slot.addClassName("slot");
        given = first;
        family = last;
        language = choice;
        fields.add(first, last, slot);
    }

    /** The other half of the name, as it is wanted. */
    private String name(boolean given) {
        return editing.look()
                .map(editing::wanted)
                .map(MemberForm::person)
                .map(person -> given ? person.name().given() : person.name().family())
                .orElse("");
    }

    private void show(ComboBox<String> choice, Looking looking) {
        showing = true;
        choice.setValue(editing.wanted(looking).person().language());
        showing = false;
        choice.setClassName("staged", editing.isStaged(Plain.LANGUAGE));
        notes.refresh(looking);
    }

    private static List<String> languages(@Nullable String known) {
        List<String> tags = new ArrayList<>(Arrays.stream(Language.values())
                .map(one -> one.locale().toLanguageTag())
                .toList());
        if (known != null && !tags.contains(known)) {
            tags.add(known);
        }
        return tags;
    }

    private static Facts facts(Looking looking, boolean open) {
        var person = looking.person();
        var facts = new Facts(looking);
        if (!open) {
            facts.words("users.profile.name", person.name().full());
        }
        facts.fact("users.profile.email", email(looking));
        if (!open) {
            facts.words("users.profile.language", new FieldWords(looking).language(person.language()));
        }
        return facts.fact("users.profile.identity", identity(person.identity(), looking));
    }

    private static Component reason(Looking looking) {
        var words = new Div(looking.say(
                looking.person().isPlaceholder() ? "users.profile.address-stays" : "users.profile.of-the-provider"));
        words.addClassNames("xs", "t2", "why");
        return words;
    }

    private static Component email(Looking looking) {
        var email = looking.person().email();
        if (email == null) {
            var nothing = new Span(looking.say("users.profile.unknown"));
            nothing.addClassName("t3");
            return nothing;
        }
        var line = new Span(
                new Span(email.value()),
                looking.person().emailConfirmed()
                        ? new StatusBadge(looking.say("users.profile.confirmed"), Tone.ALLOW, Symbol.OKC)
                        : new StatusBadge(looking.say("users.profile.unconfirmed"), Tone.EXPIRING, Symbol.WARN));
        line.addClassNames("row", "wrap");
        return line;
    }

    private static Component identity(@Nullable Identity identity, Looking looking) {
        if (identity == null) {
            return new StatusBadge(looking.say("users.placeholder"), Tone.NEUTRAL, Symbol.USER);
        }
        var issuer = new Div(identity.issuer());
        var subject = new Div(identity.subject());
        issuer.addClassName("t2");
        subject.addClassName("mono");
        return new Div(issuer, subject);
    }
}
