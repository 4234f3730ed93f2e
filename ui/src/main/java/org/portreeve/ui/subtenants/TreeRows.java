package org.portreeve.ui.subtenants;

import com.vaadin.flow.data.provider.hierarchy.AbstractBackEndHierarchicalDataProvider;
import com.vaadin.flow.data.provider.hierarchy.HierarchicalQuery;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.subtenant.SubtenantTree;
import org.portreeve.domain.tenancy.SubtenantId;

/** A level of the tree at a time, and of it only what is asked for; without what is not shown. */
final class TreeRows extends AbstractBackEndHierarchicalDataProvider<SubtenantTree.Node, Void> {
    private static final long serialVersionUID = 1L;

    private final transient SubtenantTree tree;
    private final transient Set<SubtenantId> shown;

    TreeRows(SubtenantTree tree, Set<SubtenantId> shown) {
        this.tree = tree;
        this.shown = shown;
    }

    List<SubtenantTree.Node> beneath(SubtenantTree.@Nullable Node parent) {
        return tree.children(parent == null ? null : parent.subtenant().id()).stream()
                .filter(node -> shown.contains(node.subtenant().id()))
                .toList();
    }

    @Override
    public int getChildCount(HierarchicalQuery<SubtenantTree.Node, Void> query) {
        return (int) beneath(query.getParent()).stream()
                .skip(query.getOffset())
                .limit(query.getLimit())
                .count();
    }

    @Override
    public boolean hasChildren(SubtenantTree.Node node) {
        return !beneath(node).isEmpty();
    }

    @Override
    public Object getId(SubtenantTree.Node node) {
        return node.subtenant().id();
    }

    @Override
    protected Stream<SubtenantTree.Node> fetchChildrenFromBackEnd(HierarchicalQuery<SubtenantTree.Node, Void> query) {
        return beneath(query.getParent()).stream().skip(query.getOffset()).limit(query.getLimit());
    }
}
