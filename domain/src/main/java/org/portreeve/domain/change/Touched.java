package org.portreeve.domain.change;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;

/** Whom a change reaches through roles, profiles and places, also where the membership itself stays as it is. */
record Touched(Set<RoleId> roles, Set<ProfileId> profiles, boolean places) {
    static Touched by(ChangeSet changes, TenantState before, TenantState after) {
        Set<RoleId> roles = new HashSet<>();
        changes.of(Change.OfRole.class)
                .filter(change -> !grants(change.before()).equals(grants(change.after())))
                .forEach(change -> roles.add(new RoleId(change.key())));
        Set<ProfileId> profiles = new HashSet<>();
        changes.of(Change.OfProfile.class)
                .filter(change -> !roles(change.before()).equals(roles(change.after())))
                .forEach(change -> profiles.add(new ProfileId(change.key())));
        addNaming(roles, before, profiles);
        addNaming(roles, after, profiles);
        boolean tree = changes.of(Change.OfSubtenant.class)
                .anyMatch(change -> change.isCreation()
                        || change.isRemoval()
                        || !Objects.equals(parent(change.before()), parent(change.after())));
        return new Touched(roles, profiles, tree || !Moved.in(changes).isEmpty());
    }

    private static void addNaming(Set<RoleId> roles, TenantState state, Set<ProfileId> profiles) {
        if (!roles.isEmpty()) {
            for (SecurityProfile profile : state.profiles()) {
                if (intersects(profile.roles(), roles)) {
                    profiles.add(profile.id());
                }
            }
        }
    }

    private static Map<Permission, Grant> grants(@Nullable Role role) {
        return role == null ? Map.of() : role.grants();
    }

    private static Set<RoleId> roles(@Nullable SecurityProfile profile) {
        return profile == null ? Set.of() : profile.roles();
    }

    private static @Nullable Object parent(@Nullable Subtenant subtenant) {
        return subtenant == null ? null : subtenant.parent();
    }

    /** Only those who are reached through security profiles. */
    Touched byProfiles() {
        return new Touched(Set.of(), profiles, false);
    }

    boolean isNobody() {
        return roles.isEmpty() && profiles.isEmpty() && !places;
    }

    private boolean reaches(Membership member) {
        return intersects(member.roles().keySet(), roles)
                || intersects(member.profiles().keySet(), profiles)
                || (places && Territory.scopeOf(member) instanceof Extent.Listed);
    }

    /** Hands on the members that are reached. */
    void among(TenantState state, BiConsumer<UserId, Membership> each) {
        if (!isNobody()) {
            state.members().forEach((user, member) -> {
                if (reaches(member)) {
                    each.accept(user, member);
                }
            });
        }
    }

    private static <T> boolean intersects(Set<T> some, Set<T> others) {
        for (T one : others.size() < some.size() ? others : some) {
            if ((others.size() < some.size() ? some : others).contains(one)) {
                return true;
            }
        }
        return false;
    }
}
