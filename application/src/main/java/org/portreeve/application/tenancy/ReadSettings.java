package org.portreeve.application.tenancy;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.access.PlanLock;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** Which parts of a tenant's settings are open to somebody, and what the plan alone keeps shut to a Tenant Admin. */
@UseCase
public final class ReadSettings {
    private static final Permission KEYS = new Permission("api-key:manage");

    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper}. */
    public ReadSettings(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** The tenant, and of each part that is open, or that the plan shuts, what shuts it; null for nothing. */
    public record View(Snapshot snapshot, TenantState state, Map<SettingPart, Optional<PlanLock>> parts, boolean keys) {
        /** Keeps a copy. */
        public View {
            parts = Map.copyOf(parts);
        }

        /** The tenant as it stands. */
        public Tenant tenant() {
            return state.tenant();
        }
    }

    /** What is open; empty where nothing of it is, and where there is no such tenant. */
    public Optional<View> of(Actor.SignedIn actor, TenantId tenant) {
        return gatekeeper.enterAsMember(actor, tenant).flatMap(snapshot -> {
            TenantState state = snapshot.tenant();
            Map<SettingPart, Optional<PlanLock>> parts = new EnumMap<>(SettingPart.class);
            for (SettingPart part : SettingPart.values()) {
                if (gatekeeper.may(actor, snapshot, part.needs())) {
                    parts.put(part, Optional.empty());
                } else {
                    lock(actor, snapshot, part).ifPresent(lock -> parts.put(part, Optional.of(lock)));
                }
            }
            boolean keys = gatekeeper.may(actor, snapshot, KEYS);
            return state == null || (parts.isEmpty() && !keys)
                    ? Optional.empty()
                    : Optional.of(new View(snapshot, state, parts, keys));
        });
    }

    private static Optional<PlanLock> lock(Actor.SignedIn actor, Snapshot snapshot, SettingPart part) {
        Membership member = snapshot.requireTenant().members().get(actor.user());
        return member == null
                ? Optional.empty()
                : PlanLock.of(snapshot, member, new AccessRequest.DoPermission(part.needs()));
    }
}
