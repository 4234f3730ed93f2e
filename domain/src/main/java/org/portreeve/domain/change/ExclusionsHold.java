package org.portreeve.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;

/**
 * No member holds two roles of an exclusion in overlapping windows, now or later, directly or through profiles; invited
 * and disabled members and the joining roles count. What violated an exclusion before the change is not the change's doing.
 */
final class ExclusionsHold implements Guard {
    private record Clash(RoleId one, RoleId other) {}

    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        TenantState after = proposal.after();
        TenantState before = proposal.beforeOrEmpty();
        if (after.exclusions().isEmpty()) {
            return;
        }
        for (Exclusion exclusion : after.exclusions()) {
            after.members().forEach((user, member) -> {
                Membership was = before.members().get(user);
                if (!member.equals(was)
                        || !before.profiles().equals(after.profiles())
                        || !before.exclusions().has(exclusion.id())) {
                    report(
                            exclusion,
                            user,
                            was == null ? Map.of() : windows(before, was, proposal.at()),
                            windows(after, member, proposal.at()),
                            objections);
                }
            });
            report(exclusion, null, joining(before, proposal.at()), joining(after, proposal.at()), objections);
        }
    }

    private static void report(
            Exclusion exclusion,
            @Nullable UserId user,
            Map<RoleId, List<Window>> before,
            Map<RoleId, List<Window>> after,
            Consumer<Objection> objections) {
        Set<Clash> old = clashes(exclusion, before);
        for (Clash clash : clashes(exclusion, after)) {
            if (!old.contains(clash)) {
                objections.accept(new Objection.ExclusionViolated(exclusion.id(), user, clash.one(), clash.other()));
            }
        }
    }

    private static Set<Clash> clashes(Exclusion exclusion, Map<RoleId, List<Window>> held) {
        List<RoleId> roles =
                exclusion.roles().stream().filter(held::containsKey).sorted().toList();
        Set<Clash> clashes = new HashSet<>();
        for (int i = 0; i < roles.size(); i++) {
            for (int j = i + 1; j < roles.size(); j++) {
                List<Window> others = held.getOrDefault(roles.get(j), List.of());
                boolean overlap = held.getOrDefault(roles.get(i), List.of()).stream()
                        .anyMatch(window -> others.stream().anyMatch(window::overlaps));
                if (overlap) {
                    clashes.add(new Clash(roles.get(i), roles.get(j)));
                }
            }
        }
        return clashes;
    }

    private static Map<RoleId, List<Window>> windows(TenantState state, Membership member, Instant now) {
        Map<RoleId, List<Window>> windows = new TreeMap<>();
        for (RoleAssignment assignment : member.roles().values()) {
            add(windows, assignment.role(), Scopes.cut(assignment.window(), member.until()), now);
        }
        for (ProfileId profile : member.profiles().keySet()) {
            rolesOf(state, profile).forEach(role -> add(windows, role, Scopes.cut(Window.ALWAYS, member.until()), now));
        }
        return windows;
    }

    private static Map<RoleId, List<Window>> joining(TenantState state, Instant now) {
        Map<RoleId, List<Window>> windows = new TreeMap<>();
        state.tenant().joining().roles().forEach(role -> add(windows, role, Window.ALWAYS, now));
        state.tenant()
                .joining()
                .profiles()
                .forEach(profile -> rolesOf(state, profile).forEach(role -> add(windows, role, Window.ALWAYS, now)));
        return windows;
    }

    private static void add(Map<RoleId, List<Window>> windows, RoleId role, Window window, Instant now) {
        Scopes.fromNowOn(window, now)
                .ifPresent(part ->
                        windows.computeIfAbsent(role, _ -> new ArrayList<>()).add(part));
    }

    private static Set<RoleId> rolesOf(TenantState state, ProfileId id) {
        SecurityProfile profile = state.profiles().get(id);
        return profile == null ? Set.of() : profile.roles();
    }
}
