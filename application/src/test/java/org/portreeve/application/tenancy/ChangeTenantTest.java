package org.portreeve.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.history.Revisions;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantSettings;
import org.portreeve.domain.tenancy.TenantStatus;

class ChangeTenantTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    private final Realm realm = new Realm();
    private final Actor.SignedIn editor = realm.with("tenant:edit");

    private Tenant finance() {
        return realm.state(Company.FINANCE).tenant();
    }

    private Outcome outcome(ChangeTenant.Answer answer) {
        return ((ChangeTenant.Went) answer).outcome();
    }

    private Outcome become(Actor actor, TenantId tenant, TenantStatus status) {
        var action = new ChangeTenant.Become(realm.state(tenant).tenant(), status);
        return outcome(realm.changing.commit(actor, action, "Because", null));
    }

    @Test
    void it_is_suspended_resumed_and_archived_each_as_a_revision_of_its_own_history_by_the_editor() {
        for (TenantStatus status : List.of(TenantStatus.SUSPENDED, TenantStatus.ACTIVE, TenantStatus.ARCHIVED)) {
            assertThat(become(editor, Company.FINANCE, status)).isInstanceOf(Outcome.Committed.class);
            assertThat(finance().status()).isEqualTo(status);
            var newest = realm.company
                    .ports
                    .revisions()
                    .page(Company.FINANCE, Revisions.Filter.everything(), null, 1)
                    .getFirst();
            assertThat(newest.origin().author()).isEqualTo(Author.of(editor.user()));
            assertThat(newest.origin().reason()).isEqualTo("Because");
        }
    }

    @Test
    void the_plan_of_a_suspension_names_everybody_who_loses_access_and_the_decision_agrees() {
        var suspend = new ChangeTenant.Become(finance(), TenantStatus.SUSPENDED);
        var planned = (Outcome.Planned) outcome(realm.changing.plan(editor, suspend));
        assertThat(planned.plan().effects().people())
                .contains(Company.user("admin"), Company.user("delegate"), Company.user("ana"));
        assertThat(planned.plan().effects().groups())
                .allSatisfy(group -> assertThat(group.gains()).isEmpty());
        become(editor, Company.FINANCE, TenantStatus.SUSPENDED);
        var situation = realm.company.ports.states().read(Company.FINANCE).situationOf(Company.user("admin"));
        assertThat(AccessRules.decide(new AccessRequest.DoPermission(new Permission("member:view")), situation)
                        .code())
                .isEqualTo(DenialCode.TENANT_SUSPENDED);
    }

    @Test
    void a_policy_that_nobody_can_meet_is_lifted_from_outside_and_nothing_else_of_the_settings() {
        SignInPolicy strict = new SignInPolicy(Set.of(), null, null, List.of("gold"));
        var told = Notices.SHIPPED.withDaysBefore(1);
        realm.company.put(realm.state(Company.FINANCE)
                .withTenant(finance()
                        .withSettings(finance().settings().withSignIn(strict).withNotices(told))));
        var lift = new ChangeTenant.LiftSignInPolicy(finance());
        assertThat(outcome(realm.changing.commit(realm.with("tenant:view"), lift, "", null)))
                .isInstanceOf(Outcome.Absent.class);
        assertThat(outcome(realm.changing.commit(editor, lift, "Nobody gets in", null)))
                .isInstanceOf(Outcome.Committed.class);
        assertThat(finance().settings()).isEqualTo(TenantSettings.SHIPPED.withNotices(told));
        assertThat(realm.changing.commit(editor, lift, "", null)).isInstanceOf(ChangeTenant.Stale.class);
    }

    @Test
    void an_archived_tenant_can_be_brought_back_with_everything_it_held() {
        TenantState before = realm.state(Company.FINANCE);
        become(editor, Company.FINANCE, TenantStatus.ARCHIVED);
        become(editor, Company.FINANCE, TenantStatus.ACTIVE);
        assertThat(realm.state(Company.FINANCE)).isEqualTo(before);
    }

    @Test
    void the_management_tenant_cannot_be_closed_and_the_default_one_not_while_it_is_the_default() {
        TenantState finance = realm.state(Company.FINANCE);
        Tenant now = finance.tenant();
        realm.company.put(finance.withTenant(new Tenant(
                now.id(),
                now.name(),
                Tenant.Kind.DEFAULT,
                now.status(),
                now.timeZone(),
                now.subscription(),
                now.boundary(),
                now.joining())));
        for (TenantId tenant : Set.of(Company.MANAGEMENT, Company.FINANCE)) {
            for (TenantStatus status : Set.of(TenantStatus.SUSPENDED, TenantStatus.ARCHIVED)) {
                assertThat(become(editor, tenant, status))
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> assertThat(refused.objections())
                                        .extracting(objection -> objection.code())
                                        .containsExactly("last-admin"));
                assertThat(realm.state(tenant).tenant().status()).isEqualTo(TenantStatus.ACTIVE);
            }
        }
    }

    @Test
    void it_is_renamed_and_moved_to_another_time_zone_without_anybody_gaining_or_losing() {
        var wish = new ChangeTenant.Describe(finance(), " Finanzas ", ZoneId.of("Europe/Madrid"));
        var planned = (Outcome.Planned) outcome(realm.changing.plan(editor, wish));
        assertThat(planned.plan().effects().isEmpty()).isTrue();
        realm.changing.commit(editor, wish, "", planned.plan().digest());
        assertThat(finance().name()).isEqualTo("Finanzas");
        assertThat(finance().timeZone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(outcome(realm.changing.commit(
                        editor,
                        new ChangeTenant.Describe(
                                finance(), "Finanzas", finance().timeZone()),
                        "",
                        null)))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void of_two_administrators_the_second_is_told_what_the_first_did() {
        Tenant seen = finance();
        realm.changing.commit(editor, new ChangeTenant.Describe(seen, "First", UTC), "", null);
        assertThat(realm.changing.commit(editor, new ChangeTenant.Describe(seen, "Second", UTC), "", null))
                .isEqualTo(new ChangeTenant.Stale(finance()));
        assertThat(finance().name()).isEqualTo("First");
        become(editor, Company.FINANCE, TenantStatus.SUSPENDED);
        assertThat(realm.changing.commit(editor, new ChangeTenant.Become(seen, TenantStatus.ARCHIVED), "", null))
                .isInstanceOf(ChangeTenant.Stale.class);
        assertThat(finance().status()).isEqualTo(TenantStatus.SUSPENDED);
    }

    @Test
    void a_suspension_that_meets_more_people_than_it_said_is_shown_anew() {
        var suspend = new ChangeTenant.Become(finance(), TenantStatus.SUSPENDED);
        String digest = ((Outcome.Planned) outcome(realm.changing.plan(editor, suspend)))
                .plan()
                .digest();
        realm.company.put(Company.join(
                realm.state(Company.FINANCE), "late", org.portreeve.domain.membership.BaseRole.TENANT_ADMIN));
        assertThat(outcome(realm.changing.commit(editor, suspend, "", digest))).isInstanceOf(Outcome.Shifted.class);
        assertThat(finance().status()).isEqualTo(TenantStatus.ACTIVE);
    }

    @Test
    void without_the_permission_it_is_as_if_there_were_no_such_tenant() {
        Actor.SignedIn other = realm.with("tenant:view", "tenant:create", "platform-member:manage");
        for (Actor actor : List.of(other, realm.company.admin, realm.company.stranger)) {
            var suspend = new ChangeTenant.Become(finance(), TenantStatus.SUSPENDED);
            assertThat(outcome(realm.changing.plan(actor, suspend))).isInstanceOf(Outcome.Absent.class);
            assertThat(outcome(realm.changing.commit(actor, suspend, "", null))).isInstanceOf(Outcome.Absent.class);
        }
        assertThat(finance().status()).isEqualTo(TenantStatus.ACTIVE);
    }
}
