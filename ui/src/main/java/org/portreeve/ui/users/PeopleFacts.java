package org.portreeve.ui.users;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.ThingNames;

/** What each column says of a person in words alone, on the page and in a file. */
final class PeopleFacts {
    private final Locale locale;
    private final TenantState state;
    private final Snapshot snapshot;
    private final ThingNames names;
    private final Dates dates;

    PeopleFacts(Locale locale, Snapshot snapshot) {
        this.locale = locale;
        this.snapshot = snapshot;
        state = Objects.requireNonNull(snapshot.tenant());
        names = new ThingNames(locale, snapshot);
        dates = new Dates(locale, state.tenant().timeZone(), snapshot.now());
    }

    String of(PeopleColumn column, FindPeople.Found found) {
        Membership member = found.member();
        return switch (column) {
            case NAME -> found.person().label();
            case EMAIL ->
                text(
                        found.person().email() == null
                                ? null
                                : found.person().email().value());
            case BASE -> say(member.baseRole() == BaseRole.TENANT_ADMIN ? "base-role.admin" : "base-role.user");
            case ROLES -> roles(member);
            case PROFILES ->
                member.profiles().keySet().stream().map(names::profile).sorted().collect(Collectors.joining(", "));
            case SUBTENANTS -> names.scope(member.scope());
            case STATUS -> status(member);
            case JOB -> text(member.details().jobTitle());
            case PHONE -> text(member.details().phone());
            case CONFIRMED -> say(found.person().emailConfirmed() ? "users.confirmed.yes" : "users.confirmed.no");
            case UNTIL -> member.until() == null ? "" : dates.lastDay(member.until());
            case SINCE -> dates.day(member.details().since());
            case EXTERNAL_ID -> text(member.details().externalId());
            case SEEN -> found.lastSeen() == null ? say("users.never") : dates.moment(found.lastSeen());
        };
    }

    private String status(Membership member) {
        boolean ended = new Window(null, member.until()).hasEnded(snapshot.now());
        return ended
                ? say("users.ended")
                : say("status." + member.status().name().toLowerCase(Locale.ROOT));
    }

    /** Those that have not ended, directly and through profiles. */
    private String roles(Membership member) {
        Set<RoleId> held = new TreeSet<>();
        member.roles().forEach((role, assignment) -> {
            if (!assignment.window().hasEnded(snapshot.now())) {
                held.add(role);
            }
        });
        member.profiles().keySet().forEach(id -> {
            SecurityProfile profile = state.profiles().get(id);
            if (profile != null) {
                held.addAll(profile.roles());
            }
        });
        return held.stream().map(names::role).sorted().collect(Collectors.joining(", "));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private String say(String key) {
        return I18NProvider.translate(locale, key);
    }
}
