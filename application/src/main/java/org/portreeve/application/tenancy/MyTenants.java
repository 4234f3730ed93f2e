package org.portreeve.application.tenancy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** The tenants in which somebody has a membership in force, and what they are in each. */
@UseCase
public final class MyTenants {
    private final States states;
    private final Directory directory;

    /** Looks memberships up in {@code directory}. */
    public MyTenants(States states, Directory directory) {
        this.states = states;
        this.directory = directory;
    }

    /** One of them. A suspended tenant is listed, and opens nothing. */
    public record Entry(TenantId id, String name, BaseRole baseRole, TenantStatus status) {}

    /** All of them, by name. */
    public List<Entry> of(Actor.SignedIn actor) {
        List<Entry> entries = new ArrayList<>();
        for (TenantId id : directory.tenantsOf(actor.user())) {
            Snapshot snapshot = states.read(id);
            Membership member = snapshot.tenant() == null
                    ? null
                    : snapshot.tenant().members().get(actor.user());
            if (snapshot.tenant() != null && member != null && member.isInForce(snapshot.now())) {
                var tenant = snapshot.tenant().tenant();
                entries.add(new Entry(id, tenant.name(), member.baseRole(), tenant.status()));
            }
        }
        entries.sort(Comparator.comparing(Entry::name).thenComparing(Entry::id));
        return entries;
    }
}
