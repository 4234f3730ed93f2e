package org.portreeve.application.exclusion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.ExclusionsHold;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;

/**
 * Somebody who holds several roles of an exclusion at the same time, now or later, and which; the user and their status are
 * null for what joining gives to everybody who comes from now on.
 */
public record Violation(@Nullable UserId user, @Nullable MembershipStatus status, Set<RoleId> roles) {
    /** Keeps a copy. */
    public Violation {
        roles = Set.copyOf(roles);
    }

    /** Who violates the exclusion in the tenant, the joining defaults first, then people by name. */
    static List<Violation> of(Exclusion exclusion, TenantState tenant, Instant now) {
        Map<String, UserId> users = new LinkedHashMap<>();
        Map<String, Set<RoleId>> roles = new LinkedHashMap<>();
        for (Objection.ExclusionViolated pair : ExclusionsHold.violations(exclusion, tenant, now)) {
            String key = pair.user() == null ? "" : tenant.labelOf(pair.user()) + " " + pair.user();
            if (pair.user() != null) {
                users.put(key, pair.user());
            }
            Set<RoleId> held = roles.computeIfAbsent(key, _ -> new TreeSet<>());
            held.add(pair.one());
            held.add(pair.other());
        }
        List<Violation> violations = new ArrayList<>();
        roles.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(entry -> {
            UserId user = users.get(entry.getKey());
            var member = user == null ? null : tenant.members().get(user);
            violations.add(new Violation(user, member == null ? null : member.status(), entry.getValue()));
        });
        return violations;
    }
}
