package org.portreeve.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.membership.Company;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

class CreateTenantTest {
    private static final TenantId HARBOUR = new TenantId("harbour");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final RoleId STANDARD_USER = new RoleId("standard-user");

    private final Realm realm = new Realm();
    private final Actor.SignedIn maker = realm.with("tenant:create");

    private static CreateTenant.Wish wish(String template, @Nullable PlanId plan, CreateTenant.Admin admin) {
        return new CreateTenant.Wish(HARBOUR, "Harbour", MADRID, template, plan, admin);
    }

    private static CreateTenant.Wish wish(String template) {
        return wish(template, null, new CreateTenant.Maker());
    }

    private CreateTenant.Went make(Actor actor, CreateTenant.Wish wish) {
        return (CreateTenant.Went) realm.creating.commit(actor, wish, "Opens", null);
    }

    private TenantState harbour() {
        return realm.state(HARBOUR);
    }

    private Person only() {
        return harbour().people().stream().findFirst().orElseThrow();
    }

    private Membership admin() {
        return harbour().members().stream().findFirst().orElseThrow();
    }

    @Test
    void whoever_makes_it_becomes_its_first_admin_and_its_history_says_so() {
        assertThat(make(maker, wish("department")).outcome()).isInstanceOf(Outcome.Committed.class);
        assertThat(admin().user()).isEqualTo(maker.user());
        assertThat(admin().isTenantAdmin()).isTrue();
        Revision first = realm.company.ports.revisions().find(HARBOUR, newest()).orElseThrow();
        assertThat(first.origin().author()).isEqualTo(Author.of(maker.user()));
        assertThat(first.origin().reason()).isEqualTo("Opens");
        assertThat(realm.company.ports.revisions().count(HARBOUR)).isEqualTo(1);
    }

    private long newest() {
        return realm.company
                .ports
                .revisions()
                .page(HARBOUR, org.portreeve.application.history.Revisions.Filter.everything(), null, 1)
                .getFirst()
                .number();
    }

    @Test
    void a_department_has_its_roles_its_joining_role_and_every_section_on() {
        make(maker, wish("department"));
        Tenant tenant = harbour().tenant();
        assertThat(harbour().roles().stream().map(role -> role.id().value()))
                .containsExactlyInAnyOrder("auditor", "standard-user", "viewer");
        assertThat(tenant.joining().roles()).containsExactly(STANDARD_USER);
        assertThat(tenant.joining().allows(Company.LOGS)).isTrue();
        assertThat(tenant.timeZone()).isEqualTo(MADRID);
        assertThat(tenant.kind()).isEqualTo(Tenant.Kind.ORDINARY);
        assertThat(tenant.status()).isEqualTo(TenantStatus.ACTIVE);
        assertThat(tenant.subscription().plan()).isEqualTo(Realm.SMALL);
        assertThat(admin().roles()).containsOnlyKeys(STANDARD_USER);
    }

    @Test
    void a_development_tenant_has_the_developers_sections_and_no_joining_role() {
        make(maker, wish("development"));
        assertThat(harbour().tenant().joining().sections()).isEqualTo(Map.of(Company.LOGS, false));
        assertThat(harbour().tenant().joining().roles()).isEmpty();
        assertThat(harbour().roles().has(new RoleId("developer"))).isTrue();
    }

    @Test
    void an_empty_one_has_the_built_in_roles_nothing_on_and_the_free_plan() {
        make(maker, wish(TenantTemplate.EMPTY));
        assertThat(harbour().roles().stream().map(role -> role.id().value())).containsExactly("auditor");
        assertThat(harbour().tenant().joining().sections())
                .isEqualTo(Map.of(Company.LOGS, false, Company.TRACES, false));
        assertThat(harbour().tenant().subscription().plan()).isEqualTo(Catalogue.FREE);
    }

    @Test
    void without_the_permission_nothing_can_be_made_or_chosen_whatever_else_is_held() {
        Actor.SignedIn other = realm.with("tenant:view", "tenant:edit", "platform-member:manage", "plan:manage");
        assertThat(realm.creating.choices(other)).isEmpty();
        assertThat(make(other, wish("department")).outcome()).isInstanceOf(Outcome.Absent.class);
        assertThat(make(realm.company.admin, wish("department")).outcome()).isInstanceOf(Outcome.Absent.class);
        assertThat(realm.creating.plan(other, wishFor(Company.FINANCE))).isNotInstanceOf(CreateTenant.SlugTaken.class);
        assertThat(realm.exists(HARBOUR)).isFalse();
    }

    private static CreateTenant.Wish wishFor(TenantId id) {
        return new CreateTenant.Wish(id, "Again", MADRID, "department", null, new CreateTenant.Maker());
    }

    @Test
    void a_slug_that_is_taken_is_refused_even_of_an_archived_tenant() {
        TenantState finance = realm.state(Company.FINANCE);
        realm.company.put(finance.withTenant(finance.tenant().withStatus(TenantStatus.ARCHIVED)));
        assertThat(realm.creating.plan(maker, wishFor(Company.FINANCE)))
                .isEqualTo(new CreateTenant.SlugTaken(Company.FINANCE));
        assertThat(realm.creating.commit(maker, wishFor(Company.FINANCE), "", null))
                .isEqualTo(new CreateTenant.SlugTaken(Company.FINANCE));
    }

