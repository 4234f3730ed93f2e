package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.adapters.persistence.TwoSessions.HOME;
import static org.portreeve.adapters.persistence.TwoSessions.MANAGEMENT;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** Two administrators, and two sessions in which both would be put out at the same moment: one of them stays, always. */
@ExtendWith(TestDatabase.Condition.class)
class JpaLastAdminTest {
    private static final int ROUNDS = 10;
    private static final RoleId USER_ADMINISTRATOR = new RoleId("user-administrator");
    private static final MemberEdit DEMOTED = new MemberEdit.BaseRole(BaseRole.TENANT_USER);
    private static final String ADMINS = "base_role = 'TENANT_ADMIN' and status = 'ACTIVE'";
    private static final String PLATFORM_ADMINISTRATORS =
            "exists (select 1 from role_assignment where role_assignment.membership = membership.id)";

    private static TwoSessions sessions;

    @BeforeAll
    static void start() {
        sessions = new TwoSessions();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    /** Why: who is a Platform Administrator reaches up into every tenant. */
    @BeforeEach
    void nobodyRulesThePlatform() {
        sessions.begin(sessions.empty(MANAGEMENT, Tenant.Kind.MANAGEMENT));
    }

    /** Ana and Ben, both Tenant Admins who hold {@code roles} besides. */
    private static TenantState both(TenantId tenant, Tenant.Kind kind, RoleId... roles) {
        TenantState state = sessions.empty(tenant, kind);
        Map<RoleId, RoleAssignment> held = new TreeMap<>();
        for (RoleId role : roles) {
            held.put(role, new RoleAssignment(role, Window.ALWAYS, "", Samples.ROOT, Samples.START));
        }
        for (String name : List.of("ana", "ben")) {
            Person person = Samples.person(name);
            state = Samples.with(
                    state,
                    person,
                    Samples.member(person.id())
                            .withBaseRole(BaseRole.TENANT_ADMIN)
                            .withRoles(held));
        }
        return state;
    }

    private static TenantState home(RoleId... roles) {
        return both(HOME, Tenant.Kind.DEFAULT, roles);
    }

    private interface Contest {
        List<String> held() throws Exception;
    }

    private static void oneStays(String refusal, TenantState begin, String who, Contest contest) throws Exception {
        TenantId tenant = begin.tenant().id();
        for (int round = 0; round < ROUNDS; round++) {
            sessions.begin(begin);
            long revisions = sessions.revisions(tenant);
            assertThat(contest.held()).as("round %d", round).containsExactlyInAnyOrder("done", refusal);
            assertThat(sessions.members(tenant, who)).as("round %d", round).isEqualTo(1);
            assertThat(sessions.revisions(tenant)).isEqualTo(revisions + 1);
        }
    }

    private static Callable<String> demotes(Session session, String by, String whom) {
        EditMember.Seen form = session.form(HOME, whom);
        return () -> session.save(by, HOME, form, DEMOTED);
    }

    private static Callable<String> does(Session session, String by, MemberAction action, String whom) {
        return () -> session.act(by, HOME, action, whom);
    }

    @Test
    void two_who_step_down_cannot_both() throws Exception {
        oneStays(
                "last-admin",
                home(),
                ADMINS,
                () -> sessions.together(demotes(sessions.one, "ana", "ana"), demotes(sessions.other, "ben", "ben")));
    }

    @Test
    void of_two_who_demote_each_other_the_slower_one_finds_the_form_closed() throws Exception {
        oneStays(
                "absent",
                home(),
                ADMINS,
                () -> sessions.together(demotes(sessions.one, "ana", "ben"), demotes(sessions.other, "ben", "ana")));
    }

    @Test
    void of_two_who_demote_each_other_and_may_still_see_members_the_slower_one_reaches_up() throws Exception {
        oneStays(
                "escalation, last-admin",
                home(USER_ADMINISTRATOR),
                ADMINS,
                () -> sessions.together(demotes(sessions.one, "ana", "ben"), demotes(sessions.other, "ben", "ana")));
    }

    @Test
    void of_two_who_demote_the_same_the_slower_one_is_told_what_changed() throws Exception {
        oneStays(
                "stale: BASE_ROLE",
                home(),
                ADMINS,
                () -> sessions.together(demotes(sessions.one, "ana", "ben"), demotes(sessions.other, "ana", "ben")));
    }

    @Test
    void two_who_disable_themselves_cannot_both() throws Exception {
        MemberAction disable = new MemberAction.Disable();
        oneStays(
                "last-admin",
                home(),
                ADMINS,
                () -> sessions.together(
                        does(sessions.one, "ana", disable, "ana"), does(sessions.other, "ben", disable, "ben")));
    }

    @Test
    void of_two_who_disable_each_other_one_stays() throws Exception {
        MemberAction disable = new MemberAction.Disable();
        oneStays(
                "absent",
                home(USER_ADMINISTRATOR),
                ADMINS,
                () -> sessions.together(
                        does(sessions.one, "ana", disable, "ben"), does(sessions.other, "ben", disable, "ana")));
    }

    @Test
    void of_two_who_remove_each_other_one_stays() throws Exception {
        MemberAction remove = new MemberAction.Remove();
        oneStays(
                "absent",
                home(),
                ADMINS,
                () -> sessions.together(
                        does(sessions.one, "ana", remove, "ben"), does(sessions.other, "ben", remove, "ana")));
    }

    @Test
    void who_steps_down_and_who_leaves_cannot_both() throws Exception {
        oneStays(
                "last-admin",
                home(),
                ADMINS,
                () -> sessions.together(
                        demotes(sessions.one, "ana", "ana"),
                        does(sessions.other, "ben", new MemberAction.Remove(), "ben")));
    }

    @Test
    void two_platform_administrators_who_give_it_up_cannot_both() throws Exception {
        oneStays(
                "last-admin",
                both(MANAGEMENT, Tenant.Kind.MANAGEMENT, Role.PLATFORM_ADMINISTRATOR),
                PLATFORM_ADMINISTRATORS,
                () -> sessions.together(gives(sessions.one, "ana", "ana"), gives(sessions.other, "ben", "ben")));
    }

    @Test
    void of_two_platform_administrators_who_take_it_from_each_other_one_stays() throws Exception {
        oneStays(
                "escalation, last-admin",
                both(MANAGEMENT, Tenant.Kind.MANAGEMENT, Role.PLATFORM_ADMINISTRATOR),
                PLATFORM_ADMINISTRATORS,
                () -> sessions.together(gives(sessions.one, "ana", "ben"), gives(sessions.other, "ben", "ana")));
    }

    private static Callable<String> gives(Session session, String by, String whom) {
        EditMember.Seen form = session.form(MANAGEMENT, whom);
        return () -> session.save(by, MANAGEMENT, form, new MemberEdit.Role(Role.PLATFORM_ADMINISTRATOR, null));
    }
}
