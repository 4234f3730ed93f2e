package org.portreeve.application.role;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Finding;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.TenantId;

/**
 * What the decision says of everybody: about each permission, or about each listed resource of one; needs {@code role:view}.
 * Its rows are those of {@link RoleGrid}.
 */
@UseCase
public final class DecisionGrid {
    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper} whether the grid is open. */
    public DecisionGrid(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** A permission as a column; the code says what caps it for everybody, null for nothing. */
    public record PermissionColumn(
            PermissionDefinition definition, @Nullable DenialCode capped) {}

    /** A resource as a column. */
    public record ResourceColumn(String resource, String name) {}

    /**
     * The permissions as columns, by group as the catalogue has them; those that reach across tenants in the management
     * tenant only; empty where the grid is not open to the actor.
     */
    public Optional<List<PermissionColumn>> permissions(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, RoleGrid.NEEDS).map(snapshot -> {
            boolean management = state(snapshot).tenant().isManagement();
            List<String> groups = snapshot.catalogue().permissions().values().stream()
                    .map(PermissionDefinition::group)
                    .distinct()
                    .toList();
            return snapshot.catalogue().permissions().values().stream()
                    .filter(definition -> management || !definition.isPlatform())
                    .sorted(Comparator.comparing(definition -> groups.indexOf(definition.group())))
                    .map(definition ->
                            new PermissionColumn(definition, Capped.codeOf(definition.permission(), snapshot)))
                    .toList();
        });
    }

    /** The permissions of which some role lists resources; empty where the grid is not open to the actor. */
    public Optional<List<Permission>> limited(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, RoleGrid.NEEDS).map(snapshot -> {
            TreeSet<Permission> listed = new TreeSet<>();
            state(snapshot)
                    .roles()
                    .forEach((_, role) -> role.grants().values().stream()
                            .filter(grant -> !grant.isUnlimited())
                            .map(Grant::permission)
                            .forEach(listed::add));
            return List.copyOf(listed);
        });
    }

    /** The resources of a permission's type, registered or named in a grant of it, as columns. */
    public Optional<List<ResourceColumn>> resources(Actor actor, TenantId tenant, Permission permission) {
        return gatekeeper.enter(actor, tenant, RoleGrid.NEEDS).map(snapshot -> {
            TreeMap<String, String> names = new TreeMap<>(NaturalOrder.INSTANCE);
            TenantState state = state(snapshot);
            state.roles().forEach((_, role) -> {
                Grant grant = role.grant(permission);
                if (grant != null && grant.resources() instanceof Extent.Listed<String>(var ids)) {
                    ids.forEach(id -> names.put(id, id));
                }
            });
            for (Resource resource : state.resources()) {
                ResourceId id = resource.id();
                if (id.type().equals(permission.resourceType())) {
                    names.put(id.id(), resource.name() == null ? id.id() : resource.name());
                }
            }
            return names.entrySet().stream()
                    .map(entry -> new ResourceColumn(entry.getKey(), entry.getValue()))
                    .toList();
        });
    }

    /** What the decision says of somebody, at the moment of {@code snapshot}. */
    public static Decision decide(Snapshot snapshot, UserId user, AccessRequest.DoPermission request) {
        return AccessRules.decide(request, snapshot.situationOf(user));
    }

    /** The same in the words of the grid of roles. */
    public static RoleGrid.Cell cell(Snapshot snapshot, UserId user, AccessRequest.DoPermission request) {
        Decision decision = decide(snapshot, user, request);
        EnumSet<Way> ways = EnumSet.noneOf(Way.class);
        EnumSet<Way> inert = EnumSet.noneOf(Way.class);
        boolean ends = true;
        for (Finding finding : decision.steps().getLast().findings()) {
            switch (finding) {
                case Finding.TenantAdminCovers _ -> ways.add(Way.BASE_ROLE);
                case Finding.HoldingGrants(Holding holding) -> {
                    ways.add(wayOf(holding));
                    ends &= holding.window().until() != null;
                }
                case Finding.HoldingInert(Holding holding, var _)
                when matters(holding, request, snapshot.now()) ->
                    inert.add(
                            holding.source() instanceof Holding.FromSection
                                    ? Way.SECTION
                                    : holding.window().contains(snapshot.now()) ? Way.LISTED : Way.LATER);
                default -> {}
            }
        }
        if (decision.isAllowed()) {
            return allowed(ways, ends);
        }
        return ways.isEmpty() ? inert(inert) : RoleGrid.Cell.CAPPED;
    }

    /** How a permission reaches somebody. */
    private enum Way {
        BASE_ROLE,
        ROLE,
        PROFILE,
        SECTION,
        LISTED,
        LATER
    }

    private static Way wayOf(Holding holding) {
        return switch (holding.source()) {
            case Holding.FromBaseRole _ -> Way.BASE_ROLE;
            case Holding.FromRole _ -> Way.ROLE;
            case Holding.FromProfile _ -> Way.PROFILE;
            case Holding.FromSection _ -> Way.SECTION;
        };
    }

    private static RoleGrid.Cell allowed(EnumSet<Way> ways, boolean ends) {
        if (ways.contains(Way.BASE_ROLE)) {
            return RoleGrid.Cell.BASE_ROLE;
        }
        boolean direct = ways.contains(Way.ROLE);
        boolean profile = ways.contains(Way.PROFILE);
        if (!(direct || profile)) {
            return RoleGrid.Cell.SECTION;
        }
        if (ends) {
            return RoleGrid.Cell.WINDOW;
        }
        return direct && profile ? RoleGrid.Cell.BOTH : direct ? RoleGrid.Cell.DIRECT : RoleGrid.Cell.PROFILE;
    }

    /** What is held and does not count: not yet, or only on resources that the request doesn't name. */
    private static RoleGrid.Cell inert(EnumSet<Way> ways) {
        if (ways.contains(Way.LISTED)) {
            return RoleGrid.Cell.LISTED;
        }
        if (ways.contains(Way.LATER)) {
            return RoleGrid.Cell.LATER;
        }
        return ways.isEmpty() ? RoleGrid.Cell.NONE : RoleGrid.Cell.CAPPED;
    }

    private static boolean matters(Holding holding, AccessRequest.DoPermission request, Instant now) {
        return !holding.window().hasEnded(now)
                && (request.resource() == null || holding.grant().covers(request.resource()));
    }

    private static TenantState state(Snapshot snapshot) {
        return Objects.requireNonNull(snapshot.tenant());
    }
}
