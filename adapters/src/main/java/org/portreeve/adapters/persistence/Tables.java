package org.portreeve.adapters.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;

/** The mappings of all audited tables, those that others point to before those that do. */
final class Tables {
    private final List<TableMapping<?>> inOrder;
    private final Map<Class<?>, TableMapping<?>> byType = new HashMap<>();

    Tables(EntityManagerFactory factory) {
        MappingMetamodelImplementor model =
                factory.unwrap(SessionFactoryImplementor.class).getMappingMetamodel();
        inOrder = Stream.<Class<?>>of(
                        TenantRow.class,
                        SubtenantRow.class,
                        RoleRow.class,
                        RoleGrantRow.class,
                        ProfileRow.class,
                        ExclusionRow.class,
                        AgentRow.class,
                        ResourceRow.class,
                        PersonRow.class,
                        MembershipRow.class,
                        RoleAssignmentRow.class,
                        ProfileAssignmentRow.class,
                        InvitationRow.class,
                        ApiKeyRow.class,
                        CatalogueEntryRow.class)
                .<TableMapping<?>>map(type -> TableMapping.of(model, type))
                .toList();
        inOrder.forEach(mapping -> byType.put(mapping.type(), mapping));
    }

    List<TableMapping<?>> inOrder() {
        return inOrder;
    }

    @SuppressWarnings("unchecked") // Why: the map is filled with each mapping under its own type.
    <R> TableMapping<R> of(Class<R> type) {
        return (TableMapping<R>) Objects.requireNonNull(byType.get(type));
    }

    /** Where a table stands in {@link #inOrder}. */
    int placeOf(TableMapping<?> mapping) {
        return inOrder.indexOf(mapping);
    }
}
