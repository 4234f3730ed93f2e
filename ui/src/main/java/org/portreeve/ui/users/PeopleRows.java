package org.portreeve.ui.users;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.role.Capped;
import org.portreeve.application.role.RoleGrid;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Tone;

/** Turns a page of people into rows, as they are at the moment of the page. */
final class PeopleRows {
    private final Locale locale;
    private final Snapshot snapshot;
    private final TenantState state;
    private final Dates dates;
    private final PeopleFacts facts;
    private final Map<RoleId, RoleGrid.Column> columns = new HashMap<>();

    private PeopleRows(Locale locale, Snapshot snapshot) {
        this.locale = locale;
        this.snapshot = snapshot;
        state = Objects.requireNonNull(snapshot.tenant());
        facts = new PeopleFacts(locale, snapshot);
        dates = new Dates(locale, state.tenant().timeZone(), snapshot.now());
    }

    static List<PersonRow> of(FindPeople.Page page, Locale locale) {
        var rows = new PeopleRows(locale, page.snapshot());
        return page.people().stream().map(rows::row).toList();
    }

    private PersonRow row(FindPeople.Found found) {
        var held = held(found.member());
        var first = held.isEmpty() ? null : held.getFirst();
        Map<PeopleColumn, String> said = new EnumMap<>(PeopleColumn.class);
        for (PeopleColumn column : PeopleColumn.values()) {
            said.put(column, facts.of(column, found));
        }
        return new PersonRow(
                found.person().id(),
                found.person().label(),
                said,
                first == null ? "" : String.valueOf(first.state().letter()),
                first == null ? "" : say(first.state().words()),
                first == null ? "" : first.role().name(),
                held.size() < 2 ? "" : "+" + (held.size() - 1),
                found.member().isTenantAdmin(),
                state(found.member()),
                presence(found));
    }

    private PersonRow.Mark state(Membership member) {
        var window = new Window(null, member.until());
        if (member.status() == MembershipStatus.DISABLED) {
            return new PersonRow.Mark(say("status.disabled"), Tone.NEUTRAL, "lock");
        }
        if (window.hasEnded(snapshot.now())) {
            return new PersonRow.Mark(say("users.ended"), Tone.NEUTRAL, "clock");
        }
        return dates.endsSoon(window)
                ? new PersonRow.Mark(dates.end(window), Tone.EXPIRING, "clock")
                : PersonRow.Mark.NONE;
    }

    private PersonRow.Mark presence(FindPeople.Found found) {
        Instant seen = found.lastSeen();
        if (seen != null) {
            return PersonRow.Mark.plain(dates.ago(seen));
        }
        if (found.member().status() == MembershipStatus.INVITED) {
            return new PersonRow.Mark(say("status.invited"), Tone.EXPIRING, "mail");
        }
        return found.person().isPlaceholder()
                ? new PersonRow.Mark(say("users.placeholder"), Tone.NEUTRAL, "user")
                : PersonRow.Mark.plain(say("users.never"));
    }

    private record Held(CellState state, Role role) {}

    /** What is in force first, then what begins later, then what is capped. */
    private List<Held> held(Membership member) {
        Set<RoleId> ids = new TreeSet<>(member.roles().keySet());
        member.profiles().keySet().forEach(id -> {
            var profile = state.profiles().get(id);
            if (profile != null) {
                ids.addAll(profile.roles());
            }
        });
        List<Held> held = new ArrayList<>();
        for (RoleId id : ids) {
            var column = column(id);
            var cell = column == null ? RoleGrid.Cell.NONE : RoleGrid.cell(snapshot, member, column);
            if (column != null && cell != RoleGrid.Cell.NONE) {
                held.add(new Held(CellState.of(cell), column.role()));
            }
        }
        held.sort(Comparator.comparing(PeopleRows::rank)
                .thenComparing(one -> one.role().name()));
        return held;
    }

    private RoleGrid.@Nullable Column column(RoleId id) {
        var role = state.roles().get(id);
        return role == null
                ? null
                : columns.computeIfAbsent(id, _ -> new RoleGrid.Column(role, Capped.codeOf(role, snapshot)));
    }

    private static int rank(Held held) {
        return switch (held.state()) {
            case WINDOW -> 0;
            case LATER -> 2;
            case CAPPED -> 3;
            default -> 1;
        };
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
