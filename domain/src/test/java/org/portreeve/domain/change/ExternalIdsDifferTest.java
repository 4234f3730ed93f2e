package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.id;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.judge;
import static org.portreeve.domain.change.Judged.judgeBirth;

import org.junit.jupiter.api.Test;
import org.portreeve.domain.TenantFixture;

class ExternalIdsDifferTest {
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme").members(admin("ben"), user("ana").externalId("a-1"), user("bob"));
    }

    private static Objection taken(String name, String externalId) {
        return new Objection.ExternalIdTaken(id(name), externalId);
    }

    @Test
    void an_external_id_is_one_members_alone_code_point_by_code_point() {
        assertThat(judge(by("ben"), acme(), it -> it.members(user("bob").externalId("a-1"))))
                .containsExactly(taken("bob", "a-1"));
        assertThat(judge(by("ben"), acme(), it -> it.members(user("bob").externalId("A-1"))))
                .isEmpty();
        assertThat(judge(by("ben"), acme(), it -> it.members(user("bob").externalId("a-1 "))))
                .isEmpty();
    }

    @Test
    void two_who_write_the_same_at_once_are_both_refused() {
        assertThat(judge(
                        by("ben"),
                        acme(),
                        it -> it.members(
                                user("bob").externalId("x"), user("new").externalId("x"))))
                .containsExactlyInAnyOrder(taken("bob", "x"), taken("new", "x"));
    }

    @Test
    void an_external_id_is_not_another_members_address_whatever_its_case() {
        assertThat(judge(by("ben"), acme(), it -> it.members(user("bob").externalId("Ana@acme.example"))))
                .containsExactly(taken("bob", "Ana@acme.example"));
        assertThat(judge(by("ben"), acme(), it -> it.members(user("bob").externalId("bob@acme.example"))))
                .isEmpty();
    }

    @Test
    void a_newcomers_address_is_not_another_members_external_id() {
        TenantFixture tenant = acme().members(user("ana").externalId("new@acme.example"));
        assertThat(judge(by("ben"), tenant, it -> it.members(user("new"))))
                .containsExactly(taken("ana", "new@acme.example"));
        assertThat(judge(SYSTEM, tenant, it -> it.members(user("new")))).isEmpty();
    }

    @Test
    void ids_may_be_handed_on_and_old_ones_are_not_asked_again() {
        assertThat(judge(
                        by("ben"),
                        acme(),
                        it -> it.members(user("ana"), user("bob").externalId("a-1"))))
                .isEmpty();
        TenantFixture twice = acme().members(user("bob").externalId("a-1"));
        assertThat(judge(
                        by("ben"),
                        twice,
                        it -> it.members(user("bob").externalId("a-1").on("traces"))))
                .isEmpty();
    }

    @Test
    void births_are_bound() {
        assertThat(judgeBirth(SYSTEM, acme().members(user("bob").externalId("a-1"))))
                .containsExactlyInAnyOrder(taken("ana", "a-1"), taken("bob", "a-1"));
    }
}
