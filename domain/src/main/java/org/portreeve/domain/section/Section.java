package org.portreeve.domain.section;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Key;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;

/** A module of the platform with a gate. */
public record Section(
        SectionId id,
        String name,
        String description,
        SectionGate gate,
        @Nullable Feature feature,
        @Nullable String launchUrl) {
    /** The section that holds users, roles and settings; inside every boundary. */
    public static final SectionId ACCESS_MANAGEMENT = new SectionId("access-management");

    /** Refuses an id that is no key. */
    public Section {
        Key.require(id.value());
    }

    /** What it grants while it is switched on; nothing unless it is configurable. */
    public Set<Permission> carries() {
        return gate instanceof SectionGate.Configurable(Set<Permission> carried) ? carried : Set.of();
    }

    /** Where it leads in a tenant, whose slug stands percent-encoded in place of {@code {tenant}}; null where nowhere. */
    public @Nullable String launchAddress(TenantId tenant) {
        return launchUrl == null
                ? null
                : launchUrl.replace("{tenant}", URLEncoder.encode(tenant.value(), StandardCharsets.UTF_8));
    }

    /** Whether it can be switched on and off for a member. */
    public boolean isConfigurable() {
        return gate instanceof SectionGate.Configurable;
    }
}
