package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.change.Judged.by;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.Extent;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantStatus;

/** Plans cost what changes, not what is there; limits are ten times what was measured on a busy machine of two cores. */
@Tag("worlds")
class ManyPeopleTest {
    private static final int PEOPLE = 50_000;

    private static Membership member(int number, Map<RoleId, RoleAssignment> roles) {
        return new Membership(
                new UserId(new UUID(9, number)),
                MembershipStatus.ACTIVE,
                BaseRole.TENANT_USER,
                null,
                Extent.all(),
                roles,
                Map.of(),
                Map.of(),
                AgentAccess.byDefault(true),
                new Membership.Details(Instant.EPOCH, null, null, null));
    }

    private static TenantState town() {
        List<Membership> members = new ArrayList<>(PEOPLE + 2);
        members.add(admin("ben").membership());
        members.add(user("uma").role("assigner").membership());
        IntStream.range(0, PEOPLE).forEach(i -> members.add(member(i, Map.of())));
        return TenantFixture.tenant("town")
                .role("assigner", "role:assign", "member:edit")
                .role("runner", "workflow:run")
                .exclusion("apart", "assigner", "runner")
                .plan(CatalogueFixture.ENTERPRISE)
                .state()
                .withMembers(Table.of(members, Membership::user));
    }

    private static ChangePlan plan(Authority authority, TenantState before, TenantState after) {
        return ChangePlan.of(new Proposal(CatalogueFixture.catalogue(), before, after, authority, TenantFixture.NOW));
    }

    private static Duration fastest(int times, Runnable work) {
        Duration best = Duration.ofDays(1);
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            work.run();
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            best = took.compareTo(best) < 0 ? took : best;
        }
        return best;
    }

    @Test
    void changing_one_member_does_not_look_at_all_others() {
        TenantState before = town();
        Membership one = member(4_711, Map.of());
        TenantState after = before.withMember(one.withRoles(Map.of(
                new RoleId("runner"),
                new RoleAssignment(new RoleId("runner"), Window.ALWAYS, "", Author.PORTREEVE, Instant.EPOCH))));
        assertThat(plan(by("uma"), before, after).objections()).isEmpty();
        Duration took = fastest(20, () -> plan(by("uma"), before, after));
        System.out.println("one of " + PEOPLE + " members: " + took);
        assertThat(took).isLessThan(Duration.ofMillis(20));
    }

    @Test
    void three_hundred_members_with_roles_of_590_resources_are_planned_in_seconds() {
        Permission hold = new Permission("record:write");
        Random random = new Random(1);
        TenantFixture fixture = TenantFixture.tenant("firewall").members(admin("ben"));
        for (int r = 0; r < 10; r++) {
            Set<String> on = new TreeSet<>();
            IntStream.range(0, 590).filter(_ -> random.nextInt(3) == 0).forEach(i -> on.add("e" + i));
            fixture.role("r" + r, Grant.on(hold, on));
        }
        TenantState before = fixture.state();
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Map<RoleId, RoleAssignment> roles = new HashMap<>();
            for (int r = 0; r < 10; r++) {
                if (random.nextInt(3) == 0) {
                    RoleId role = new RoleId("r" + r);
                    roles.put(role, new RoleAssignment(role, Window.ALWAYS, "", Author.PORTREEVE, Instant.EPOCH));
                }
            }
            members.add(member(i, roles));
        }
        members.add(admin("ben").membership());
        TenantState after = before.withMembers(Table.of(members, Membership::user));
        ChangePlan plan = plan(Judged.TENANT_KEY, before, after);
        assertThat(plan.objections()).isEmpty();
        assertThat(plan.effects().people()).hasSize(300);
        Duration took = fastest(1, () -> plan(Judged.TENANT_KEY, before, after));
        System.out.println("300 members × 590 resources: " + took);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void suspending_a_tenant_tells_all_its_people_by_groups() {
        TenantState before = town();
        TenantState after =
                TenantFixture.from(before).status(TenantStatus.SUSPENDED).state();
        Duration took = fastest(1, () -> {
            ChangePlan plan = plan(Judged.SYSTEM, before, after);
            assertThat(plan.effects().groups()).hasSize(3);
            assertThat(plan.effects().people()).hasSize(PEOPLE + 2);
        });
        System.out.println("everybody of " + PEOPLE + ": " + took);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }
}
