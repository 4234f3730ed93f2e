package org.portreeve.application.agent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.tenancy.TenantId;

/** All agents that the platform shares, and into which tenants; needs {@code agent-share:manage}. */
@UseCase
public final class ListSharedAgents {
    private final Gatekeeper gatekeeper;
    private final SharedAgents shared;

    /** Reads {@code shared}, never a tenant's state. */
    public ListSharedAgents(Gatekeeper gatekeeper, SharedAgents shared) {
        this.gatekeeper = gatekeeper;
        this.shared = shared;
    }

    /** An agent, told by its key. Names: what it is called in its tenants, the usual name first. */
    public record Entry(AgentId id, List<String> names, List<SharedAgents.Shared> places) {
        /** Keeps copies. */
        public Entry {
            names = List.copyOf(names);
            places = List.copyOf(places);
        }

        /** What most tenants call it. */
        public String name() {
            return names.getFirst();
        }

        /** In how many tenants it answers. */
        public int active() {
            return (int) places.stream().filter(place -> place.agent().active()).count();
        }

        /** Whether it is in the tenant. */
        public boolean isIn(TenantId tenant) {
            return places.stream().anyMatch(place -> place.tenant().equals(tenant));
        }

        /** Whether the words stand in a name, or in the key. */
        public boolean matches(String words) {
            String wanted = words.strip().toLowerCase(Locale.ROOT);
            return id.value().contains(wanted)
                    || names.stream()
                            .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
        }
    }

    /** All of them by name; empty where that is not for the actor. */
    public Optional<List<Entry>> of(Actor actor) {
        if (!gatekeeper.mayOnPlatform(actor, ShareAgents.NEEDS)) {
            return Optional.empty();
        }
        Map<AgentId, List<SharedAgents.Shared>> places = new LinkedHashMap<>();
        shared.all()
                .forEach(one -> places.computeIfAbsent(one.agent().id(), _ -> new ArrayList<>())
                        .add(one));
        return Optional.of(places.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), names(entry.getValue()), entry.getValue()))
                .sorted(Comparator.comparing((Entry entry) -> entry.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Entry::id))
                .toList());
    }

    private static List<String> names(List<SharedAgents.Shared> places) {
        Map<String, Long> counts = places.stream()
                .map(place -> place.agent().name())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
