package org.portreeve.ui.grid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.role.ChangeAssignments;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.CellState;

/** Direct assignments that are to be added or removed and are not saved yet. */
final class StagedRoles {
    private final Map<UserId, Map<RoleId, CellState>> staged = new LinkedHashMap<>();

    /** Takes a staged change back; otherwise revokes what is assigned directly, or assigns what is not. */
    void toggle(Membership member, RoleId role, Instant now) {
        Map<RoleId, CellState> ofMember = staged.computeIfAbsent(member.user(), _ -> new TreeMap<>());
        if (ofMember.remove(role) == null) {
            ofMember.put(role, isHeld(member, role, now) ? CellState.REMOVED : CellState.ADDED);
        }
        if (ofMember.isEmpty()) {
            staged.remove(member.user());
        }
    }

    /** Gives up what is so already, because somebody else was faster; says what that is. */
    Map<UserId, Map<RoleId, CellState>> settle(TenantState state, Instant now) {
        Map<UserId, Map<RoleId, CellState>> settled = new LinkedHashMap<>();
        staged.forEach((user, ofMember) -> {
            var member = state.members().get(user);
            if (member != null) {
                ofMember.forEach((role, wanted) -> {
                    if (isHeld(member, role, now) == (wanted == CellState.ADDED)) {
                        settled.computeIfAbsent(user, _ -> new TreeMap<>()).put(role, wanted);
                    }
                });
            }
        });
        settled.forEach((user, roles) -> {
            var ofMember = staged.get(user);
            if (ofMember != null) {
                ofMember.keySet().removeAll(roles.keySet());
            }
        });
        staged.values().removeIf(Map::isEmpty);
        return settled;
    }

    /** Whether it is assigned directly, now or later. */
    static boolean isHeld(Membership member, RoleId role, Instant now) {
        var assignment = member.roles().get(role);
        return assignment != null && !assignment.window().hasEnded(now);
    }

    /** Added or removed; null where nothing is staged. */
    @Nullable
    CellState of(UserId user, RoleId role) {
        Map<RoleId, CellState> ofMember = staged.get(user);
        return ofMember == null ? null : ofMember.get(role);
    }

    /** By person, in the order in which they were touched first. */
    Map<UserId, Map<RoleId, CellState>> all() {
        return staged;
    }

    long count(CellState state) {
        return staged.values().stream()
                .flatMap(ofMember -> ofMember.values().stream())
                .filter(state::equals)
                .count();
    }

    boolean isEmpty() {
        return staged.isEmpty();
    }

    void clear() {
        staged.clear();
    }

    /** For the use case. */
    List<ChangeAssignments.Item> items() {
        List<ChangeAssignments.Item> items = new ArrayList<>();
        staged.forEach((user, ofMember) -> {
            var assign = new TreeMap<RoleId, Window>();
            var revoke = new TreeSet<RoleId>();
            ofMember.forEach((role, state) -> {
                if (state == CellState.ADDED) {
                    assign.put(role, Window.ALWAYS);
                } else {
                    revoke.add(role);
                }
            });
            items.add(new ChangeAssignments.Item(user, assign, revoke, java.util.Set.of(), java.util.Set.of()));
        });
        return items;
    }
}
