package org.portreeve.ui.users;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.MemberForm;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;

/** A member as they are at one moment, seen by one person in one language; asked for anew rather than kept. */
record Looking(ShowMember.View view, Map<MemberPart, Objection> barriers, UserId by, Locale locale) {
    /** Empty where there is no such member, or none that the reader may see. */
    static Optional<Looking> at(Questions questions, TenantId tenant, UserId user, Locale locale) {
        var actor = questions.actor();
        return questions
                .member()
                .of(actor, tenant, user)
                .map(view -> new Looking(
                        view, questions.editing().barriers(actor, view.snapshot(), user), actor.user(), locale));
    }

    Snapshot snapshot() {
        return view.snapshot();
    }

    TenantState state() {
        return Objects.requireNonNull(snapshot().tenant());
    }

    Person person() {
        return view.person();
    }

    Membership member() {
        return view.member();
    }

    Dates dates() {
        return new Dates(locale, state().tenant().timeZone(), snapshot().now());
    }

    ThingNames names() {
        return new ThingNames(locale, snapshot());
    }

    /** What a form is filled with. */
    EditMember.Seen seen() {
        return new EditMember.Seen(
                new MemberForm(person(), member()), snapshot().revision());
    }

    /** Whether the reader may change that part; a courtesy, for the use case decides. */
    boolean may(MemberPart part) {
        return !barriers.containsKey(part);
    }

    /** Whether the reader may change any part. */
    boolean mayChange() {
        return barriers.size() < MemberPart.values().length;
    }

    /** Why that part can be read only; empty where it can be changed. */
    Optional<Note> barrier(MemberPart part) {
        return Optional.ofNullable(barriers.get(part)).map(objection -> {
            var words = new ObjectionWords(names());
            return Note.hint(words.fact(objection), words.reason(objection));
        });
    }

    /** Whether the reader may do {@code permission} here. */
    boolean may(Permission permission) {
        return may(snapshot(), by, permission);
    }

    static boolean may(Snapshot snapshot, UserId reader, Permission permission) {
        return snapshot.allows(reader, new AccessRequest.DoPermission(permission));
    }

    String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
