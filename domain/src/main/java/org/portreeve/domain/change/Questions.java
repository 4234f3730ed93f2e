package org.portreeve.domain.change;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.access.Holdings;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;

/** What is asked before and after: of everybody, and of those whose grants list resources. */
final class Questions {
    private final Set<AccessRequest> ofEverybody = new LinkedHashSet<>();
    private final Set<AccessRequest.DoPermission> moved = new LinkedHashSet<>();

    Questions(List<Catalogue> catalogues, @Nullable TenantState before, TenantState after, List<Moved> movedThings) {
        for (Catalogue catalogue : catalogues) {
            catalogue.sections().keySet().forEach(id -> ofEverybody.add(new AccessRequest.OpenSection(id)));
            for (Permission permission : catalogue.permissions().keySet()) {
                ofEverybody.add(new AccessRequest.DoPermission(permission));
                movedThings.stream()
                        .map(Moved::thing)
                        .filter(thing -> thing.type().equals(permission.resourceType()))
                        .forEach(thing -> moved.add(new AccessRequest.DoPermission(permission, thing.id())));
            }
        }
        for (TenantState tenant : before == null ? List.of(after) : List.of(before, after)) {
            for (Agent agent : tenant.agents()) {
                ofEverybody.add(new AccessRequest.UseAgent(agent.id()));
            }
        }
    }

    /** Sections, permissions without a resource, agents. */
    Set<AccessRequest> ofEverybody() {
        return ofEverybody;
    }

    /** Permissions on resources that may fare differently from the permission as such. */
    Set<AccessRequest.DoPermission> onResources(Situation was, Situation is) {
        Set<AccessRequest.DoPermission> requests = new LinkedHashSet<>(moved);
        addListed(was, requests);
        addListed(is, requests);
        return requests;
    }

    private static void addListed(Situation situation, Set<AccessRequest.DoPermission> requests) {
        if (situation.tenant() == null || situation.member() == null) {
            return;
        }
        Holdings holdings = Holdings.of(situation.catalogue(), situation.tenant(), situation.member());
        for (Permission permission : holdings.permissions()) {
            for (Holding holding : holdings.of(permission)) {
                if (holding.grant().resources() instanceof Extent.Listed<String>(var ids)) {
                    ids.forEach(id -> requests.add(new AccessRequest.DoPermission(permission, id)));
                }
            }
        }
    }
}
