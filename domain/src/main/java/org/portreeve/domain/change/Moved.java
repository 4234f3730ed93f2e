package org.portreeve.domain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.SubtenantId;

/** A resource or agent that belongs to another subtenant than before; null where it belongs to none. */
record Moved(
        ResourceId thing,
        @Nullable SubtenantId from,
        @Nullable SubtenantId to) {
    private static final String AGENT = "agent";

    /** What nobody has registered can be reached from everywhere; an agent that is gone moves nowhere. */
    static List<Moved> in(ChangeSet changes) {
        List<Moved> moved = new ArrayList<>();
        changes.of(Change.OfResource.class).forEach(change -> {
            Resource named = Objects.requireNonNull(change.after() == null ? change.before() : change.after());
            add(named.id(), homeOf(change.before()), homeOf(change.after()), moved);
        });
        changes.of(Change.OfAgent.class).forEach(change -> {
            Agent agent = change.after();
            if (agent != null) {
                add(new ResourceId(AGENT, agent.id().value()), homeOf(change.before()), agent.subtenant(), moved);
            }
        });
        return moved;
    }

    private static void add(ResourceId thing, @Nullable SubtenantId from, @Nullable SubtenantId to, List<Moved> moved) {
        if (!Objects.equals(from, to)) {
            moved.add(new Moved(thing, from, to));
        }
    }

    private static @Nullable SubtenantId homeOf(@Nullable Resource resource) {
        return resource == null ? null : resource.subtenant();
    }

    private static @Nullable SubtenantId homeOf(@Nullable Agent agent) {
        return agent == null ? null : agent.subtenant();
    }

    /** The subtenant that a thing belongs to in {@code tenant}; null where it belongs to none or is not registered. */
    static @Nullable SubtenantId homeOf(@Nullable TenantState tenant, String type, String id) {
        if (tenant == null) {
            return null;
        }
        return type.equals(AGENT)
                ? homeOf(tenant.agents().get(new AgentId(id)))
                : homeOf(tenant.resources().get(new ResourceId(type, id)));
    }
}
