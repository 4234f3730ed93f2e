package org.portreeve.application.guards;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.portreeve.application.Actor;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.role.RoleId;

/** A part of the table: for some guards and every way, how it is refused there, or why it cannot come up. */
abstract class Cells {
    static final String ADDS = "it only adds people and roles";
    static final String BINDS = "it binds what was given before, and takes nothing away";
    static final String JUDGED = "what it gives was judged when it was set; whoever comes gives nothing";
    static final String NO_BASE_ROLES = "it knows no base roles; Platform Administrators have rows of their own";

    private final Map<Rule, Map<Way, Cell>> all = new EnumMap<>(Rule.class);
    private Rule rule = Rule.NEVER_LOCKED_OUT;

    Map<Rule, Map<Way, Cell>> all() {
        return all;
    }

    void of(Rule next) {
        rule = next;
        all.put(next, new EnumMap<>(Way.class));
    }

    void impossible(String because, Way... ways) {
        for (Way way : ways) {
            put(way, new Cell.Impossible(because));
        }
    }

    void passes(Way way, String because, Consumer<Borough> given, Function<Borough, List<String>> act) {
        put(way, new Cell.Passes(because, given, act));
    }

    void refuses(
            Way way,
            String code,
            Consumer<Borough> given,
            Function<Borough, List<String>> act,
            Function<Borough, List<String>> twin) {
        put(way, new Cell.Refuses(code, given, act, twin));
    }

    void refuses(Way way, String code, Function<Borough, List<String>> act, Function<Borough, List<String>> twin) {
        refuses(way, code, _ -> {}, act, twin);
    }

    void put(Way way, Cell cell) {
        if (all.get(rule).put(way, cell) != null) {
            throw new IllegalStateException(rule + ", " + way + " twice");
        }
    }

    static MemberEdit.Role assign(RoleId role) {
        return new MemberEdit.Role(role, Window.ALWAYS);
    }

    static MemberAction add(RoleId... roles) {
        return new MemberAction.Roles(MemberAction.Mode.ADD, Set.of(roles), null);
    }

    static NewMember with(RoleId... roles) {
        Map<RoleId, Window> windows = new HashMap<>();
        for (RoleId role : roles) {
            windows.put(role, Window.ALWAYS);
        }
        return new NewMember(BaseRole.TENANT_USER, null, Extent.all(), windows, Set.of(), true, Map.of(), null);
    }

    static NewMember administering() {
        return new NewMember(BaseRole.TENANT_ADMIN, null, Extent.all(), Map.of(), Set.of(), true, Map.of(), null);
    }

    static UnaryOperator<Membership> status(MembershipStatus status) {
        return member -> member.withStatus(status);
    }

    /** Undoes what was set up last, as somebody. */
    static Function<Borough, List<String>> undo(Function<Borough, Actor> who) {
        return borough -> borough.undo(who.apply(borough), borough.last());
    }
}
