package org.portreeve.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.AccessManagementPages;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** A change of the catalogue before it is a fact: what of it is in use and so cannot go, and what it would do to people. */
public record CataloguePlan(Catalogue before, Catalogue after) {
    /** The platform permission with which plans are managed. */
    public static final Permission MANAGES_PLANS = new Permission("plan:manage");

    /** The platform permission with which sections, permissions and all the rest of the catalogue are managed. */
    public static final Permission MANAGES_SECTIONS = new Permission("section-catalogue:manage");

    /** Something that would go and who names it: a thing of a tenant or, where that is null, the product or the catalogue. */
    public record Use(String kind, String key, @Nullable TenantId tenant, String byKind, String byKey) {}

    /** How many people of a tenant gain and how many lose something. */
    public record Counts(TenantId tenant, long gaining, long losing) {}

    /** The platform permissions that the change asks for: plans are one matter, all the rest is another. */
    public Set<Permission> needs() {
        Set<Permission> needs = new LinkedHashSet<>();
        if (!before.plans().equals(after.plans())) {
            needs.add(MANAGES_PLANS);
        }
        if (!before.withPlans(after.plans()).equals(after)) {
            needs.add(MANAGES_SECTIONS);
        }
        return needs;
    }

    /** The permissions that would change between tenant and platform scope, which none may. */
    public List<Permission> rescoped() {
        return after.permissions().values().stream()
                .filter(definition -> {
                    PermissionDefinition old = before.definition(definition.permission());
                    return old != null && old.isPlatform() != definition.isPlatform();
                })
                .map(PermissionDefinition::permission)
                .toList();
    }

    /** The sections that can be switched on and off from now on and could not before. */
    public Set<SectionId> newlyConfigurable() {
        Set<SectionId> ids = new LinkedHashSet<>();
        for (Section section : after.sections().values()) {
            Section old = before.section(section.id());
            if (section.isConfigurable() && (old == null || !old.isConfigurable())) {
                ids.add(section.id());
            }
        }
        return ids;
    }

    /** What would go although the product itself asks for it: permissions, and the plan of tenants that are made without one. */
    public List<Use> usesOfTheProduct() {
        List<Use> uses = new ArrayList<>();
        gone(before.permissions().keySet(), after.permissions().keySet()).stream()
                .filter(permission -> before.isPlatform(permission)
                        || before.isCore(permission)
                        || AccessManagementPages.PERMISSIONS.contains(permission)
                        || permission.equals(Permission.AGENT_USE)
                        || permission.equals(Permission.AGENT_USE_ASSIGNED))
                .forEach(permission -> uses.add(ofTheProduct("permission", permission.value())));
        if (gone(before.plans().keySet(), after.plans().keySet()).contains(Catalogue.FREE)) {
            uses.add(ofTheProduct("plan", Catalogue.FREE.value()));
        }
        return uses;
    }

    private static Use ofTheProduct(String kind, String key) {
        return new Use(kind, key, null, "product", "portreeve");
    }

    /** What the catalogue itself would still name although it would be gone. */
    public List<Use> usesInTheCatalogue() {
        List<Use> uses = new CatalogueUses(after).all();
        uses.removeAll(new CatalogueUses(before).all());
        return uses;
    }

    /** What of a tenant names something that would go. */
    public List<Use> usesIn(TenantState state) {
        Set<Permission> permissions =
                gone(before.permissions().keySet(), after.permissions().keySet());
        Set<SectionId> sections =
                gone(before.sections().keySet(), after.sections().keySet());
        Set<PlanId> plans = gone(before.plans().keySet(), after.plans().keySet());
        if (permissions.isEmpty() && sections.isEmpty() && plans.isEmpty()) {
            return List.of();
        }
        Tenant tenant = state.tenant();
        List<Use> uses = new ArrayList<>();
        state.roles()
                .forEach((id, role) -> role.grants().keySet().stream()
                        .filter(permissions::contains)
                        .forEach(permission ->
                                uses.add(new Use("permission", permission.value(), tenant.id(), "role", id.value()))));
        listed(tenant.boundary().permissions())
                .filter(permissions::contains)
                .forEach(permission ->
                        uses.add(new Use("permission", permission.value(), tenant.id(), "boundary", "permissions")));
        listed(tenant.boundary().sections())
                .filter(sections::contains)
                .forEach(section -> uses.add(new Use("section", section.value(), tenant.id(), "boundary", "sections")));
        for (SectionId section : sections) {
            if (tenant.joining().sections().containsKey(section)) {
                uses.add(new Use("section", section.value(), tenant.id(), "joining", "sections"));
            }
            long people = state.members().stream()
                    .map(Membership::sections)
                    .filter(toggles -> toggles.containsKey(section))
                    .count();
            if (people > 0) {
                uses.add(new Use("section", section.value(), tenant.id(), "members", Long.toString(people)));
            }
        }
        if (plans.contains(tenant.subscription().plan())) {
            uses.add(new Use("plan", tenant.subscription().plan().value(), tenant.id(), "subscription", "plan"));
        }
        return uses;
    }

    /** How many people of a tenant the change does something to. */
    public Counts countsIn(TenantState state, Instant now) {
        Effects effects = effectsIn(state, state, now);
        return new Counts(
                state.tenant().id(),
                people(effects.groups().stream().filter(group -> !group.gains().isEmpty())),
                people(effects.groups().stream().filter(group -> !group.losses().isEmpty())));
    }

    /** What the change does to the people of a tenant that itself becomes {@code then} with it. */
    public Effects effectsIn(TenantState state, TenantState then, Instant now) {
        return Effects.of(before, after, state, then, now);
    }

    /** What names these effects on the people of {@code state}, to tell whether they are still the same. */
    public static String digestOf(Effects effects, TenantState state) {
        return Digest.of(effects, state, state);
    }

    private static long people(Stream<Effects.Group> groups) {
        return groups.mapToLong(group -> group.people().size()).sum();
    }

    private static <T> Set<T> gone(Collection<T> before, Collection<T> after) {
        Set<T> gone = new HashSet<>(before);
        gone.removeAll(after);
        return gone;
    }

    private static <T> Stream<T> listed(Extent<T> extent) {
        return switch (extent) {
            case Extent.All<T> _ -> Stream.empty();
            case Extent.Listed<T>(var items) -> items.stream();
        };
    }
}
