package org.portreeve.application.tenancy;

import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Finding;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.access.Step;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;

/** How a thing stands to the boundary of a tenant: by what the boundary says, or whatever it says. */
public enum BoundaryStanding {
    /** The boundary takes it in. */
    INSIDE,
    /** The boundary leaves it out. */
    OUTSIDE,
    /** No boundary can leave it out. */
    ALWAYS_INSIDE,
    /** No boundary takes it in: a platform permission in an ordinary tenant. */
    ALWAYS_OUTSIDE;

    /** Whether the boundary decides about it. */
    public boolean isChosen() {
        return this == INSIDE || this == OUTSIDE;
    }

    /** Whether it exists for the tenant. */
    public boolean isInside() {
        return this == INSIDE || this == ALWAYS_INSIDE;
    }

    /** How the permission stands in the tenant of {@code snapshot}, as decisions see it. */
    public static BoundaryStanding of(Permission permission, Snapshot snapshot) {
        BoundaryStanding standing =
                of(new AccessRequest.DoPermission(permission), new Finding.AboutPermission(permission), snapshot);
        boolean never = standing == OUTSIDE
                && snapshot.catalogue().isPlatform(permission)
                && !snapshot.requireTenant().tenant().isManagement();
        return never ? ALWAYS_OUTSIDE : standing;
    }

    /** How the section itself stands in the tenant of {@code snapshot}, whatever its permission does. */
    public static BoundaryStanding of(SectionId section, Snapshot snapshot) {
        return of(new AccessRequest.OpenSection(section), new Finding.AboutSection(section), snapshot);
    }

    /** Why asked of the decision: there is one implementation of what lies inside. */
    private static BoundaryStanding of(AccessRequest request, Finding.Cause about, Snapshot snapshot) {
        var nobody = new Situation(snapshot.catalogue(), snapshot.tenant(), null, snapshot.now());
        return AccessRules.decide(request, nobody).steps().stream()
                .filter(result -> result.step() == Step.BOUNDARY)
                .flatMap(result -> result.findings().stream())
                .<BoundaryStanding>mapMulti((finding, found) -> {
                    if (finding instanceof Finding.InsideBoundary(Finding.Cause what, boolean core)
                            && what.equals(about)) {
                        found.accept(core ? ALWAYS_INSIDE : INSIDE);
                    }
                })
                .findFirst()
                .orElse(OUTSIDE);
    }
}
