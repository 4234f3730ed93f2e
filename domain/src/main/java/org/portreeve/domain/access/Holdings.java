package org.portreeve.domain.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.state.TenantState;

/** The grants that reach a member, in any window, before boundary, plan and scope cap them. */
public final class Holdings {
    private final Catalogue catalogue;
    private final TenantState tenant;
    private final Membership member;

    private Holdings(Catalogue catalogue, TenantState tenant, Membership member) {
        this.catalogue = catalogue;
        this.tenant = tenant;
        this.member = member;
    }

    /** Those of {@code member} in {@code tenant}; what being a Tenant Admin covers is not among them. */
    public static Holdings of(Catalogue catalogue, TenantState tenant, Membership member) {
        return new Holdings(catalogue, tenant, member);
    }

    /** All grants of one permission. Platform permissions come from roles in the management tenant only. */
    public List<Holding> of(Permission permission) {
        List<Holding> holdings = new ArrayList<>();
        boolean platform = catalogue.isPlatform(permission);
        if (!platform && catalogue.tenantUser().contains(permission)) {
            holdings.add(new Holding(Grant.unlimited(permission), new Holding.FromBaseRole(), Window.ALWAYS));
        }
        if (!platform || tenant.tenant().isManagement()) {
            addRoles(permission, holdings);
        }
        if (!platform) {
            addSections(permission, holdings);
        }
        return holdings;
    }

    /** Every permission of which at least one grant reaches the member. */
    public Set<Permission> permissions() {
        Set<Permission> all = new TreeSet<>(catalogue.tenantUser());
        member.roles().keySet().forEach(role -> addPermissions(role, all));
        member.profiles().keySet().forEach(profile -> rolesOf(profile).forEach(role -> addPermissions(role, all)));
        switchedOn().forEach(section -> all.addAll(section.carries()));
        all.removeIf(permission -> of(permission).isEmpty());
        return all;
    }

    private void addRoles(Permission permission, List<Holding> holdings) {
        member.roles().forEach((role, assignment) -> {
            Grant grant = grantOf(role, permission);
            if (grant != null) {
                holdings.add(new Holding(grant, new Holding.FromRole(role), assignment.window()));
            }
        });
        for (ProfileId profile : member.profiles().keySet()) {
            for (RoleId role : rolesOf(profile)) {
                Grant grant = grantOf(role, permission);
                if (grant != null) {
                    holdings.add(new Holding(grant, new Holding.FromProfile(profile, role), Window.ALWAYS));
                }
            }
        }
    }

    private void addSections(Permission permission, List<Holding> holdings) {
        for (Section section : catalogue.sections().values()) {
            if (section.carries().contains(permission) && member.isOn(section.id())) {
                holdings.add(
                        new Holding(Grant.unlimited(permission), new Holding.FromSection(section.id()), Window.ALWAYS));
            }
        }
    }

    private List<Section> switchedOn() {
        return member.sections().keySet().stream()
                .filter(member::isOn)
                .flatMap(id -> java.util.Optional.ofNullable(catalogue.section(id)).stream())
                .toList();
    }

    private Set<RoleId> rolesOf(ProfileId id) {
        SecurityProfile profile = tenant.profiles().get(id);
        return profile == null ? Set.of() : new TreeSet<>(profile.roles());
    }

    private @Nullable Grant grantOf(RoleId id, Permission permission) {
        Role role = tenant.roles().get(id);
        return role == null ? null : role.grant(permission);
    }

    private void addPermissions(RoleId id, Set<Permission> all) {
        Role role = tenant.roles().get(id);
        if (role != null) {
            all.addAll(role.grants().keySet());
        }
    }
}