    @Test
    void of_two_who_make_the_same_at_once_the_second_is_told() {
        var planned = (CreateTenant.Went) realm.creating.plan(maker, wish("department"));
        make(realm.with("tenant:create", "tenant:view"), wish("development"));
        String digest = ((Outcome.Planned) planned.outcome()).plan().digest();
        assertThat(realm.creating.commit(maker, wish("department"), "", digest))
                .isEqualTo(new CreateTenant.SlugTaken(HARBOUR));
    }

    @Test
    void a_plan_is_for_whoever_manages_plans_to_choose() {
        assertThat(make(maker, wish("department", Realm.LARGE, new CreateTenant.Maker()))
                        .outcome())
                .isInstanceOf(Outcome.Absent.class);
        assertThat(realm.creating.choices(maker).orElseThrow().plans()).isEmpty();
        Actor.SignedIn planner = realm.with("tenant:create", "plan:manage");
        assertThat(realm.creating.choices(planner).orElseThrow().plans()).hasSize(4);
        make(planner, wish("department", Realm.LARGE, new CreateTenant.Maker()));
        assertThat(harbour().tenant().subscription().plan()).isEqualTo(Realm.LARGE);
    }

    @Test
    void a_plan_without_room_for_the_template_is_refused_by_the_guards() {
        Actor.SignedIn planner = realm.with("tenant:create", "plan:manage");
        assertThat(make(planner, wish("department", Catalogue.FREE, new CreateTenant.Maker()))
                        .outcome())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(objection -> objection.code())
                                .contains("plan-lacks-feature", "limit-reached"));
        assertThat(realm.exists(HARBOUR)).isFalse();
    }

    @Test
    void the_management_template_and_unknown_ones_make_nothing() {
        assertThat(realm.creating.choices(maker).orElseThrow().templates())
                .extracting(TenantTemplate::key)
                .containsExactly("department", "development", "empty");
        Stream.of("management", "nonsense")
                .forEach(template ->
                        assertThat(make(maker, wish(template)).outcome()).isInstanceOf(Outcome.Absent.class));
    }

    @Test
    void somebody_named_by_address_is_entered_or_asked_and_nobody_is_told_whether_they_were_known() {
        var now = new AddPeople.CreateNow();
        var known = new CreateTenant.WithAddress(new Email("ana@people.example"), now);
        var planned = (CreateTenant.Went) realm.creating.plan(maker, wish("department", null, known));
        assertThat(planned.begun().requireTenant().people().stream().map(Person::label))
                .containsExactly("ana@people.example");
        make(maker, wish("department", null, known));
        assertThat(only().isPlaceholder()).isTrue();
        assertThat(only().id()).isNotEqualTo(Samples.user("ana"));
        assertThat(admin().status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(admin().isTenantAdmin()).isTrue();
    }

    @Test
    void who_is_only_invited_leaves_it_without_an_administrator_until_they_accept() {
        var asked = new AddPeople.Invite(Samples.START.plus(AddPeople.VALID_FOR), "Yours");
        CreateTenant.Went made = make(
                maker, wish("department", null, new CreateTenant.WithAddress(new Email("new@people.example"), asked)));
        assertThat(made.sent()).hasSize(1);
        assertThat(admin().status()).isEqualTo(MembershipStatus.INVITED);
        var entry = realm.listing.of(realm.with("tenant:view")).orElseThrow().tenants().stream()
                .filter(one -> one.id().equals(HARBOUR))
                .findFirst()
                .orElseThrow();
        assertThat(entry.isWithoutAdmin()).isTrue();
    }

    @Test
    void the_digest_of_a_plan_still_holds_at_commit_for_somebody_by_address_too() {
        var admin = new CreateTenant.WithAddress(new Email("new@people.example"), new AddPeople.CreateNow());
        var planned = (CreateTenant.Went) realm.creating.plan(maker, wish("department", null, admin));
        String digest = ((Outcome.Planned) planned.outcome()).plan().digest();
        var made = (CreateTenant.Went) realm.creating.commit(maker, wish("department", null, admin), "", digest);
        assertThat(made.outcome()).isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void names_keep_their_script_and_what_would_break_a_line_or_turn_it_round_is_refused() {
        for (String name : Set.of("שלום חברים", "=HYPERLINK(\"x\")", "<b>Söhne</b>", "x".repeat(TenantName.LENGTH))) {
            var wish =
                    new CreateTenant.Wish(HARBOUR, " " + name + " ", MADRID, "empty", null, new CreateTenant.Maker());
            assertThat(wish.name()).isEqualTo(name);
        }
        for (String name : Set.of("", "  ", "a\nb", "a\u0000", "a\u202Eb", "x".repeat(500))) {
            assertThatThrownBy(
                            () -> new CreateTenant.Wish(HARBOUR, name, MADRID, "empty", null, new CreateTenant.Maker()))
                    .isInstanceOf(Malformed.class);
        }
        for (String slug : Set.of("", "Harbour", "a--b", "-a", "a/b", "x".repeat(65))) {
            assertThatThrownBy(() -> new CreateTenant.Wish(
                            new TenantId(slug), "Harbour", MADRID, "empty", null, new CreateTenant.Maker()))
                    .isInstanceOf(Malformed.class);
        }
    }
}
