package org.portreeve.application.subtenant;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;

/** The subtenants of a tenant at one moment, each level by name, and how many people have their scope where. */
public final class SubtenantTree {
    /**
     * A subtenant. Direct: people whose scope names it. Below: people whose scope names it or anything beneath it, each
     * counted once.
     */
    public record Node(Subtenant subtenant, int direct, int below) {}

    private final TenantState state;
    private final Map<@Nullable SubtenantId, List<Subtenant>> children = new HashMap<>();
    private final Map<SubtenantId, Integer> direct = new HashMap<>();
    private final Map<SubtenantId, Integer> below = new HashMap<>();

    /** Reads {@code state} once. */
    public SubtenantTree(TenantState state) {
        this.state = state;
        state.subtenants()
                .forEach(node -> children.computeIfAbsent(node.parent(), _ -> new ArrayList<>())
                        .add(node));
        var byName = Comparator.comparing((Subtenant node) -> node.name().toLowerCase(Locale.ROOT))
                .thenComparing(Subtenant::id);
        children.values().forEach(level -> level.sort(byName));
        state.members().forEach(this::count);
    }

    private void count(Membership member) {
        if (!(member.scope() instanceof Extent.Listed<SubtenantId>(var nodes))) {
            return;
        }
        Set<SubtenantId> reached = new HashSet<>();
        for (SubtenantId node : nodes) {
            direct.merge(node, 1, Integer::sum);
            climb(node, reached);
        }
        reached.forEach(node -> below.merge(node, 1, Integer::sum));
    }

    /** Adds the node and all above it, up to where somebody has been already. */
    private void climb(SubtenantId node, Set<SubtenantId> reached) {
        Subtenant one = state.subtenants().get(node);
        while (one != null && reached.add(one.id())) {
            SubtenantId parent = one.parent();
            one = parent == null ? null : state.subtenants().get(parent);
        }
    }

    /** What lies right beneath {@code parent}; null for the top. */
    public List<Node> children(@Nullable SubtenantId parent) {
        return children.getOrDefault(parent, List.of()).stream().map(this::node).toList();
    }

    /** A subtenant with its people. */
    public Node node(Subtenant subtenant) {
        return new Node(subtenant, direct.getOrDefault(subtenant.id(), 0), below.getOrDefault(subtenant.id(), 0));
    }

    /** How many there are. */
    public int size() {
        return state.subtenants().size();
    }

    /** The node and everything beneath it, from the top down. */
    public Set<SubtenantId> subtree(SubtenantId root) {
        Set<SubtenantId> found = new LinkedHashSet<>();
        List<SubtenantId> open = new ArrayList<>(List.of(root));
        while (!open.isEmpty()) {
            SubtenantId next = open.removeLast();
            if (found.add(next)) {
                children.getOrDefault(next, List.of()).forEach(child -> open.add(child.id()));
            }
        }
        return found;
    }

    /** Those whose names or keys contain {@code words}, and all above them; everything where there are no words. */
    public Set<SubtenantId> matching(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Set<SubtenantId> shown = new HashSet<>();
        state.subtenants().forEach(node -> {
            if (node.name().toLowerCase(Locale.ROOT).contains(wanted)
                    || node.id().value().contains(wanted)) {
                climb(node.id(), shown);
            }
        });
        return shown;
    }

    /** The names from the top down to the node. */
    public List<String> path(SubtenantId node) {
        Set<SubtenantId> upwards = new LinkedHashSet<>();
        climb(node, upwards);
        return upwards.stream()
                .map(id -> state.subtenants().get(id))
                .map(one -> one == null ? "" : one.name())
                .toList()
                .reversed();
    }
}
