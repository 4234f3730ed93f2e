package org.portreeve.application.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.application.membership.Company.FINANCE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.Invited;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.ResendInvitation;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.Window;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

class ResendAndRevokeTest extends InvitingCompany {
    @Test
    void resending_kills_the_old_link_and_wakes_what_has_expired() {
        Actor.SignedIn kim = known("kim");
        invite(company.admin, "kim@people.example", USER);
        UserId user = invited("kim@people.example");
        company.now = company.now.plus(AddPeople.VALID_FOR);
        assertThat(accepting.accept(kim, address("kim@people.example"), link(1)))
                .isInstanceOf(Invited.Expired.class);
        Instant end = company.now.plus(Duration.ofDays(3));
        assertThat(resending.resend(company.stranger, FINANCE, user, end, "")).isEqualTo(new ResendInvitation.Absent());
        assertThat(resending.resend(company.admin, FINANCE, user, end, ""))
                .isInstanceOfSatisfying(
                        ResendInvitation.Resent.class,
                        resent -> assertThat(resent.sent().link())
                                .isEqualTo("https://portreeve.example/invitation/token-3"));
        assertThat(accepting.accept(kim, address("kim@people.example"), link(1)))
                .isEqualTo(new Invited.Replaced());
        assertThat(accepting.accept(kim, address("kim@people.example"), link(3)))
                .isInstanceOf(Invited.Accepted.class);
        assertThat(resending.resend(company.admin, FINANCE, user, end, "")).isEqualTo(new ResendInvitation.Absent());
    }

    @Test
    void revoking_takes_the_membership_back_and_kills_the_link() {
        Actor.SignedIn kim = known("kim");
        invite(company.delegate, "kim@people.example", USER);
        UserId user = invited("kim@people.example");
        assertThat(revoking.revoke(company.stranger, FINANCE, user, "")).isInstanceOf(Outcome.Absent.class);
        assertThat(revoking.revoke(company.delegate, FINANCE, user, "")).isInstanceOf(Outcome.Committed.class);
        assertThat(company.state().members().has(user)).isFalse();
        assertThat(accepting.accept(kim, address("kim@people.example"), link(1)))
                .isEqualTo(new Invited.Withdrawn());
        assertThat(revoking.revoke(company.delegate, FINANCE, Company.user("ana"), ""))
                .isInstanceOf(Outcome.Absent.class);
    }

    private ResendInvitation.Result resend(Actor actor, UserId user, Instant end) {
        return resending.resend(actor, FINANCE, user, end, "");
    }

    /** That nothing has been written or sent since {@code before} and {@code letters}. */
    private void nothingHappened(TenantState before, int letters) {
        assertThat(company.state()).isEqualTo(before);
        assertThat(postbox.letters()).hasSize(letters);
    }

    @Test
    void an_expired_invitation_without_a_free_seat_is_not_sent_again_a_pending_one_is() {
        invite(company.admin, "kim@people.example", USER);
        UserId kim = invited("kim@people.example");
        company.now = company.now.plus(AddPeople.VALID_FOR);
        Instant end = company.now.plus(AddPeople.VALID_FOR);
        invite(company.admin, "a@n.example,b@n.example,c@n.example,d@n.example", USER);
        TenantState before = company.state();
        int letters = postbox.letters().size();
        assertThat(resend(company.admin, kim, end))
                .isInstanceOfSatisfying(
                        ResendInvitation.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsExactly("limit-reached"));
        nothingHappened(before, letters);
        assertThat(resend(company.admin, invited("a@n.example"), end)).isInstanceOf(ResendInvitation.Resent.class);
    }

    @Test
    void an_end_that_has_come_already_is_malformed() {
        invite(company.admin, "kim@people.example", USER);
        UserId kim = invited("kim@people.example");
        TenantState before = company.state();
        assertThatThrownBy(() -> resend(company.admin, kim, company.now)).isInstanceOf(Malformed.class);
        assertThat(resend(company.admin, kim, company.now.plusNanos(1_000)))
                .isInstanceOf(ResendInvitation.Resent.class);
        assertThat(company.state()).isNotEqualTo(before);
    }

