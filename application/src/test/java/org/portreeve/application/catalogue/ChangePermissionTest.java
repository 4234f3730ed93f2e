package org.portreeve.application.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.catalogue.TownHall.FLOWS;
import static org.portreeve.application.catalogue.TownHall.OWN;
import static org.portreeve.application.catalogue.TownHall.RUN;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.TRACES;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.CataloguePlan;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;

class ChangePermissionTest {
    private static final Permission READ = new Permission("record:read");

    private final TownHall hall = new TownHall();

    private ChangeCatalogue.Answer plan(CatalogueAction action) {
        return hall.changing.plan(hall.curator, action);
    }

    private void commit(CatalogueAction action) {
        assertThat(hall.changing.commit(hall.curator, action, "why", null))
                .isInstanceOf(ChangeCatalogue.Committed.class);
    }

    private static CatalogueAction define(String key, String group, @Nullable Feature feature) {
        Permission permission = new Permission(key);
        return new CatalogueAction.WritePermission(
                null, new PermissionDefinition(permission, group, "Does it", feature));
    }

    private CatalogueAction rewrite(Permission permission, String group, @Nullable Feature feature) {
        return new CatalogueAction.WritePermission(
                hall.permission(permission), new PermissionDefinition(permission, group, "Other words", feature));
    }

    private CatalogueAction remove(Permission permission) {
        return new CatalogueAction.RemovePermission(hall.permission(permission));
    }

    @Test
    void permissions_are_defined_by_who_manages_sections_and_by_nobody_else() {
        Stream.of(hall.planner, hall.viewer, hall.company.admin, hall.company.stranger)
                .forEach(actor -> {
                    assertThat(hall.changing.commit(actor, define("record:read", "records", null), "", null))
                            .isInstanceOf(ChangeCatalogue.Forbidden.class);
                    assertThat(hall.changing.commit(actor, remove(OWN), "", null))
                            .isInstanceOf(ChangeCatalogue.Forbidden.class);
                });
        commit(define("record:read", "records", null));
        assertThat(hall.permission(READ).group()).isEqualTo("records");
        assertThat(plan(define("record:read", "records", null))).isInstanceOf(ChangeCatalogue.Taken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "Record:read", "record:", "record:9", "section:open", "platform:rule", ":read"})
    void a_key_has_its_shape_and_a_type_that_is_not_reserved(String key) {
        assertThat(plan(define(key, "records", null)))
                .isEqualTo(new ChangeCatalogue.Flawed(Set.of(CatalogueField.KEY)));
    }

    @Test
    void nothing_is_defined_for_the_platform_and_nothing_moves_there() {
        var flawed = new ChangeCatalogue.Flawed(Set.of(CatalogueField.GROUP));
        assertThat(plan(define("record:rule", "platform", null))).isEqualTo(flawed);
        assertThat(plan(define("record:rule", "No Group", null))).isEqualTo(flawed);
        assertThat(plan(rewrite(OWN, "platform", null))).isEqualTo(flawed);
        assertThat(plan(rewrite(new Permission("tenant:view"), "platform", FLOWS)))
                .isEqualTo(new ChangeCatalogue.Flawed(Set.of(CatalogueField.FEATURE)));
        assertThat(plan(define("record:rule", "records", new Feature("nothing"))))
                .isEqualTo(new ChangeCatalogue.Flawed(Set.of(CatalogueField.FEATURE)));
    }

    @Test
    void another_feature_says_who_loses_the_permission() {
        commit(rewrite(RUN, "services", null));
        hall.company.put(company("team", Set.of()));
        var answer = plan(rewrite(RUN, "services", FLOWS));
        assertThat(answer)
                .isInstanceOfSatisfying(
                        ChangeCatalogue.Planned.class,
                        planned -> assertThat(planned.preview().losing()).isZero());
        assertThat(hall.permission(RUN).description()).isEqualTo("Other words");
    }

    private TenantState company(String role, Set<Permission> permissions) {
        TenantState state = hall.company.state();
        Role one = Role.own(
                new RoleId(role),
                role,
                "for tests",
                permissions.stream().map(Grant::unlimited).toList());
        return state.withRoles(state.roles().with(one.id(), one));
    }

    @Test
    void what_is_in_use_does_not_go_and_every_use_is_named() {
        hall.company.put(company("clerks", Set.of(OWN)));
        assertThat(plan(remove(OWN)))
                .isEqualTo(new ChangeCatalogue.InUse(
                        List.of(new CataloguePlan.Use("permission", OWN.value(), FINANCE, "role", "clerks"))));
        hall.company.put(company("clerks", Set.of()));
        commit(remove(OWN));
        assertThat(hall.catalogue().definition(OWN)).isNull();
    }

    @Test
    void what_the_product_or_the_catalogue_names_stays() {
        assertThat(plan(remove(new Permission("member:view")))).isInstanceOf(ChangeCatalogue.InUse.class);
        assertThat(plan(remove(new Permission("trace:view"))))
                .isEqualTo(new ChangeCatalogue.InUse(
                        List.of(new CataloguePlan.Use("permission", "trace:view", null, "section", TRACES.value()))));
    }
}
