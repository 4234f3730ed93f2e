package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.MUCH_LATER;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.judge;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.tenancy.TenantStatus;

class AdministratorScopeTest {
    /** Sam may do anything that is not the platform's, but in Spain only. */
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .subtenant("emea")
                .subtenant("spain", "emea")
                .subtenant("madrid", "spain")
                .subtenant("italy", "emea")
                .agent("bot", "spain")
                .agent("everywhere")
                .resource("record", "march", "spain")
                .role(
                        "everything",
                        "member:invite",
                        "member:edit",
                        "member:disable",
                        "member:remove",
                        "role:assign",
                        "role:manage",
                        "settings:manage",
                        "subtenant:manage",
                        "profile:manage",
                        "exclusion:manage",
                        "agent:register",
                        "agent:edit",
                        "agent:delete",
                        "agent:assign",
                        "api-key:manage",
                        "section-default:manage")
                .role("runner", "workflow:run")
                .members(
                        admin("ben"),
                        user("sam").role("everything").in("spain"),
                        user("all").role("everything"),
                        user("ana").in("madrid"),
                        user("ina").in("italy"),
                        user("both").in("spain", "italy"),
                        user("whole"),
                        user("none").in());
    }

    private static List<Objection> outside(List<Objection> objections) {
        return objections.stream()
                .filter(Objection.OutsideOwnScope.class::isInstance)
                .toList();
    }

    private static void assertInside(UnaryOperator<TenantFixture> change) {
        assertThat(judge(by("sam"), acme(), change)).isEmpty();
    }

    private static void assertOutside(UnaryOperator<TenantFixture> change) {
        assertThat(outside(judge(by("sam"), acme(), change))).isNotEmpty();
        assertThat(outside(judge(by("all"), acme(), change))).isEmpty();
        assertThat(outside(judge(by("ben"), acme(), change))).isEmpty();
        assertThat(outside(judge(Judged.TENANT_KEY, acme(), change))).isEmpty();
        assertThat(outside(judge(Judged.SYSTEM, acme(), change))).isEmpty();
    }

    @Test
    void people_whose_scope_lies_inside_ones_own_can_be_changed() {
        assertInside(it -> it.members(user("ana").in("madrid").role("runner")));
        assertInside(it -> it.members(user("ana").in("madrid").disabled()));
        assertInside(it -> it.members(user("ana").in("spain")));
        assertInside(it -> it.members(user("none").in().externalId("0")));
        assertInside(it -> it.withoutMember("ana"));
        assertInside(it -> it.members(user("new").in("spain").invited()));
    }

    @Test
    void people_elsewhere_partly_elsewhere_and_everywhere_cannot() {
        assertOutside(it -> it.members(user("ina").in("italy").role("runner")));
        assertOutside(it -> it.members(user("both").in("spain", "italy").role("runner")));
        assertOutside(it -> it.members(user("whole").role("runner")));
        assertOutside(it -> it.withoutMember("ina"));
        assertOutside(it -> it.members(user("new").in("emea").invited()));
        assertOutside(it -> it.members(user("new").invited()));
    }

    @Test
    void nobody_is_moved_out_of_or_into_ones_own_scope() {
        assertOutside(it -> it.members(user("ana").in("italy")));
        assertOutside(it -> it.members(user("ana")));
        assertOutside(it -> it.members(user("ina").in("spain")));
    }

    @Test
    void the_objection_names_the_person() {
        List<Objection> objections = outside(judge(
                by("sam"), acme(), it -> it.members(user("ina").in("italy").disabled())));
        assertThat(objections).hasSize(1);
        assertThat(((Objection.OutsideOwnScope) objections.getFirst()).user()).isEqualTo(id("ina"));
    }

    @Test
    void nothing_tenant_wide_is_changed() {
        assertOutside(it -> it.name("Acme Inc."));
        assertOutside(it -> it.role("new", "workflow:run"));
        assertOutside(it -> it.profile("new", "runner"));
        assertOutside(it -> it.exclusion("new", "runner", "everything"));
        assertOutside(it -> it.subtenant("barcelona", "spain"));
        assertOutside(it -> it.apiKey("new", ApiKey.Scope.DECIDE));
    }

    @Test
    void agents_and_resources_inside_ones_own_scope_can_be_changed_and_others_cannot() {
        assertInside(it -> it.agent("bot", "madrid"));
        assertInside(it -> it.agent("new", "spain"));
        assertInside(it -> it.resource("record", "march", "madrid"));
        assertOutside(it -> it.agent("bot", "italy"));
        assertOutside(it -> it.agent("new"));
        assertOutside(it -> it.agent("everywhere", "spain"));
        assertOutside(it -> it.resource("record", "march", null));
        assertOutside(it -> it.resource("record", "may", null));
    }

    @Test
    void invitations_and_names_go_with_the_membership() {
        TenantFixture tenant = acme().members(
                        user("near").in("spain").invited(),
                        user("far").in("italy").invited());
        UnaryOperator<TenantFixture> near =
                it -> it.invitation(user("near").invited().membership(), MUCH_LATER);
        UnaryOperator<TenantFixture> far =
                it -> it.invitation(user("far").invited().membership(), MUCH_LATER);
        assertThat(judge(by("sam"), tenant, near)).isEmpty();
        assertThat(outside(judge(by("sam"), tenant, far))).isNotEmpty();
        assertThat(judge(by("sam"), tenant, it -> renamed(it, "near"))).isEmpty();
        assertThat(outside(judge(by("sam"), tenant, it -> renamed(it, "far")))).isNotEmpty();
    }

    private static TenantFixture renamed(TenantFixture tenant, String name) {
        Person person = user(name).invited().person();
        return TenantFixture.from(tenant.state().withPerson(person.withName(new PersonName("Other", name))));
    }

    @Test
    void what_the_platform_lets_somebody_do_is_not_bound_by_their_membership() {
        assertThat(judge(by("sam", "tenant:edit"), acme(), it -> it.status(TenantStatus.SUSPENDED)))
                .isEmpty();
        assertThat(judge(by("tom", "tenant:edit"), acme(), it -> it.status(TenantStatus.SUSPENDED)))
                .isEmpty();
        assertThat(judge(
                        by("sam", "platform-member:manage"),
                        acme(),
                        it -> it.members(user("ina").in("italy").disabled())))
                .isEmpty();
        assertThat(outside(judge(by("sam", "platform-member:manage"), acme(), it -> it.name("Acme Inc."))))
                .isNotEmpty();
    }

    @Test
    void the_stored_scope_of_a_tenant_admin_binds_nobody() {
        TenantFixture tenant =
                acme().members(admin("ben").in("spain"), admin("ada").in("spain"));
        assertThat(judge(
                        by("ben"),
                        tenant,
                        it -> it.members(user("ina").in("italy").disabled())))
                .isEmpty();
        assertThat(judge(
                        by("sam"),
                        tenant,
                        it -> it.members(admin("ada").in("spain").disabled())))
                .isNotEmpty();
    }
}
