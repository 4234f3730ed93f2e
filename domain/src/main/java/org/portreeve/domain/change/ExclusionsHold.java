package org.portreeve.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;

/**
 * No member holds two roles of an exclusion in overlapping windows, now or later, directly or through profiles; invited
 * and disabled members and the joining roles count. What violated an exclusion before the change is not its doing, also
 * where somebody goes on in the place of who stood for them.
 */
public final class ExclusionsHold implements Guard {
    ExclusionsHold() {}

    private record Clash(RoleId one, RoleId other) {}

    /** Who holds two of the roles in {@code tenant} already, joining roles included. */
    public static List<Objection.ExclusionViolated> violations(Exclusion exclusion, TenantState tenant, Instant now) {
        List<Objection.ExclusionViolated> violations = new ArrayList<>();
        tenant.members()
                .forEach((user, member) ->
                        report(exclusion, user, Map.of(), windows(tenant, member, now), violations::add));
        report(exclusion, null, Map.of(), joining(tenant, now), violations::add);
        return violations;
    }

    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        TenantState after = proposal.after();
        TenantState before = proposal.beforeOrEmpty();
        if (after.exclusions().isEmpty()) {
            return;
        }
        Instant now = proposal.at();
        InPlaceOf places = InPlaceOf.in(changes, proposal.authority());
        for (UserId user : concerned(changes, before, after)) {
            Membership own = before.members().get(user);
            Membership was = own == null ? places.of(user) : own;
            Membership is = after.members().get(user);
            if (is != null) {
                Map<RoleId, List<Window>> held = was == null ? Map.of() : windows(before, was, now);
                Map<RoleId, List<Window>> holds = windows(after, is, now);
                after.exclusions().forEach((_, exclusion) -> report(exclusion, user, held, holds, objections));
            }
        }
        Map<RoleId, List<Window>> joined = proposal.before() == null ? Map.of() : joining(before, now);
        Map<RoleId, List<Window>> joins = joining(after, now);
        after.exclusions().forEach((_, exclusion) -> report(exclusion, null, joined, joins, objections));
    }

    private static Set<UserId> concerned(ChangeSet changes, TenantState before, TenantState after) {
        Set<UserId> users = new LinkedHashSet<>();
        changes.members().forEach(users::add);
        changes.of(Change.OfInvitation.class).map(Change.OfInvitation::user).forEach(users::add);
        Touched touched = Touched.by(changes, before, after).byProfiles();
        touched.among(after, (user, _) -> users.add(user));
        Joining joining = after.tenant().joining();
        if (!before.tenant().joining().equals(joining)
                || joining.profiles().stream().anyMatch(touched.profiles()::contains)) {
            after.invitations().forEach((user, _) -> users.add(user));
        }
        return users;
    }

    private static void report(
            Exclusion exclusion,
            @Nullable UserId user,
            Map<RoleId, List<Window>> before,
            Map<RoleId, List<Window>> after,
            Consumer<? super Objection.ExclusionViolated> objections) {
        Map<Clash, List<Window>> old = clashes(exclusion, before);
        clashes(exclusion, after).forEach((clash, overlaps) -> {
            List<Window> known = old.getOrDefault(clash, List.of());
            if (!overlaps.stream().allMatch(overlap -> Scopes.cover(known, overlap))) {
                objections.accept(new Objection.ExclusionViolated(exclusion.id(), user, clash.one(), clash.other()));
            }
        });
    }

    private static Map<Clash, List<Window>> clashes(Exclusion exclusion, Map<RoleId, List<Window>> held) {
        List<RoleId> roles =
                exclusion.roles().stream().filter(held::containsKey).sorted().toList();
        Map<Clash, List<Window>> clashes = new HashMap<>();
        for (int i = 0; i < roles.size(); i++) {
            for (int j = i + 1; j < roles.size(); j++) {
                List<Window> others = held.getOrDefault(roles.get(j), List.of());
                List<Window> overlaps = held.getOrDefault(roles.get(i), List.of()).stream()
                        .flatMap(window -> others.stream().flatMap(other -> Scopes.overlap(window, other).stream()))
                        .toList();
                if (!overlaps.isEmpty()) {
                    clashes.put(new Clash(roles.get(i), roles.get(j)), overlaps);
                }
            }
        }
        return clashes;
    }

    private static Map<RoleId, List<Window>> windows(TenantState state, Membership member, Instant now) {
        Map<RoleId, List<Window>> windows = new TreeMap<>();
        for (RoleAssignment assignment : member.roles().values()) {
            add(windows, assignment.role(), Scopes.left(assignment.window(), member.until(), now).stream());
        }
        for (ProfileId profile : member.profiles().keySet()) {
            for (RoleId role : rolesOf(state, profile)) {
                add(windows, role, Scopes.left(Window.ALWAYS, member.until(), now).stream());
            }
        }
        if (willJoin(state, member)) {
            joining(state, now)
                    .forEach((role, _) -> add(windows, role, Scopes.left(Window.ALWAYS, member.until(), now).stream()));
        }
        return windows;
    }

    /** Whether accepting would add what joining gives. */
    private static boolean willJoin(TenantState state, Membership member) {
        Invitation invitation = member.status() == MembershipStatus.INVITED
                ? state.invitations().get(member.user())
                : null;
        return invitation != null && !invitation.chosen().contains(Invitation.Part.ROLES);
    }

    private static Map<RoleId, List<Window>> joining(TenantState state, Instant now) {
        Map<RoleId, List<Window>> windows = new TreeMap<>();
        Window always = new Window(now, null);
        state.tenant().joining().roles().forEach(role -> add(windows, role, Stream.of(always)));
        for (ProfileId profile : state.tenant().joining().profiles()) {
            rolesOf(state, profile).forEach(role -> add(windows, role, Stream.of(always)));
        }
        return windows;
    }

    private static void add(Map<RoleId, List<Window>> windows, RoleId role, Stream<Window> parts) {
        parts.forEach(
                part -> windows.computeIfAbsent(role, _ -> new ArrayList<>()).add(part));
    }

    private static Set<RoleId> rolesOf(TenantState state, ProfileId id) {
        SecurityProfile profile = state.profiles().get(id);
        return profile == null ? Set.of() : profile.roles();
    }
}
