package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.MUCH_LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.change.Judged.PROVISIONING_KEY;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.TENANT_KEY;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.judge;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;

class NoReachingUpTest {
    private static final String[] USER_ADMINISTRATOR = {
        "member:view", "member:invite", "member:edit", "member:disable", "member:remove", "role:view", "role:assign"
    };

    /** Uma administers users, Ada is a Tenant Admin, Gus holds a guarded permission that Uma lacks, Ana nothing. */
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .builtIn("user-administrator", USER_ADMINISTRATOR)
                .role("guardian", "api-key:manage")
                .role("plain", "workflow:run")
                .members(
                        admin("ada"),
                        admin("ben"),
                        user("uma").role("user-administrator"),
                        user("una").role("user-administrator"),
                        user("gus").role("guardian"),
                        user("ana"));
    }

    private static Objection reachingUp(String name) {
        return new Objection.ReachingUp(id(name));
    }

    private static Objection madeAdmin(String name) {
        return new Objection.Escalation(id(name), new Gain.OfAdministration());
    }

    @Test
    void who_is_no_admin_cannot_change_disable_or_remove_one() {
        List<UnaryOperator<TenantFixture>> changes = List.of(
                tenant -> tenant.members(admin("ada").externalId("a-1")),
                tenant -> tenant.members(admin("ada").disabled()),
                tenant -> tenant.members(user("ada")),
                tenant -> tenant.withoutMember("ada"));
        for (UnaryOperator<TenantFixture> change : changes) {
            assertThat(judge(by("uma"), acme(), change)).contains(reachingUp("ada"));
            assertThat(judge(PROVISIONING_KEY, acme(), change)).contains(reachingUp("ada"));
            assertThat(judge(by("ben"), acme(), change)).isEmpty();
            assertThat(judge(TENANT_KEY, acme(), change)).isEmpty();
            assertThat(judge(by("pia", "platform-member:manage"), acme(), change))
                    .isEmpty();
        }
    }

    @Test
    void admins_are_made_by_admins_and_from_the_platform_only() {
        UnaryOperator<TenantFixture> promotion = tenant -> tenant.members(admin("ana"));
        UnaryOperator<TenantFixture> newcomer =
                tenant -> tenant.members(admin("new").invited());
        assertThat(judge(by("uma"), acme(), promotion)).containsExactly(madeAdmin("ana"));
        assertThat(judge(PROVISIONING_KEY, acme(), newcomer)).containsExactly(madeAdmin("new"));
        for (UnaryOperator<TenantFixture> change : List.of(promotion, newcomer)) {
            assertThat(judge(by("ben"), acme(), change)).isEmpty();
            assertThat(judge(by("pia", "platform-member:manage"), acme(), change))
                    .isEmpty();
        }
    }

    @Test
    void nobody_makes_themselves_an_admin() {
        assertThat(judge(
                        by("uma"), acme(), tenant -> tenant.members(admin("uma").role("user-administrator"))))
                .containsExactly(madeAdmin("uma"));
        assertThat(judge(by("pia", "platform-member:manage"), acme(), tenant -> tenant.members(admin("pia"))))
                .containsExactly(madeAdmin("pia"));
    }

    @Test
    void an_admin_whose_membership_is_over_is_none() {
        TenantFixture ended = acme().members(admin("ben").until(NOW));
        assertThat(judge(by("ben"), ended, tenant -> tenant.members(admin("ana"))))
                .contains(madeAdmin("ana"));
    }

    @Test
    void in_the_management_tenant_the_platform_does_not_stand_above_admins() {
        TenantFixture management = acme().kind(Tenant.Kind.MANAGEMENT);
        Authority pia = by("pia", "platform-member:manage");
        assertThat(judge(pia, management, tenant -> tenant.members(admin("ada").disabled())))
                .contains(reachingUp("ada"));
        assertThat(judge(pia, management, tenant -> tenant.members(admin("ana"))))
                .contains(madeAdmin("ana"));
    }

    @Test
    void who_holds_a_guarded_permission_that_the_actor_lacks_cannot_be_changed() {
        UnaryOperator<TenantFixture> change =
                tenant -> tenant.members(user("gus").role("guardian").disabled());
        assertThat(judge(by("uma"), acme(), change)).containsExactly(reachingUp("gus"));
        assertThat(judge(by("ben"), acme(), change)).isEmpty();
        assertThat(judge(by("pia", "platform-member:manage"), acme(), change)).isEmpty();
    }

    @Test
    void a_guarded_permission_that_is_still_to_come_counts_and_one_that_is_over_does_not() {
        TenantFixture coming = acme().members(user("gus").role("guardian", LATER, null));
        TenantFixture over = acme().members(user("gus").role("guardian", null, EARLIER));
        UnaryOperator<TenantFixture> change =
                tenant -> tenant.members(user("gus").disabled());
        assertThat(judge(by("uma"), coming, change)).contains(reachingUp("gus"));
        assertThat(judge(by("uma"), over, change)).isEmpty();
    }

    @Test
    void equals_may_change_each_other_and_those_who_hold_nothing_guarded() {
        assertThat(judge(
                        by("uma"),
                        acme(),
                        tenant -> tenant.members(
                                user("una").role("user-administrator").disabled())))
                .isEmpty();
        assertThat(judge(by("uma"), acme(), tenant -> tenant.withoutMember("ana")))
                .isEmpty();
    }

    @Test
    void holding_a_guarded_permission_on_less_is_lacking_it() {
        TenantFixture tenant = acme().role("deleter", "agent:delete")
                .role("little-deleter", TenantFixture.on("agent:delete", "bot"))
                .members(
                        user("dan").role("deleter"),
                        user("uma").role("user-administrator").role("little-deleter"));
        assertThat(judge(by("uma"), tenant, it -> it.withoutMember("dan"))).containsExactly(reachingUp("dan"));
        TenantFixture equal = tenant.members(user("dan").role("little-deleter"));
        assertThat(judge(by("uma"), equal, it -> it.withoutMember("dan"))).isEmpty();
    }

    @Test
    void an_invitation_of_somebody_above_is_not_resent_or_revoked() {
        TenantFixture tenant =
                acme().members(admin("new").invited(), user("nil").invited());
        assertThat(judge(
                        by("uma"),
                        tenant,
                        it -> it.invitation(admin("new").invited().membership(), MUCH_LATER)))
                .contains(reachingUp("new"));
        assertThat(judge(
                        by("uma"),
                        tenant,
                        it -> it.invitation(user("nil").invited().membership(), MUCH_LATER)))
                .isEmpty();
    }

    @Test
    void what_only_follows_from_a_deletion_does_not_reach_up() {
        TenantFixture tenant = acme().role("manager", "role:manage")
                .members(
                        user("max").role("manager"),
                        user("gus").role("guardian").role("plain"));
        assertThat(judge(
                        by("max"),
                        tenant,
                        it -> it.withoutRole("plain").members(user("gus").role("guardian"))))
                .isEmpty();
    }

    @Test
    void in_the_management_tenant_who_holds_a_platform_permission_is_out_of_reach_of_who_lacks_it() {
        TenantFixture management = acme().kind(Tenant.Kind.MANAGEMENT)
                .role("tenant-manager", "tenant:edit")
                .members(
                        user("tom").role("tenant-manager"),
                        user("tim").role("tenant-manager"),
                        admin("tia").role("tenant-manager"));
        UnaryOperator<TenantFixture> change =
                tenant -> tenant.members(user("tom").role("tenant-manager").disabled());
        assertThat(judge(by("ada"), management, change)).containsExactly(reachingUp("tom"));
        assertThat(judge(by("tia", "tenant:edit"), management, change)).isEmpty();
        assertThat(judge(Judged.PLATFORM_KEY, management, change)).isEmpty();
        assertThat(judge(SYSTEM, management, change)).isEmpty();
        assertThat(judge(
                        by("ada"),
                        management,
                        tenant -> tenant.members(user("ana").disabled())))
                .isEmpty();
    }

    @Test
    void the_same_question_can_be_asked_for_viewing_and_recovery() {
        TenantState state = acme().state();
        assertThat(NoReachingUp.allows(CatalogueFixture.catalogue(), state, by("uma"), id("ada"), NOW))
                .isFalse();
        assertThat(NoReachingUp.allows(CatalogueFixture.catalogue(), state, by("uma"), id("ana"), NOW))
                .isTrue();
        assertThat(NoReachingUp.allows(CatalogueFixture.catalogue(), state, by("uma"), id("uma"), NOW))
                .isTrue();
        assertThat(NoReachingUp.allows(CatalogueFixture.catalogue(), state, by("ben"), id("ada"), NOW))
                .isTrue();
        assertThat(NoReachingUp.allows(CatalogueFixture.catalogue(), state, SYSTEM, id("ada"), NOW))
                .isTrue();
    }

    private static TenantFixture withPerson(TenantFixture tenant, Person person) {
        return TenantFixture.from(tenant.state().withPerson(person));
    }

    @Test
    void the_address_of_a_placeholder_or_invitation_cannot_be_edited_and_its_name_can() {
        for (MemberFixture somebody : List.of(user("new").invited(), user("new").placeholder())) {
            TenantFixture tenant = acme().members(somebody);
            Person was = somebody.person();
            Person moved =
                    new Person(was.id(), null, was.name(), new Email("evil@acme.example"), false, null, null, false);
            assertThat(judge(by("ben"), tenant, it -> withPerson(it, moved))).containsExactly(reachingUp("new"));
            assertThat(judge(SYSTEM, tenant, it -> withPerson(it, moved))).isEmpty();
            assertThat(judge(by("ben"), tenant, it -> withPerson(it, was.withName(new PersonName("Nia", "New")))))
                    .isEmpty();
        }
    }

    @Test
    void nobody_but_the_provider_binds_a_placeholder_or_renames_who_is_bound() {
        TenantFixture tenant = acme().members(user("new").placeholder());
        Person was = user("new").person();
        Person bound = new Person(
                was.id(), new Identity("https://evil", "x"), was.name(), was.email(), false, null, null, false);
        assertThat(judge(by("ben"), tenant, it -> withPerson(it, bound))).containsExactly(reachingUp("new"));
        Person ana = user("ana").person().withName(new PersonName("Eve", ""));
        assertThat(judge(by("ben"), tenant, it -> withPerson(it, ana))).containsExactly(reachingUp("ana"));
        assertThat(judge(SYSTEM, tenant, it -> withPerson(it, ana))).isEmpty();
    }
}
