package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.contract.SampleCatalogue;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;

class ChangeSetJsonTest {
    private final TestSeals keys = new TestSeals();

    private List<String> write(ChangeSet changes) {
        List<String> parts = new ArrayList<>();
        ChangeSetJson.write(changes, keys.of(Seals.named(changes)), () -> {}, parts::add);
        return parts;
    }

    private ChangeSet read(List<String> parts) {
        return ChangeSetJson.read(parts, _ -> keys.withoutMaking());
    }

    @Test
    void everything_comes_back_equal_whether_it_came_changed_or_went() {
        TenantState full = Samples.full("acme");
        List<ChangeSet> sets = new ArrayList<>();
        sets.add(ChangeSet.between(null, full));
        sets.add(ChangeSet.between(full, TenantState.empty(full.tenant())));
        ColumnChanges.of("acme").values().forEach(change -> sets.add(ChangeSet.between(full, change.apply(full))));
        PlatformState platform = new PlatformState(SampleCatalogue.catalogue(), Table.empty());
        sets.add(ChangeSet.between(null, platform));
        sets.add(new ChangeSet(List.of()));
        Set<Class<?>> kinds = new java.util.HashSet<>();
        for (ChangeSet set : sets) {
            assertThat(read(write(set))).isEqualTo(set);
            set.changes().forEach(change -> kinds.add(change.getClass()));
        }
        assertThat(kinds).containsExactlyInAnyOrder(Change.class.getPermittedSubclasses());
    }

    @Test
    void the_catalogue_keeps_its_order() {
        ChangeSet set = ChangeSet.between(null, new PlatformState(SampleCatalogue.catalogue(), Table.empty()));
        Change read = read(write(set)).changes().getFirst();
        assertThat(((Change.OfCatalogue) read).after().permissions().keySet())
                .containsExactlyElementsOf(
                        SampleCatalogue.catalogue().permissions().keySet());
    }

    @Test
    void the_form_is_fixed() {
        Role role = Role.own(
                new RoleId("clerk"),
                "Clerk \"1\"",
                "é\uD83D\uDCD2",
                List.of(
                        Grant.unlimited(Samples.RUN),
                        Grant.on(new Permission("record:write"), Set.of("b", "a ", "a"))));
        assertThat(write(new ChangeSet(List.of(new Change.OfRole(null, role)))))
                .containsExactly("[{\"kind\":\"role\",\"after\":{\"id\":\"clerk\",\"name\":\"Clerk \\\"1\\\"\","
                        + "\"purpose\":\"é\uD83D\uDCD2\",\"origin\":\"OWN\",\"group\":\"own\",\"grants\":{"
                        + "\"record:write\":{\"permission\":\"record:write\",\"resources\":"
                        + "{\"is\":\"listed\",\"items\":[\"a\",\"a \",\"b\"]}},"
                        + "\"workflow:run\":{\"permission\":\"workflow:run\",\"resources\":{\"is\":\"all\"}}}}}]");
    }

    @Test
    void long_sets_are_cut_between_changes() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Person person = Samples.person("somebody-with-a-rather-long-name-" + i);
            changes.add(new Change.OfPerson(null, person));
        }
        ChangeSet set = new ChangeSet(changes);
        List<String> parts = write(set);
        assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.length() <= 500_001);
        assertThat(read(parts)).isEqualTo(set);
    }

    @Test
    void kinds_are_named_as_filters_name_them() {
        Map<Class<?>, String> names = new HashMap<>();
        for (Class<?> kind : Change.class.getPermittedSubclasses()) {
            names.put(kind, ChangeSetJson.kindOf(kind.asSubclass(Change.class)));
        }
        assertThat(names.values())
                .containsExactlyInAnyOrder(
                        "tenant",
                        "subtenant",
                        "role",
                        "profile",
                        "exclusion",
                        "agent",
                        "resource",
                        "person",
                        "membership",
                        "invitation",
                        "api-key",
                        "catalogue");
        assertThat(ChangeSetJson.kinds(ChangeSet.between(null, Samples.full("acme"))))
                .contains(" api-key ");
    }

    @Test
    void what_is_private_is_sealed_the_same_each_time_and_opens_only_with_the_key() {
        TenantState full = Samples.full("acme");
        Person ana = full.people().get(Samples.user("acmeana"));
        ChangeSet set = ChangeSet.between(null, full);
        List<String> parts = write(set);
        assertThat(parts.toString())
                .doesNotContain(
                        "\u00c1na", "Ru\u00edz", "ana@acme.example", "other@acme.example", "acme|Ana ", "\"es\"")
                .doesNotContain("ana-acme", "Head of", "600 123");
        assertThat(write(set)).isEqualTo(parts);
        assertThat(read(parts)).isEqualTo(set);

        keys.destroy(ana.id().value());
        ChangeSet without = read(parts);
        assertThat(without.of(Change.OfPerson.class).map(Change.OfPerson::after))
                .contains(Person.erased(ana.id()))
                .doesNotContain(ana);
        assertThat(without.of(Change.OfMembership.class)
                        .filter(change -> change.user().equals(ana.id()))
                        .map(change -> change.after().details()))
                .containsExactly(new Membership.Details(Samples.START, null, null, null));
    }
}
