package org.portreeve.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.invitation.AddKnownPerson;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.PastedAddresses;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.Company;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Headcount;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

class TenantsFromOutsideTest {
    private static final NewMember USER = NewMember.user(Extent.all());
    private static final TenantId NOWHERE = new TenantId("nowhere");

    private final Realm realm = new Realm();
    private final Actor.SignedIn keeper = realm.with("platform-member:manage");
    private final Actor.SignedIn viewer = realm.with("tenant:view");

    private AddKnownPerson.Answer add(Actor actor, TenantId tenant, String name, NewMember as) {
        return realm.adding.commit(actor, new AddKnownPerson.Wish(tenant, Company.user(name), as), "Helps out", null);
    }

    private Outcome remove(Actor actor, TenantId tenant, UserId user) {
        var wish =
                ChangeMembers.Wish.of(new Selection.Picked(Set.of(user)), new MemberAction.Remove(), "Helps no longer");
        return realm.members.commit(actor, tenant, wish, null).outcome();
    }

    @Test
    void tenants_are_listed_by_name_with_their_heads_for_exactly_the_permission() {
        ListTenants.View view = realm.listing.of(viewer).orElseThrow();
        assertThat(view.tenants())
                .extracting(ListTenants.Entry::id)
                .containsExactly(Company.FINANCE, Company.MANAGEMENT);
        assertThat(view.tenants().getFirst().tenant().heads()).isEqualTo(new Headcount(6, 1));
        assertThat(view.creates()).isFalse();
        assertThat(realm.listing
                        .of(realm.with("tenant:view", "tenant:create"))
                        .orElseThrow()
                        .creates())
                .isTrue();
        for (Actor actor : List.of(realm.company.admin, realm.company.stranger, keeper, realm.with("tenant:edit"))) {
            assertThat(realm.listing.of(actor)).isEmpty();
            assertThat(realm.showing.of(actor, Company.FINANCE)).isEmpty();
        }
    }

