package org.portreeve.ui.users;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.ThingNames;

/** A member as they are at one moment, seen by one person in one language; asked for anew rather than kept. */
record Looking(ShowMember.View view, UserId by, Locale locale) {
    private static final Permission ASSIGN = new Permission("role:assign");

    /** Empty where there is no such member, or none that the reader may see. */
    static Optional<Looking> at(Questions questions, TenantId tenant, UserId user, Locale locale) {
        var actor = questions.actor();
        return questions.member().of(actor, tenant, user).map(view -> new Looking(view, actor.user(), locale));
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

    /** Whether the reader may assign roles here; a courtesy, for the use case decides. */
    boolean mayAssign() {
        return may(ASSIGN);
    }

    /** Whether the reader may do {@code permission} here. */
    boolean may(Permission permission) {
        return may(snapshot(), by, permission);
    }

    static boolean may(Snapshot snapshot, UserId reader, Permission permission) {
        return AccessRules.decide(new AccessRequest.DoPermission(permission), snapshot.situationOf(reader))
                .isAllowed();
    }

    String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