    @Test
    void the_invitation_of_somebody_above_is_not_for_a_delegate_to_send_or_take_back() {
        NewMember admin =
                new NewMember(BaseRole.TENANT_ADMIN, null, Extent.all(), Map.of(), Set.of(), true, Map.of(), null);
        invite(company.admin, "kim@people.example", admin);
        UserId kim = invited("kim@people.example");
        TenantState before = company.state();
        assertThat(resend(company.delegate, kim, company.now.plusSeconds(60)))
                .isEqualTo(new ResendInvitation.Refused(List.of(new Objection.ReachingUp(kim))));
        assertThat(revoking.revoke(company.delegate, FINANCE, kim, ""))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.objections())
                                .extracting(Objection::code)
                                .containsOnly("escalation"));
        nothingHappened(before, 1);
    }

    @Test
    void who_is_known_in_another_tenant_only_is_nobody_here() {
        known("kim");
        UserId elsewhere = Company.user("kim");
        UserId nobody = Company.user("nobody at all");
        TenantId nowhere = new TenantId("nowhere");
        Instant end = company.now.plusSeconds(60);
        TenantState before = company.state();
        for (UserId user : List.of(elsewhere, nobody)) {
            assertThat(resend(company.admin, user, end)).isEqualTo(new ResendInvitation.Absent());
            assertThat(revoking.revoke(company.admin, FINANCE, user, "")).isEqualTo(new Outcome.Absent());
        }
        for (TenantId tenant : List.of(Company.MANAGEMENT, nowhere)) {
            assertThat(resending.resend(company.admin, tenant, elsewhere, end, ""))
                    .isEqualTo(new ResendInvitation.Absent());
            assertThat(revoking.revoke(company.admin, tenant, elsewhere, "")).isEqualTo(new Outcome.Absent());
            assertThat(adding.commit(company.admin, tenant, wish("zoe@new.example", USER), null)
                            .outcome())
                    .isEqualTo(new Outcome.Absent());
        }
        nothingHappened(before, 0);
    }

    @Test
    void an_invitation_of_another_tenant_is_not_for_here() {
        adding.commit(Company.signedIn("root"), Company.MANAGEMENT, wish("kim@people.example", USER), null);
        UserId there = company.ports
                .directory()
                .withEmail(new Email("kim@people.example"))
                .getFirst()
                .id();
        TenantState before = company.state();
        assertThat(resend(company.admin, there, company.now.plusSeconds(60))).isEqualTo(new ResendInvitation.Absent());
        assertThat(revoking.revoke(company.admin, FINANCE, there, "")).isEqualTo(new Outcome.Absent());
        nothingHappened(before, 1);
    }

    @Test
    void what_another_tenant_has_is_unknown_here_when_somebody_is_added() {
        RoleId theirs = new RoleId("treasurer");
        TenantState management = Objects.requireNonNull(
                company.ports.states().read(Company.MANAGEMENT).tenant());
        company.put(management
                .withRoles(management.roles().with(theirs, Role.own(theirs, "Treasurer", "", List.of())))
                .withSubtenants(management
                        .subtenants()
                        .with(new SubtenantId("apac"), new Subtenant(new SubtenantId("apac"), "APAC", null))));
        for (String key : List.of("treasurer", "nothing-of-the-kind")) {
            NewMember as = new NewMember(
                    BaseRole.TENANT_USER,
                    null,
                    Extent.all(),
                    Map.of(new RoleId(key), Window.ALWAYS),
                    Set.of(),
                    true,
                    Map.of(),
                    null);
            assertThat(codes(invite(company.admin, "zoe@new.example", as))).containsExactly("unknown-key");
        }
        for (String key : List.of("apac", "nothing-of-the-kind")) {
            NewMember as = NewMember.user(Extent.of(Set.of(new SubtenantId(key))));
            assertThat(codes(invite(company.admin, "zoe@new.example", as))).containsExactly("unknown-key");
        }
    }

    private static List<String> codes(AddPeople.Answer answer) {
        return answer.outcome() instanceof Outcome.Refused(var objections)
                ? objections.stream().map(Objection::code).distinct().toList()
                : List.of(answer.outcome().toString());
    }

    @Test
    void accepting_in_a_tenant_that_does_not_wait_tells_no_more_than_in_one_that_does_not_exist() {
        Actor.SignedIn kim = known("kim");
        SessionAddress told = address("kim@people.example");
        for (TenantId tenant : List.of(FINANCE, new TenantId("nowhere"))) {
            assertThat(accepting.look(kim, told, new AcceptInvitation.Offered(tenant)))
                    .isEqualTo(new Invited.Unknown());
            assertThat(accepting.accept(kim, told, new AcceptInvitation.Offered(tenant)))
                    .isEqualTo(new Invited.Unknown());
        }
    }
}