    @Test
    void ten_thousand_are_searched_in_a_moment_without_reading_what_is_in_them() {
        TenantRegister register = () -> IntStream.range(0, 10_000)
                .mapToObj(number -> new TenantRegister.Registered(
                        new TenantId("tenant-" + number),
                        number % 2 == 0 ? "Österreich " + number : "=SUM(" + number + ")",
                        Tenant.Kind.ORDINARY,
                        number % 5 == 0 ? TenantStatus.SUSPENDED : TenantStatus.ACTIVE,
                        Catalogue.FREE,
                        new Headcount(number, number % 10)))
                .toList();
        var view =
                new ListTenants(realm.company.gatekeeper, register).of(viewer).orElseThrow();
        long start = System.nanoTime();
        assertThat(view.matching("OSTER 9998", null, false)).hasSize(1);
        assertThat(view.matching("=sum(", TenantStatus.SUSPENDED, false)).hasSize(1_000);
        assertThat(view.matching("", null, true)).hasSize(1_000);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void a_tenant_is_shown_with_roles_and_agents_and_says_what_else_is_for_the_reader() {
        ShowTenant.View view = realm.showing.of(viewer, Company.FINANCE).orElseThrow();
        assertThat(view.roles()).hasSize(4);
        assertThat(view.open()).isEqualTo(new ShowTenant.Open(false, false, false, false));
        assertThat(realm.showing.of(viewer, NOWHERE)).isEmpty();
        var all = realm.with("tenant:view", "tenant:edit", "platform-member:manage", "platform-audit:view");
        assertThat(realm.showing.of(all, Company.FINANCE).orElseThrow().open())
                .isEqualTo(new ShowTenant.Open(true, true, true, true));
        assertThat(realm.showing.of(all, Company.MANAGEMENT).orElseThrow().open())
                .isEqualTo(new ShowTenant.Open(true, false, false, true));
    }

    @Test
    void people_of_a_tenant_are_for_whoever_administers_members_also_while_it_is_suspended() {
        TenantState finance = realm.state(Company.FINANCE);
        realm.company.put(finance.withTenant(finance.tenant().withStatus(TenantStatus.SUSPENDED)));
        assertThat(realm.people
                        .page(keeper, Company.FINANCE, "ana", 0, 10)
                        .orElseThrow()
                        .people())
                .extracting(one -> one.person().id())
                .containsExactly(Company.user("ana"));
        assertThat(realm.people.count(keeper, Company.FINANCE, "", 10)).isEqualTo(6);
        for (Actor actor : List.of(viewer, realm.company.stranger)) {
            assertThat(realm.people.page(actor, Company.FINANCE, "", 0, 10)).isEmpty();
            assertThat(realm.people.count(actor, Company.FINANCE, "", 10)).isZero();
        }
        assertThat(realm.people.page(keeper, Company.MANAGEMENT, "", 0, 10)).isEmpty();
        assertThat(realm.people.page(keeper, NOWHERE, "", 0, 10)).isEmpty();
    }

    @Test
    void somebody_known_is_added_as_themselves_with_base_role_and_roles_and_removed() {
        NewMember as = USER.withBaseRole(BaseRole.TENANT_ADMIN).withRoles(Map.of(Company.CLERK, Window.ALWAYS));
        assertThat(add(keeper, Company.FINANCE, "root", as).outcome()).isInstanceOf(Outcome.Committed.class);
        Membership root = realm.company.member("root");
        assertThat(root.isTenantAdmin()).isTrue();
        assertThat(root.roles().get(Company.CLERK).reason()).isEqualTo("Helps out");
        assertThat(add(keeper, Company.FINANCE, "root", as).already()).isTrue();
        assertThat(remove(keeper, Company.FINANCE, Company.user("root"))).isInstanceOf(Outcome.Committed.class);
        assertThat(realm.state(Company.FINANCE).members().has(Company.user("root")))
                .isFalse();
    }

    @Test
    void without_the_permission_nobody_is_added_or_removed_and_nothing_is_told() {
        for (Actor actor : List.of(viewer, realm.with("tenant:create", "tenant:edit"), realm.company.admin)) {
            assertThat(add(actor, Company.FINANCE, "root", USER).outcome()).isInstanceOf(Outcome.Absent.class);
        }
        assertThat(remove(viewer, Company.FINANCE, Company.user("ana"))).isInstanceOf(Outcome.Absent.class);
        assertThat(add(keeper, NOWHERE, "root", USER).outcome()).isInstanceOf(Outcome.Absent.class);
        assertThat(add(keeper, Company.FINANCE, "nobody", USER).outcome()).isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void in_the_management_tenant_administering_members_from_outside_adds_and_removes_nobody() {
        assertThat(add(keeper, Company.MANAGEMENT, "ana", USER).outcome()).isInstanceOf(Outcome.Refused.class);
        assertThat(remove(keeper, Company.MANAGEMENT, Company.user("root"))).isInstanceOf(Outcome.Absent.class);
        assertThat(realm.company.gatekeeper.mayAboutPeople(
                        keeper, realm.company.ports.states().read(Company.MANAGEMENT), AddPeople.NEEDS))
                .isFalse();
    }

    @Test
    void guards_stand_before_whoever_comes_from_outside_too() {
        assertThat(remove(keeper, Company.FINANCE, Company.user("admin")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(objection -> objection.code())
                                .contains("last-admin"));
        NewMember guarded = USER.withRoles(Map.of(Company.DELEGATE, Window.ALWAYS));
        assertThat(add(keeper, Company.FINANCE, "root", guarded).outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(objection -> objection.code())
                                .contains("escalation"));
    }

    @Test
    void an_exact_address_adds_a_placeholder_and_tells_nothing() {
        var wish = new AddPeople.Wish(
                PastedAddresses.read("root@people.example"), new AddPeople.CreateNow(), USER, Set.of(), "");
        assertThat(realm.addingByAddress
                        .commit(keeper, Company.FINANCE, wish, null)
                        .outcome())
                .isInstanceOf(Outcome.Committed.class);
        assertThat(realm.state(Company.FINANCE).people().stream().filter(Person::isPlaceholder))
                .hasSize(1);
        assertThat(realm.addingByAddress
                        .commit(viewer, Company.FINANCE, wish, null)
                        .outcome())
                .isInstanceOf(Outcome.Absent.class);
        assertThat(add(keeper, Company.FINANCE, "root", USER).already()).isTrue();
    }

    @Test
    void a_change_meanwhile_is_shown_anew_before_somebody_is_added() {
        var wish = new AddKnownPerson.Wish(
                Company.FINANCE, Company.user("root"), USER.withRoles(Map.of(Company.CLERK, Window.ALWAYS)));
        var planned = (Outcome.Planned) realm.adding.plan(keeper, wish).outcome();
        TenantState finance = realm.state(Company.FINANCE);
        var closer = finance.roles().get(Company.CLOSER);
        var clerk = finance.roles().get(Company.CLERK);
        realm.company.put(finance.withRoles(finance.roles()
                .with(Company.CLERK, clerk.withGrants(closer.grants().values()))));
        assertThat(realm.adding
                        .commit(keeper, wish, "", planned.plan().digest())
                        .outcome())
                .isInstanceOf(Outcome.Shifted.class);
    }

    @Test
    void the_history_of_any_tenant_is_for_platform_auditors() {
        var auditor = realm.with("platform-audit:view");
        var page = realm.history.page(auditor, Company.FINANCE, null, 10).orElseThrow();
        assertThat(page.revisions()).isNotEmpty();
        long number = page.revisions().getFirst().number();
        assertThat(realm.history.glance(auditor, Company.FINANCE, number)).isPresent();
        assertThat(realm.history.page(realm.company.admin, Company.FINANCE, null, 10))
                .isPresent();
        for (Actor actor : List.of(viewer, keeper, realm.company.stranger)) {
            assertThat(realm.history.page(actor, Company.FINANCE, null, 10)).isEmpty();
            assertThat(realm.history.glance(actor, Company.FINANCE, number)).isEmpty();
        }
        assertThat(realm.history.page(auditor, NOWHERE, null, 10)).isEmpty();
    }

    @Test
    void people_across_tenants_are_found_and_shown_with_all_their_memberships() {
        realm.company.put(Company.join(realm.state(Company.MANAGEMENT), "ana", BaseRole.TENANT_USER));
        assertThat(realm.everybody.matching(keeper, "ana", 10))
                .extracting(Person::id)
                .containsExactly(Company.user("ana"));
        assertThat(realm.everybody.matching(keeper, "  ", 10)).isEmpty();
        assertThat(realm.everybody.of(keeper, Company.user("ana")).orElseThrow().places())
                .extracting(place -> place.snapshot().requireTenant().tenant().id())
                .containsExactly(Company.FINANCE, Company.MANAGEMENT);
        for (Actor actor : List.of(viewer, realm.company.admin, realm.company.stranger)) {
            assertThat(realm.everybody.matching(actor, "ana", 10)).isEmpty();
            assertThat(realm.everybody.of(actor, Company.user("ana"))).isEmpty();
        }
        assertThat(realm.everybody.of(keeper, Company.user("nobody"))).isEmpty();
    }
}
