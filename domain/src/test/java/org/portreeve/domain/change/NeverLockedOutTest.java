package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.judge;
import static org.portreeve.domain.change.Judged.judgeBirth;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.Extent;
import org.portreeve.domain.MemberFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.change.Objection.LockedOut.Why;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantStatus;

class NeverLockedOutTest {
    private static final String PLATFORM_ADMINISTRATOR = "platform-administrator";

    private static TenantFixture acme() {
        return TenantFixture.tenant("acme").members(admin("ben"), user("ana"));
    }

    private static TenantFixture management() {
        return TenantFixture.tenant("management")
                .kind(Tenant.Kind.MANAGEMENT)
                .role(PLATFORM_ADMINISTRATOR, "tenant:view", "tenant:edit", "plan:manage", "boundary:manage")
                .role("plain", "workflow:run")
                .profile("rulers", PLATFORM_ADMINISTRATOR)
                .members(admin("ben"), user("pia").role(PLATFORM_ADMINISTRATOR));
    }

    private static Objection lockedOut(Why why) {
        return new Objection.LockedOut(why);
    }

    @Test
    void the_last_admin_cannot_step_down_be_disabled_be_removed_or_be_given_an_end() {
        for (MemberFixture other : new MemberFixture[] {
            user("ben"), admin("ben").disabled(), admin("ben").until(LATER)
        }) {
            assertThat(judge(by("ben"), acme(), tenant -> tenant.members(other)))
                    .contains(lockedOut(Why.LAST_ADMIN));
        }
        assertThat(judge(SYSTEM, acme(), tenant -> tenant.withoutMember("ben"))).contains(lockedOut(Why.LAST_ADMIN));
    }

    @Test
    void an_admin_may_go_while_another_without_an_end_stays() {
        TenantFixture two = acme().members(admin("cid"));
        assertThat(judge(by("ben"), two, tenant -> tenant.members(user("ben")))).isEmpty();
    }

    @Test
    void an_admin_who_is_disabled_invited_or_has_an_end_does_not_count() {
        for (MemberFixture other : new MemberFixture[] {
            admin("cid").disabled(), admin("cid").invited(), admin("cid").until(LATER)
        }) {
            assertThat(judge(by("ben"), acme().members(other), tenant -> tenant.members(user("ben"))))
                    .contains(lockedOut(Why.LAST_ADMIN));
        }
    }

    @Test
    void handing_over_in_one_change_is_fine() {
        assertThat(judge(by("ben"), acme(), tenant -> tenant.members(admin("ana"), user("ben"))))
                .isEmpty();
    }

    @Test
    void the_last_admin_who_ever_signed_in_cannot_go() {
        TenantFixture two = acme().members(admin("cid").placeholder());
        assertThat(judge(by("ben"), two, tenant -> tenant.members(user("ben"))))
                .containsExactly(lockedOut(Why.LAST_SIGNED_IN_ADMIN));
    }

    @Test
    void where_no_admin_ever_signed_in_one_of_two_may_go() {
        TenantFixture two = TenantFixture.tenant("acme")
                .members(admin("ben").placeholder(), admin("cid").placeholder());
        assertThat(judge(SYSTEM, two, tenant -> tenant.members(user("ben").placeholder())))
                .isEmpty();
    }

    @Test
    void a_tenant_may_be_born_without_an_admin_and_stay_so() {
        TenantFixture born = TenantFixture.tenant("acme").members(user("ana"));
        assertThat(judgeBirth(by("pia", "tenant:create"), born)).isEmpty();
        assertThat(judge(SYSTEM, born, tenant -> tenant.members(user("ana").disabled())))
                .isEmpty();
    }

    @Test
    void an_unrelated_change_does_not_ask_for_an_admin() {
        assertThat(judge(by("ben"), acme(), tenant -> tenant.members(user("ana").disabled())))
                .isEmpty();
    }

    @Test
    void the_last_platform_administrator_cannot_be_taken_the_role_the_membership_or_its_openness() {
        for (MemberFixture other : new MemberFixture[] {
            user("pia"),
            user("pia").role(PLATFORM_ADMINISTRATOR).disabled(),
            user("pia").role(PLATFORM_ADMINISTRATOR).until(LATER),
            user("pia").role(PLATFORM_ADMINISTRATOR, null, LATER),
            user("pia").role(PLATFORM_ADMINISTRATOR, LATER, null)
        }) {
            assertThat(judge(SYSTEM, management(), tenant -> tenant.members(other)))
                    .containsExactly(lockedOut(Why.LAST_PLATFORM_ADMINISTRATOR));
        }
    }

    @Test
    void a_platform_administrator_through_a_profile_counts_until_the_profile_changes() {
        TenantFixture two = management().members(user("rob").profile("rulers"));
        assertThat(judge(SYSTEM, two, tenant -> tenant.members(user("pia")))).isEmpty();
        TenantFixture one = management().members(user("pia").profile("rulers"));
        assertThat(judge(SYSTEM, one, tenant -> tenant.profile("rulers", "plain")))
                .containsExactly(lockedOut(Why.LAST_PLATFORM_ADMINISTRATOR));
    }

    @Test
    void a_window_that_began_and_does_not_end_counts() {
        TenantFixture two = management().members(user("rob").role(PLATFORM_ADMINISTRATOR, EARLIER, null));
        assertThat(judge(SYSTEM, two, tenant -> tenant.members(user("pia")))).isEmpty();
    }

