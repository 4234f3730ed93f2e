package org.portreeve.application.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Assigns roles and security profiles to members and revokes them: any number of people, one revision. */
@UseCase
public final class ChangeAssignments {
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeAssignments(Changes changes) {
        this.changes = changes;
    }

    /** What is to change for one member. A role that is assigned already gets the new window. */
    public record Item(
            UserId user,
            Map<RoleId, Window> assign,
            Set<RoleId> revoke,
            Set<ProfileId> assignProfiles,
            Set<ProfileId> revokeProfiles) {
        /** Keeps copies. */
        public Item {
            assign = Map.copyOf(assign);
            revoke = Set.copyOf(revoke);
            assignProfiles = Set.copyOf(assignProfiles);
            revokeProfiles = Set.copyOf(revokeProfiles);
        }

        /** Assigns one role within a window. */
        public static Item assign(UserId user, RoleId role, Window window) {
            return new Item(user, Map.of(role, window), Set.of(), Set.of(), Set.of());
        }

        /** Revokes one role. */
        public static Item revoke(UserId user, RoleId role) {
            return new Item(user, Map.of(), Set.of(role), Set.of(), Set.of());
        }
    }

    /** Says what would happen; changes nothing. */
    public Outcome plan(Actor actor, TenantId tenant, List<Item> items, String reason) {
        return changes.plan(actor, tenant, edit(actor, items, reason));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Outcome commit(Actor actor, TenantId tenant, List<Item> items, String reason, @Nullable String confirmed) {
        return changes.commit(actor, tenant, edit(actor, items, reason), reason, confirmed);
    }

    private static Edit edit(Actor actor, List<Item> items, String reason) {
        List<Item> copy = new ArrayList<>(items);
        Author grantedBy = actor.author();
        return snapshot -> {
            TenantState state = snapshot.tenant();
            if (state == null) {
                return new Edit.Absent();
            }
            for (Item item : copy) {
                Membership member = state.members().get(item.user());
                if (member == null) {
                    return new Edit.Absent();
                }
                state = state.withMember(changed(member, item, snapshot, grantedBy, reason));
            }
            return new Edit.To(state);
        };
    }

    private static Membership changed(
            Membership member, Item item, Snapshot snapshot, Author grantedBy, String reason) {
        Map<RoleId, RoleAssignment> roles = new TreeMap<>(member.roles());
        roles.keySet().removeAll(item.revoke());
        item.assign().forEach((role, window) -> {
            RoleAssignment old = roles.get(role);
            if (old == null || !old.window().equals(window)) {
                roles.put(role, new RoleAssignment(role, window, reason, grantedBy, snapshot.now()));
            }
        });
        Map<ProfileId, ProfileAssignment> profiles = new TreeMap<>(member.profiles());
        profiles.keySet().removeAll(item.revokeProfiles());
        item.assignProfiles()
                .forEach(profile -> profiles.putIfAbsent(
                        profile, new ProfileAssignment(profile, reason, grantedBy, snapshot.now())));
        return member.withRoles(roles).withProfiles(profiles);
    }
}
