package org.portreeve.domain.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;

/** What boundary and plan of a tenant leave of the catalogue at one moment. They cap; they never grant. */
record Caps(Catalogue catalogue, TenantState tenant, Instant at) {
    /** Whether the permission exists for the tenant at all; false for one that is unknown. */
    boolean isInside(Permission permission) {
        PermissionDefinition definition = catalogue.definition(permission);
        if (definition == null || (definition.isPlatform() && !tenant.tenant().isManagement())) {
            return false;
        }
        return catalogue.isCore(permission)
                || tenant.tenant().boundary().permissions().contains(permission);
    }

    boolean isInside(SectionId section) {
        return section.equals(Section.ACCESS_MANAGEMENT)
                || tenant.tenant().boundary().sections().contains(section);
    }

    boolean isInside(Agent agent) {
        return !agent.shared() || tenant.tenant().boundary().agents().contains(agent.id());
    }

    /** The code with which the plan denies the feature; null where it has it, or where none is needed. */
    @Nullable
    DenialCode denialOf(@Nullable Feature feature) {
        if (feature == null) {
            return null;
        }
        Subscription subscription = tenant.tenant().subscription();
        if (!catalogue.includes(subscription, feature)) {
            return DenialCode.PLAN_LACKS_FEATURE;
        }
        return subscription.isInGoodStanding(at) ? null : DenialCode.SUBSCRIPTION_LAPSED;
    }

    /** Whether a grant of the permission has an effect in this tenant now. */
    boolean leaves(Permission permission) {
        return isInside(permission) && denialOf(catalogue.featureOf(permission)) == null;
    }

    /** Whether the section can be open in this tenant now. */
    boolean leaves(Section section) {
        return isInside(section.id()) && denialOf(section.feature()) == null;
    }
}