    @Test
    void the_role_platform_administrator_cannot_be_edited_or_deleted_save_by_the_system() {
        UnaryOperator<TenantFixture> edit = tenant -> tenant.role(PLATFORM_ADMINISTRATOR, "tenant:view");
        assertThat(judge(by("pia", "tenant:view"), management(), edit))
                .contains(lockedOut(Why.PLATFORM_ADMINISTRATOR_ROLE));
        assertThat(judge(Judged.PLATFORM_KEY, management(), tenant -> tenant.withoutRole(PLATFORM_ADMINISTRATOR)))
                .contains(lockedOut(Why.PLATFORM_ADMINISTRATOR_ROLE));
        assertThat(judge(SYSTEM, management(), edit)).isEmpty();
        assertThat(judge(by("ben"), management(), tenant -> tenant.role("plain", "workflow:view")))
                .isEmpty();
    }

    @Test
    void a_role_of_that_name_in_an_ordinary_tenant_is_nothing_special() {
        TenantFixture own = acme().role(PLATFORM_ADMINISTRATOR, "workflow:run");
        assertThat(judge(by("ben"), own, tenant -> tenant.role(PLATFORM_ADMINISTRATOR, "workflow:view")))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SUSPENDED", "ARCHIVED"},
            value = TenantStatus.class)
    void the_management_and_the_default_tenant_stay_open(TenantStatus status) {
        assertThat(judge(SYSTEM, management(), tenant -> tenant.status(status)))
                .containsExactly(lockedOut(Why.MANAGEMENT_TENANT));
        assertThat(judge(SYSTEM, acme().kind(Tenant.Kind.DEFAULT), tenant -> tenant.status(status)))
                .containsExactly(lockedOut(Why.DEFAULT_TENANT));
        assertThat(judge(SYSTEM, acme(), tenant -> tenant.status(status))).isEmpty();
    }

    @Test
    void the_management_and_the_default_tenant_are_neither_lapsed_nor_narrowed() {
        Subscription lapsed = new Subscription(CatalogueFixture.ENTERPRISE, SubscriptionStatus.CANCELLED, null);
        Subscription trial = new Subscription(CatalogueFixture.ENTERPRISE, SubscriptionStatus.TRIAL, LATER);
        TenantBoundary narrow = new TenantBoundary(Extent.all(), Extent.of(Set.of()), Extent.all());
        for (UnaryOperator<TenantFixture> change : List.<UnaryOperator<TenantFixture>>of(
                tenant -> tenant.subscription(lapsed),
                tenant -> tenant.subscription(trial),
                tenant -> tenant.boundary(narrow))) {
            assertThat(judge(SYSTEM, management(), change)).containsExactly(lockedOut(Why.MANAGEMENT_TENANT));
            assertThat(judge(SYSTEM, acme().kind(Tenant.Kind.DEFAULT), change))
                    .containsExactly(lockedOut(Why.DEFAULT_TENANT));
            assertThat(judge(SYSTEM, acme(), change)).isEmpty();
        }
    }

    @Test
    void another_plan_in_good_standing_and_a_wider_boundary_are_fine_for_the_management_tenant() {
        TenantBoundary narrow = new TenantBoundary(Extent.all(), Extent.of(Set.of()), Extent.all());
        assertThat(judge(SYSTEM, management(), tenant -> tenant.plan(CatalogueFixture.TEAM)))
                .isEmpty();
        assertThat(judge(SYSTEM, management().boundary(narrow), tenant -> tenant.boundary(TenantBoundary.everything())))
                .isEmpty();
    }

    @Test
    void there_is_one_management_tenant_and_it_stays_it() {
        assertThat(judge(SYSTEM, management(), tenant -> tenant.kind(Tenant.Kind.ORDINARY)))
                .contains(lockedOut(Why.MANAGEMENT_TENANT));
        assertThat(judge(Judged.PLATFORM_KEY, acme(), tenant -> tenant.kind(Tenant.Kind.MANAGEMENT)))
                .contains(lockedOut(Why.MANAGEMENT_TENANT));
        assertThat(judgeBirth(
                        by("pia", "tenant:create"),
                        TenantFixture.tenant("second").kind(Tenant.Kind.MANAGEMENT)))
                .contains(lockedOut(Why.MANAGEMENT_TENANT));
        assertThat(judgeBirth(SYSTEM, management())).isEmpty();
    }

    @Test
    void the_default_tenant_may_become_ordinary_but_not_close_in_the_same_change() {
        TenantFixture first = acme().kind(Tenant.Kind.DEFAULT);
        assertThat(judge(by("pia", "tenant:edit"), first, tenant -> tenant.kind(Tenant.Kind.ORDINARY)))
                .isEmpty();
        assertThat(judge(
                        by("pia", "tenant:edit"),
                        first,
                        tenant -> tenant.kind(Tenant.Kind.ORDINARY).status(TenantStatus.SUSPENDED)))
                .containsExactly(lockedOut(Why.DEFAULT_TENANT));
    }

    @Test
    void expiry_is_time_passing_so_an_ended_admin_was_none() {
        TenantFixture ended = TenantFixture.tenant("acme").members(admin("ben").until(NOW), user("ana"));
        assertThat(judge(SYSTEM, ended, tenant -> tenant.withoutMember("ben"))).isEmpty();
        assertThat(Role.PLATFORM_ADMINISTRATOR).hasToString(PLATFORM_ADMINISTRATOR);
    }
}
