package org.portreeve.application.role;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.access.Finding;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.TenantId;

/** People × the listed resources of one permission: what the decision says of each pair; needs {@code role:view}. */
@UseCase
public final class ResourceGrid {
    private final Gatekeeper gatekeeper;
    private final FindPeople people;

    /** Finds its rows with {@code people}. */
    public ResourceGrid(Gatekeeper gatekeeper, FindPeople people) {
        this.gatekeeper = gatekeeper;
        this.people = people;
    }

    /** A resource as a column. */
    public record Column(String resource, String name) {}

    /** The permissions of which some role lists resources; empty where the grid is not open to the actor. */
    public Optional<List<Permission>> permissions(Actor actor, TenantId tenant) {
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
    public Optional<List<Column>> columns(Actor actor, TenantId tenant, Permission permission) {
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
                    .map(entry -> new Column(entry.getKey(), entry.getValue()))
                    .toList();
        });
    }

    /** A page of rows. */
    public Optional<FindPeople.Page> rows(
            Actor actor, TenantId tenant, PeopleSearch.Query query, int offset, int limit) {
        return gatekeeper
                .enter(actor, tenant, RoleGrid.NEEDS)
                .flatMap(_ -> people.page(actor, tenant, query, offset, limit));
    }

    /** How many rows there are. */
    public int count(Actor actor, TenantId tenant, PeopleSearch.Query query) {
        return people.count(actor, tenant, query);
    }

    /** What the decision says of one pair. */
    public static Decision decide(Snapshot snapshot, UserId user, Permission permission, String resource) {
        return AccessRules.decide(new AccessRequest.DoPermission(permission, resource), snapshot.situationOf(user));
    }

    /** How a pair is allowed, in the words of the grid of roles. */
    public static RoleGrid.Cell cell(Decision decision) {
        List<Finding.Grants> grants = decision.grants().toList();
        if (!decision.isAllowed()) {
            return grants.isEmpty() ? RoleGrid.Cell.NONE : RoleGrid.Cell.CAPPED;
        }
        boolean admin = grants.stream().anyMatch(Finding.TenantAdminCovers.class::isInstance);
        List<Holding> holdings = grants.stream()
                .filter(Finding.HoldingGrants.class::isInstance)
                .map(grant -> ((Finding.HoldingGrants) grant).holding())
                .toList();
        boolean direct = holdings.stream().anyMatch(holding -> holding.source() instanceof Holding.FromRole);
        boolean profile = holdings.stream().anyMatch(holding -> holding.source() instanceof Holding.FromProfile);
        if (!admin && holdings.stream().anyMatch(holding -> holding.source() instanceof Holding.FromSection)) {
            return RoleGrid.Cell.SECTION;
        }
        if (admin || !(direct || profile)) {
            return RoleGrid.Cell.BASE_ROLE;
        }
        boolean ends = holdings.stream().allMatch(holding -> holding.window().until() != null);
        if (ends) {
            return RoleGrid.Cell.WINDOW;
        }
        return direct && profile ? RoleGrid.Cell.BOTH : direct ? RoleGrid.Cell.DIRECT : RoleGrid.Cell.PROFILE;
    }

    private static TenantState state(Snapshot snapshot) {
        return Objects.requireNonNull(snapshot.tenant());
    }
}
