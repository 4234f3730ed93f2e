package org.portreeve.domain.change;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;

/** Where a membership counts: in the whole tenant, or in some subtenants of a tree. */
final class Territory {
    /** Nowhere. */
    static final Territory NOWHERE = new Territory(false, Set.of(), null);

    private final boolean whole;
    private final Set<SubtenantId> nodes;
    private final @Nullable TenantState tree;

    private Territory(boolean whole, Set<SubtenantId> nodes, @Nullable TenantState tree) {
        this.whole = whole;
        this.nodes = nodes;
        this.tree = tree;
    }

    /** The scope that counts: a Tenant Admin's stored one does not. */
    static Extent<SubtenantId> scopeOf(Membership member) {
        return member.isTenantAdmin() ? Extent.all() : member.scope();
    }

    static Territory of(TenantState tree, Extent<SubtenantId> scope) {
        return switch (scope) {
            case Extent.All<SubtenantId> _ -> new Territory(true, Set.of(), tree);
            case Extent.Listed<SubtenantId>(var entries) -> {
                Set<SubtenantId> covered = new HashSet<>();
                for (Subtenant node : tree.subtenants()) {
                    if (entries.stream().anyMatch(entry -> tree.isWithin(node.id(), entry))) {
                        covered.add(node.id());
                    }
                }
                yield new Territory(false, covered, tree);
            }
        };
    }

    /** Whether something that belongs to {@code home}, or to no subtenant, is reached. */
    boolean reaches(@Nullable SubtenantId home) {
        return home == null || (whole ? tree != null && tree.subtenants().has(home) : nodes.contains(home));
    }

    /** Every subtenant that is reached. */
    Set<SubtenantId> all() {
        return whole && tree != null ? new HashSet<>(tree.subtenants().toMap().keySet()) : nodes;
    }

    /** What is gained and lost on the way from one territory to another. */
    record Difference(List<Effects.What> gains, List<Effects.What> losses) {
        static final Difference NONE = new Difference(List.of(), List.of());
    }

    /** Subtrees, the topmost of each: losing one is losing all beneath it, save what is among the gains. */
    Difference to(Territory after) {
        if (whole && after.whole) {
            return Difference.NONE;
        }
        Set<SubtenantId> held = all();
        Set<SubtenantId> holds = after.all();
        Set<SubtenantId> lost = topmost(tree, minus(held, holds));
        Set<SubtenantId> told = minus(holds, held);
        for (SubtenantId node : holds) {
            boolean taken = held.contains(node) && (whole || isBeneath(node, lost));
            if (taken) {
                told.add(node);
            }
        }
        return new Difference(
                after.whole ? List.of(new Effects.What.WholeTenant()) : effects(topmost(after.tree, told)),
                whole ? List.of(new Effects.What.WholeTenant()) : effects(lost));
    }

    private boolean isBeneath(SubtenantId node, Set<SubtenantId> tops) {
        return tree != null && tops.stream().anyMatch(top -> tree.isWithin(node, top));
    }

    private static Set<SubtenantId> minus(Set<SubtenantId> all, Set<SubtenantId> some) {
        Set<SubtenantId> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<SubtenantId> topmost(@Nullable TenantState tree, Set<SubtenantId> nodes) {
        Table<SubtenantId, Subtenant> subtenants = tree == null ? Table.empty() : tree.subtenants();
        Set<SubtenantId> tops = new TreeSet<>();
        for (SubtenantId id : nodes) {
            Subtenant node = subtenants.get(id);
            if (node == null || node.parent() == null || !nodes.contains(node.parent())) {
                tops.add(id);
            }
        }
        return tops;
    }

    private static List<Effects.What> effects(Set<SubtenantId> nodes) {
        return nodes.stream().<Effects.What>map(Effects.What.Reach::new).toList();
    }
}
