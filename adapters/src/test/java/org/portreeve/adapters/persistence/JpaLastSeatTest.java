package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.adapters.persistence.TwoSessions.HOME;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.mail.Letter;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;

/** Five seats, four of them taken, and two who want the last one at the same moment. */
@ExtendWith(TestDatabase.Condition.class)
class JpaLastSeatTest {
    private static final int ROUNDS = 10;
    private static final int SEATS = 5;
    private static final Instant LONG_AGO = Samples.START.plusSeconds(60);
    private static final Instant FAR = Instant.parse("2126-01-01T00:00:00Z");

    private static TwoSessions sessions;
    private static int newcomers;

    @BeforeAll
    static void start() {
        sessions = new TwoSessions();
    }

    @AfterAll
    static void stop() {
        sessions.close();
    }

    private static TenantState fourSeatsTaken() {
        TenantState state = sessions.empty(HOME, Tenant.Kind.DEFAULT);
        for (String name : List.of("ana", "ben")) {
            Person admin = Samples.person(name);
            state = Samples.with(state, admin, Samples.member(admin.id()).withBaseRole(BaseRole.TENANT_ADMIN));
        }
        for (String name : List.of("cleo", "dan")) {
            state = Samples.with(state, Samples.person(name), Samples.member(Samples.user(name)));
        }
        return Samples.with(
                state,
                Samples.person("idle"),
                Samples.member(Samples.user("idle")).withStatus(MembershipStatus.DISABLED));
    }

    private static TenantState invited(TenantState state, Instant expiresAt) {
        Person gus = Samples.person("gus");
        Invitation invitation = Invitation.pending(gus.id(), Samples.START, expiresAt, Samples.ROOT, "");
        return Samples.with(state, gus, Samples.member(gus.id()).withStatus(MembershipStatus.INVITED))
                .withInvitations(state.invitations().with(gus.id(), invitation));
    }

    private interface Contest {
        List<String> held() throws Exception;
    }

    /** Begins anew each time; whoever wins, no more seats are taken than there are, and one revision has been written. */
    private static void oneWins(String refusal, TenantState begin, Contest contest) throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sessions.begin(begin);
            long revisions = sessions.revisions(HOME);
            int letters = invitations();
            List<String> answers = contest.held();
            assertThat(answers).as("round %d", round).containsOnlyOnce("done").contains(refusal);
            assertThat(taken()).as("round %d", round).isEqualTo(SEATS);
            assertThat(sessions.revisions(HOME)).isEqualTo(revisions + 1);
            assertThat(invitations() - letters).isLessThanOrEqualTo(1);
        }
    }

    private static int invitations() {
        return (int) List.of(sessions.one, sessions.other).stream()
                .flatMap(session -> session.letters().stream())
                .filter(Letter.Invitation.class::isInstance)
                .count();
    }

    /** As the database counts: who is active, and who has an invitation that can still be accepted. */
    private static int taken() {
        return sessions.members(
                HOME,
                "(status = 'ACTIVE' or status = 'INVITED' and exists (select 1 from invitation"
                        + " where invitation.tenant = membership.tenant and invitation.user_id = membership.user_id"
                        + " and invitation.expires_at > '2026-06-01'))");
    }

    private static String newcomer() {
        newcomers++;
        return "newcomer-" + newcomers;
    }

    private static Callable<String> invites(Session session, String by) {
        String address = newcomer() + "@elsewhere.example";
        return () -> session.invite(by, HOME, address);
    }

    private static Callable<String> arrives(Session session) {
        String name = newcomer();
        return () -> session.arrive(name);
    }

    @Test
    void of_two_who_invite_one_is_refused() throws Exception {
        oneWins(
                "limit-reached",
                fourSeatsTaken(),
                () -> sessions.together(invites(sessions.one, "ana"), invites(sessions.other, "ben")));
    }

    @Test
    void of_who_invites_and_who_enables_one_is_refused() throws Exception {
        oneWins(
                "limit-reached",
                fourSeatsTaken(),
                () -> sessions.together(
                        invites(sessions.one, "ana"),
                        () -> sessions.other.act("ben", HOME, new MemberAction.Enable(), "idle")));
    }

    @Test
    void of_who_invites_and_who_sends_an_expired_invitation_again_one_is_refused() throws Exception {
        oneWins(
                "limit-reached",
                invited(fourSeatsTaken(), LONG_AGO),
                () -> sessions.together(invites(sessions.one, "ana"), () -> sessions.other.resend("ben", HOME, "gus")));
    }

    @Test
    void of_two_who_come_for_the_first_time_one_finds_no_seat() throws Exception {
        oneWins("no-seat", fourSeatsTaken(), () -> sessions.together(arrives(sessions.one), arrives(sessions.other)));
    }

    @Test
    void who_comes_for_the_first_time_finds_no_seat_or_who_invites_is_refused() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sessions.begin(fourSeatsTaken());
            assertThat(sessions.together(arrives(sessions.one), invites(sessions.other, "ben")))
                    .isIn(List.of("done", "limit-reached"), List.of("no-seat", "done"));
            assertThat(taken()).isEqualTo(SEATS);
        }
    }

    @Test
    void who_accepts_has_their_seat_already_whoever_is_invited_meanwhile() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sessions.begin(invited(fourSeatsTaken(), FAR));
            assertThat(sessions.together(() -> sessions.one.accept("gus", HOME), invites(sessions.other, "ben")))
                    .containsExactly("done", "limit-reached");
            assertThat(taken()).isEqualTo(SEATS);
        }
    }

    @Test
    void an_invitation_that_has_expired_takes_no_seat_from_who_is_invited_meanwhile() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            sessions.begin(invited(fourSeatsTaken(), LONG_AGO));
            assertThat(sessions.together(() -> sessions.one.accept("gus", HOME), invites(sessions.other, "ben")))
                    .containsExactly("expired", "done");
            assertThat(taken()).isEqualTo(SEATS);
        }
    }
}
