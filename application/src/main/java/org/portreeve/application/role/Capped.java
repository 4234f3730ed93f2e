package org.portreeve.application.role;

import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.access.Step;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;

/** Whether boundary or plan leave a permission, a section, an agent or a whole role without effect in a tenant. */
public final class Capped {
    private Capped() {}

    /** The code with which the permission is capped; null where grants of it count. */
    public static @Nullable DenialCode codeOf(Permission permission, Snapshot snapshot) {
        return codeOf(new AccessRequest.DoPermission(permission), snapshot);
    }

    /** The code with which whatever allows the request is capped; null where it counts. */
    public static @Nullable DenialCode codeOf(AccessRequest request, Snapshot snapshot) {
        Situation nobody = new Situation(snapshot.catalogue(), snapshot.tenant(), null, snapshot.now());
        return AccessRules.decide(request, nobody).steps().stream()
                .filter(step -> step.step() == Step.BOUNDARY || step.step() == Step.PLAN)
                .flatMap(step -> java.util.stream.Stream.ofNullable(step.code()))
                .findFirst()
                .orElse(null);
    }

    /** The code with which every grant of the role is capped; null where at least one counts, or where it has none. */
    public static @Nullable DenialCode codeOf(Role role, Snapshot snapshot) {
        DenialCode last = null;
        for (Permission permission : role.grants().keySet()) {
            last = codeOf(permission, snapshot);
            if (last == null) {
                return null;
            }
        }
        return last;
    }
}
