package org.portreeve.application.plan;

import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Puts a tenant on another plan, or changes how its subscription stands, as one revision in the tenant's history. Nothing is
 * deleted by it. Needs {@code plan:manage} on the platform; for others there is no such tenant.
 */
@UseCase
public final class ChangeSubscription {
    /** The platform permission with which subscriptions are changed. */
    public static final Permission NEEDS = new Permission("plan:manage");

    private final Gatekeeper gatekeeper;
    private final Changes changes;

    /** Goes the one way of change. */
    public ChangeSubscription(Gatekeeper gatekeeper, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.changes = changes;
    }

    /** Whether the actor may; a courtesy, for plan and commit ask again. */
    public boolean isOpenTo(Actor actor) {
        return gatekeeper.mayOnPlatform(actor, NEEDS);
    }

    /** Says what would happen; {@link Shift} reads it by feature. Changes nothing. */
    public Outcome plan(Actor actor, TenantId tenant, Subscription wanted) {
        return changes.plan(actor, tenant, edit(actor, wanted));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Outcome commit(
            Actor actor, TenantId tenant, Subscription wanted, String reason, @Nullable String confirmed) {
        return changes.commit(actor, tenant, edit(actor, wanted), reason, confirmed);
    }

    private Edit edit(Actor actor, Subscription wanted) {
        return snapshot -> {
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.mayOnPlatform(actor, NEEDS)) {
                return new Edit.Absent();
            }
            return new Edit.To(state.withTenant(state.tenant().withSubscription(wanted)));
        };
    }
}
