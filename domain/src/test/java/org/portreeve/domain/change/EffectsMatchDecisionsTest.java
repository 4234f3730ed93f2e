package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.RandomTenants;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** What a plan says people gain and lose is exactly what decisions say before and after, at every moment and place. */
@Tag("worlds")
class EffectsMatchDecisionsTest {
    private static final int CHANGES = 1_000;
    private static final Catalogue CATALOGUE = RandomTenants.catalogue();

    @Test
    void effects_are_exactly_what_decisions_say_before_and_after_a_thousand_changes_of_every_kind() {
        long seed = Long.getLong("seed", 20_260_301L);
        System.out.println("EffectsMatchDecisionsTest: seed " + seed);
        RandomChanges changes = new RandomChanges(new Random(seed));
        RandomTenants tenants = new RandomTenants(new Random(seed + 1));
        Set<String> effective = new TreeSet<>();
        for (int i = 0; i < CHANGES; i++) {
            String kind = changes.kinds().get(i % changes.kinds().size());
            TenantState before = tenants.tenant();
            TenantState after = changes.apply(kind, before);
            Effects effects = Effects.of(CATALOGUE, CATALOGUE, before, after, TenantFixture.NOW);
            if (!effects.isEmpty()) {
                effective.add(kind);
            }
            compare("seed " + seed + ", change " + i + ": " + kind, CATALOGUE, before, after, effects, i % 20 == 0);
        }
        Set<String> all = new TreeSet<>(changes.kinds());
        all.remove("joining");
        assertThat(effective).as("kinds of change that had effects").isEqualTo(all);
    }

    @Test
    void effects_of_a_new_tenant_are_all_that_is_allowed_in_it() {
        long seed = Long.getLong("seed", 20_260_302L);
        System.out.println("EffectsMatchDecisionsTest: seed " + seed);
        RandomTenants tenants = new RandomTenants(new Random(seed));
        for (int i = 0; i < 60; i++) {
            TenantState born = tenants.tenant();
            Effects effects = Effects.of(CATALOGUE, CATALOGUE, null, born, TenantFixture.NOW);
            compare("seed " + seed + ", " + i, CATALOGUE, TenantState.empty(born.tenant()), born, effects, i % 5 == 0);
        }
    }

    @Test
    void effects_of_another_catalogue_are_exactly_what_decisions_say() {
        long seed = Long.getLong("seed", 20_260_303L);
        System.out.println("EffectsMatchDecisionsTest: seed " + seed);
        RandomTenants tenants = new RandomTenants(new Random(seed));
        for (int i = 0; i < 60; i++) {
            TenantState tenant = tenants.tenant();
            Catalogue other = tenants.otherCatalogue();
            Effects effects = Effects.of(CATALOGUE, other, tenant, tenant, TenantFixture.NOW);
            compare("seed " + seed + ", " + i, other, tenant, tenant, effects, false);
        }
    }

    private static void compare(
            String what,
            Catalogue catalogueAfter,
            TenantState before,
            TenantState after,
            Effects effects,
            boolean fully) {
        assertThat(effects.people()).as(what).doesNotHaveDuplicates();
        Set<UserId> people = new TreeSet<>(before.members().toMap().keySet());
        people.addAll(after.members().toMap().keySet());
        Set<AccessRequest> requests = requests(before, after);
        Set<AccessRequest> everything = new LinkedHashSet<>(requests);
        for (Permission permission : CATALOGUE.permissions().keySet()) {
            RandomTenants.AGENTS.forEach(id -> everything.add(new AccessRequest.DoPermission(permission, id)));
        }
        for (UserId user : people) {
            Effects.Group group = effects.groups().stream()
                    .filter(candidate -> candidate.people().contains(user))
                    .findFirst()
                    .orElse(new Effects.Group(List.of(user), List.of(), List.of()));
            for (Instant moment : moments(before, after, user)) {
                Told told = new Told(CATALOGUE, catalogueAfter, before, after, user, group, moment, everything);
                check(what, told, requests, fully);
            }
        }
    }

    private static void check(String what, Told told, Set<AccessRequest> requests, boolean fully) {
        for (AccessRequest request : requests) {
            boolean is = told.decidesAfter(request, null);
            if (told.predicts(request, null) != is) {
                throw new AssertionError(what + ", " + told + ": " + request + " is " + is);
            }
            if (is || fully) {
                for (SubtenantId place : told.places()) {
                    if (told.predicts(request, place) != told.decidesAfter(request, place)) {
                        throw new AssertionError(what + ", " + told + ": " + request + " in " + place);
                    }
                }
            }
        }
    }

    private static Set<AccessRequest> requests(TenantState before, TenantState after) {
        Set<AccessRequest> requests = new LinkedHashSet<>();
        CATALOGUE.sections().keySet().forEach(id -> requests.add(new AccessRequest.OpenSection(id)));
        for (Permission permission : CATALOGUE.permissions().keySet()) {
            requests.add(new AccessRequest.DoPermission(permission));
            if (permission.resourceType().equals("agent")) {
                after.agents().forEach((id, _) -> requests.add(new AccessRequest.DoPermission(permission, id.value())));
            } else {
                RandomTenants.RECORDS.forEach(id -> requests.add(new AccessRequest.DoPermission(permission, id)));
                requests.add(new AccessRequest.DoPermission(permission, "never named"));
            }
        }
        before.agents().forEach((id, _) -> requests.add(new AccessRequest.UseAgent(id)));
        after.agents().forEach((id, _) -> requests.add(new AccessRequest.UseAgent(id)));
        return requests;
    }

    /** Now, every later edge, and the moment before it. */
    private static Set<Instant> moments(TenantState before, TenantState after, UserId user) {
        Set<Instant> edges = new HashSet<>();
        for (TenantState state : List.of(before, after)) {
            add(state.tenant().subscription().trialUntil(), edges);
            Membership member = state.members().get(user);
            if (member != null) {
                add(member.until(), edges);
                member.roles().values().forEach(assignment -> {
                    add(assignment.window().from(), edges);
                    add(assignment.window().until(), edges);
                });
            }
        }
        Set<Instant> moments = new TreeSet<>();
        moments.add(TenantFixture.NOW);
        edges.stream().filter(edge -> edge.isAfter(TenantFixture.NOW)).forEach(edge -> {
            moments.add(edge.minusNanos(1));
            moments.add(edge);
        });
        return moments;
    }

    private static void add(@Nullable Instant edge, Set<Instant> edges) {
        if (edge != null) {
            edges.add(edge);
        }
    }
}
