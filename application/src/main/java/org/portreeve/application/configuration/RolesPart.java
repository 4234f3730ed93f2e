package org.portreeve.application.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;

/** What a document makes of roles, profiles and exclusions. */
final class RolesPart {
    private final Merging merging;

    RolesPart(Merging merging) {
        this.merging = merging;
    }

    TenantState apply(ConfigurationDocument document, TenantState state) {
        TenantState next = state;
        if (document.roles() != null) {
            next = next.withRoles(roles(document.roles()));
        }
        if (document.profiles() != null) {
            next = next.withProfiles(Table.of(profiles(document.profiles()), SecurityProfile::id));
        }
        if (document.exclusions() != null) {
            next = next.withExclusions(Table.of(exclusions(document.exclusions()), Exclusion::id));
        }
        return next;
    }

    private Table<RoleId, Role> roles(List<ConfigurationDocument.RoleEntry> entries) {
        var keyed = merging.keyed(entries, ConfigurationDocument.RoleEntry::id, ConfigurationDocument.RoleEntry::path);
        List<Role> roles = new ArrayList<>();
        keyed.values().forEach(entry -> roles.add(role(entry)));
        for (Role old : merging.before().roles()) {
            RoleTemplate template = merging.catalogue().builtInRole(old.id());
            if (old.origin() == Role.Origin.BUILT_IN && template != null && !keyed.containsKey(old.id())) {
                roles.add(template.toRole(Role.Origin.BUILT_IN, merging.catalogue()));
            }
        }
        return Table.of(roles, Role::id);
    }

    private Role role(ConfigurationDocument.RoleEntry entry) {
        merging.places().put("role", entry.id().value(), entry.path());
        Role base = merging.before().roles().get(entry.id());
        RoleTemplate template = merging.catalogue().builtInRole(entry.id());
        boolean builtIn = base == null ? template != null : base.origin() == Role.Origin.BUILT_IN;
        Role model = builtIn && template != null
                ? template.toRole(Role.Origin.BUILT_IN, merging.catalogue())
                : Role.own(entry.id(), entry.name() == null ? entry.id().value() : entry.name(), "", List.of());
        if (!builtIn && entry.name() == null) {
            merging.flaw(entry.path(), Flaw.MISSING, "name");
        }
        String name = entry.name() == null ? model.name() : entry.name();
        String purpose = entry.purpose() == null ? model.purpose() : entry.purpose();
        Role.Origin origin = base == null ? model.origin() : base.origin();
        String group = base == null ? model.group() : base.group();
        Role named = new Role(entry.id(), name, purpose, origin, group, model.grants());
        List<Located<Grant>> grants = entry.grants();
        Role role = grants == null ? named : named.withGrants(grants(entry.id(), grants));
        return base != null && base.equals(role) ? base : role;
    }

    private List<Grant> grants(RoleId role, List<Located<Grant>> entries) {
        Map<Permission, Grant> grants = new LinkedHashMap<>();
        for (Located<Grant> entry : entries) {
            Permission permission = entry.value().permission();
            merging.places().put("role", role.value(), "permission", permission.value(), entry.path());
            if (grants.putIfAbsent(permission, entry.value()) != null) {
                merging.flaw(entry.path(), Flaw.DUPLICATE, permission.value());
            }
        }
        return List.copyOf(grants.values());
    }

    private List<SecurityProfile> profiles(List<ConfigurationDocument.ProfileEntry> entries) {
        List<SecurityProfile> profiles = new ArrayList<>();
        merging.keyed(entries, ConfigurationDocument.ProfileEntry::id, ConfigurationDocument.ProfileEntry::path)
                .values()
                .forEach(entry -> {
                    String key = entry.id().value();
                    merging.places().put("profile", key, entry.path());
                    merging.naming("profile", key, "role", entry.roles());
                    SecurityProfile profile =
                            new SecurityProfile(entry.id(), entry.name(), merging.distinct(entry.roles()));
                    profiles.add(same(merging.before().profiles().get(entry.id()), profile));
                });
        return profiles;
    }

    private List<Exclusion> exclusions(List<ConfigurationDocument.ExclusionEntry> entries) {
        List<Exclusion> exclusions = new ArrayList<>();
        merging.keyed(entries, ConfigurationDocument.ExclusionEntry::id, ConfigurationDocument.ExclusionEntry::path)
                .values()
                .forEach(entry -> {
                    String key = entry.id().value();
                    merging.places().put("exclusion", key, entry.path());
                    merging.naming("exclusion", key, "role", entry.roles());
                    Exclusion exclusion = new Exclusion(entry.id(), entry.name(), merging.distinct(entry.roles()));
                    exclusions.add(same(merging.before().exclusions().get(entry.id()), exclusion));
                });
        return exclusions;
    }

    private static <T> T same(@Nullable T before, T after) {
        return before != null && Objects.equals(before, after) ? before : after;
    }
}
