package org.portreeve.application.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;

/** What a document makes of subtenants, agents and resources. */
final class ThingsPart {
    private final Merging merging;

    ThingsPart(Merging merging) {
        this.merging = merging;
    }

    TenantState apply(ConfigurationDocument document, TenantState state) {
        TenantState next = state;
        if (document.subtenants() != null) {
            Map<String, Located<Subtenant>> entries =
                    keyed(document.subtenants(), one -> one.id().value());
            note("subtenant", entries, "/parent");
            next = next.withSubtenants(Table.of(values(entries), Subtenant::id));
        }
        if (document.agents() != null) {
            Map<String, Located<Agent>> entries =
                    keyed(document.agents(), one -> one.id().value());
            note("agent", entries, "/subtenant");
            next = next.withAgents(Table.of(agents(entries), Agent::id));
        }
        if (document.resources() != null) {
            Map<String, Located<Resource>> entries = keyed(
                    document.resources(),
                    one -> one.id().type() + ":" + one.id().id());
            note("resource", entries, "/subtenant");
            next = next.withResources(Table.of(values(entries), Resource::id));
        }
        return next;
    }

    private List<Agent> agents(Map<String, Located<Agent>> entries) {
        List<Agent> agents = new ArrayList<>(values(entries));
        for (Agent shared : merging.before().agents()) {
            if (shared.shared()) {
                Located<Agent> taken = entries.get(shared.id().value());
                if (taken != null) {
                    merging.flaw(taken.path(), Flaw.DUPLICATE, shared.id().value());
                    agents.remove(taken.value());
                }
                agents.add(shared);
            }
        }
        return agents;
    }

    private <T> Map<String, Located<T>> keyed(List<Located<T>> entries, Function<T, String> key) {
        return merging.keyed(entries, entry -> key.apply(entry.value()), Located::path);
    }

    private static <T> List<T> values(Map<String, Located<T>> entries) {
        return entries.values().stream().map(Located::value).toList();
    }

    private <T> void note(String kind, Map<String, Located<T>> entries, String subtenantAt) {
        entries.forEach((key, entry) -> {
            merging.places().put(kind, key, entry.path());
            String named = switch (entry.value()) {
                case Subtenant subtenant -> String.valueOf(subtenant.parent());
                case Agent agent -> String.valueOf(agent.subtenant());
                case Resource resource -> String.valueOf(resource.subtenant());
                default -> "";
            };
            merging.places().put(kind, key, "subtenant", named, entry.path() + subtenantAt);
        });
    }
}
