package org.portreeve.ui.users;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;

/** The subtenants of a tenant from the top down, each level by name. */
final class SubtenantTree {
    record Node(Subtenant subtenant, int depth) {}

    private final TenantState state;
    private final Map<@Nullable SubtenantId, List<Subtenant>> children = new HashMap<>();

    private SubtenantTree(TenantState state) {
        this.state = state;
        state.subtenants().forEach(node -> {
            var parent = node.parent();
            var known = parent != null && state.subtenants().has(parent) ? parent : null;
            children.computeIfAbsent(known, _ -> new ArrayList<>()).add(node);
        });
        children.values().forEach(level -> level.sort(Comparator.comparing(Subtenant::name)));
    }

    static SubtenantTree of(TenantState state) {
        return new SubtenantTree(state);
    }

    /** Those whose names contain {@code words}, and all above them; everything where there are no words. */
    List<Node> matching(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        Set<SubtenantId> shown = new HashSet<>();
        state.subtenants().forEach(node -> {
            if (node.name().toLowerCase(Locale.ROOT).contains(wanted)) {
                for (Subtenant one = node; one != null && shown.add(one.id()); one = parent(one)) {}
            }
        });
        List<Node> nodes = new ArrayList<>();
        collect(null, 0, shown, nodes);
        return nodes;
    }

    private void collect(@Nullable SubtenantId parent, int depth, Set<SubtenantId> shown, List<Node> nodes) {
        for (Subtenant child : children.getOrDefault(parent, List.of())) {
            if (shown.contains(child.id())) {
                nodes.add(new Node(child, depth));
                collect(child.id(), depth + 1, shown, nodes);
            }
        }
    }

    /** The nearest one above that is chosen, so that this one is covered whatever is chosen here. */
    Optional<SubtenantId> chosenAbove(SubtenantId id, Set<SubtenantId> chosen) {
        for (Subtenant one = parent(Objects.requireNonNull(state.subtenants().get(id)));
                one != null;
                one = parent(one)) {
            if (chosen.contains(one.id())) {
                return Optional.of(one.id());
            }
        }
        return Optional.empty();
    }

    boolean isChosenBelow(SubtenantId id, Set<SubtenantId> chosen) {
        return chosen.stream().anyMatch(one -> !one.equals(id) && state.isWithin(one, id));
    }

    private @Nullable Subtenant parent(Subtenant node) {
        var parent = node.parent();
        return parent == null ? null : state.subtenants().get(parent);
    }
}
