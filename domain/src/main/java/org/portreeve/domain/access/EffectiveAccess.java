package org.portreeve.domain.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;

/** Everything that a member may open, do and use at one moment, each with the decision that says why. */
public record EffectiveAccess(Map<AccessRequest, Decision> allowed) {
    /** Asks the decision about everything that could be allowed; a permission on single resources only where it is not allowed on all. */
    public static EffectiveAccess of(Situation situation) {
        Map<AccessRequest, Decision> allowed = new LinkedHashMap<>();
        for (AccessRequest request : candidates(situation)) {
            boolean contained = request instanceof AccessRequest.DoPermission(Permission permission, String resource)
                    && resource != null
                    && allowed.containsKey(new AccessRequest.DoPermission(permission));
            if (!contained) {
                Decision decision = AccessRules.decide(request, situation);
                if (decision.isAllowed()) {
                    allowed.put(request, decision);
                }
            }
        }
        return new EffectiveAccess(allowed);
    }

    private static List<AccessRequest> candidates(Situation situation) {
        List<AccessRequest> requests = new ArrayList<>();
        situation.catalogue().sections().keySet().forEach(id -> requests.add(new AccessRequest.OpenSection(id)));
        situation.catalogue().permissions().keySet().forEach(id -> requests.add(new AccessRequest.DoPermission(id)));
        TenantState tenant = situation.tenant();
        Membership member = situation.member();
        if (tenant != null && member != null) {
            addListed(Holdings.of(situation.catalogue(), tenant, member), requests);
            tenant.agents().stream()
                    .map(Agent::id)
                    .sorted()
                    .forEach(id -> requests.add(new AccessRequest.UseAgent(id)));
        }
        return requests;
    }

    private static void addListed(Holdings holdings, List<AccessRequest> requests) {
        for (Permission permission : holdings.permissions()) {
            TreeSet<String> listed = new TreeSet<>();
            for (Holding holding : holdings.of(permission)) {
                if (holding.grant().resources() instanceof Extent.Listed<String>(var ids)) {
                    listed.addAll(ids);
                }
            }
            listed.forEach(id -> requests.add(new AccessRequest.DoPermission(permission, id)));
        }
    }
}
