package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.identity.Arrival;
import org.portreeve.application.identity.BootstrapAdmin;
import org.portreeve.application.identity.NoSeatNotice;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.identity.SignIn;
import org.portreeve.application.identity.VerifiedIdentity;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.Invited;
import org.portreeve.application.invitation.NewMember;
import org.portreeve.application.invitation.PastedAddresses;
import org.portreeve.application.invitation.ResendInvitation;
import org.portreeve.application.invitation.SendInvitations;
import org.portreeve.application.membership.ChangeMembers;
import org.portreeve.application.membership.Company;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.application.memory.CountedTokens;
import org.portreeve.application.memory.Postbox;
import org.portreeve.domain.Extent;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;

/** One seat is left, and two want it at the same moment, on every way that takes one. */
@ExtendWith(TestDatabase.Condition.class)
class JpaLastSeatTest {
    private static final int ROUNDS = 8;
    private static final UserId HAL = Company.user("hal");

    private static Node node;
    private static Company company;
    private static TenantState founded;
    private static int times;
    private static AddPeople adding;
    private static ResendInvitation resending;
    private static AcceptInvitation accepting;
    private static SignIn signIn;
    private static ChangeMembers members;

    @BeforeAll
    static void start() {
        node = Node.on("seats" + UUID.randomUUID().toString().substring(0, 8));
        company = new Company(node.ports());
        founded = company.state();
        CountedTokens tokens = new CountedTokens();
        Postbox postbox = new Postbox();
        SendInvitations sending =
                new SendInvitations(company.ports.states(), company.ports.directory(), tokens, postbox);
        adding = new AddPeople(company.gatekeeper, company.ports.directory(), company.changes, tokens, sending);
        resending = new ResendInvitation(company.gatekeeper, company.changes, tokens, sending);
        accepting = new AcceptInvitation(
                company.ports.states(), company.ports.directory(), company.ports.links(), tokens, company.changes);
        signIn = new SignIn(
                company.ports.states(),
                company.ports.directory(),
                company.changes,
                new BootstrapAdmin(company.ports.states(), null),
                new NoSeatNotice(company.ports.states(), company.ports.shortages(), tokens, postbox));
        members = new ChangeMembers(company.gatekeeper, company.ports.search(), company.changes);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    /** Nine of ten seats are taken; Hal is disabled and has none. */
    private TenantState nineSeats() {
        TenantState state = founded;
        Tenant was = state.tenant();
        state = state.withTenant(new Tenant(
                was.id(),
                was.name(),
                Tenant.Kind.DEFAULT,
                was.status(),
                was.timeZone(),
                was.subscription(),
                was.boundary(),
                was.joining()));
        for (String name : List.of("eve", "fay", "gus", "hal")) {
            state = Company.join(state, name, BaseRole.TENANT_USER);
        }
        return state.withMember(Objects.requireNonNull(state.members().get(HAL)).withStatus(MembershipStatus.DISABLED));
    }

    /** Why numbered: whoever came in an earlier round is no newcomer. */
    private Callable<List<Objection>> way(String name) {
        int round = times++;
        return switch (name) {
            case "invite" -> () -> refusals(add(round + "-i", new AddPeople.Invite(inAWeek(), "")));
            case "create" -> () -> refusals(add(round + "-c", new AddPeople.CreateNow()));
            case "enable" -> this::enable;
            case "sign-in" -> () -> signIn(round);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Instant inAWeek() {
        return Instant.now().plus(7, ChronoUnit.DAYS);
    }

    private AddPeople.Answer add(String who, AddPeople.Manner manner) {
        return adding.commit(
                company.admin,
                FINANCE,
                new AddPeople.Wish(
                        PastedAddresses.read("n" + who + "@new.example"),
                        manner,
                        NewMember.user(Extent.all()),
                        Set.of(),
                        ""),
                null);
    }

    private static List<Objection> refusals(AddPeople.Answer answer) {
        return refusals(answer.outcome());
    }

    private static List<Objection> refusals(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Committed _ -> List.of();
            case Outcome.Refused(var objections) -> objections;
            default -> throw new AssertionError(outcome);
        };
    }

    private List<Objection> enable() {
        return refusals(members.commit(
                        company.admin,
                        FINANCE,
                        new ChangeMembers.Wish(
                                new Selection.Picked(Set.of(HAL)), new MemberAction.Enable(), Set.of(), ""),
                        null)
                .outcome());
    }

    private List<Objection> signIn(int round) {
        Arrival arrival = signIn.signIn(
                new VerifiedIdentity(
                        new Identity("https://idp.example", "s-" + round),
                        new PersonName("S", String.valueOf(round)),
                        new Email("s" + round + "@people.example"),
                        true,
                        "en",
                        Extent.all()),
                "r");
        return switch (arrival) {
            case Arrival.SignedIn _ -> List.of();
            case Arrival.NoSeat _ -> List.of(new Objection.LimitReached(Limit.SEATS, 10, 11));
            default -> throw new AssertionError(arrival);
        };
    }

    private long seats() {
        return company.state().members().stream()
                .filter(member -> member.status() != MembershipStatus.DISABLED)
                .count();
    }

    @ParameterizedTest
    @CsvSource({
        "invite, invite",
        "invite, create",
        "invite, enable",
        "create, enable",
        "sign-in, invite",
        "sign-in, enable",
        "sign-in, create"
    })
    void exactly_one_of_two_gets_it(String one, String other) throws Exception {
        TenantState nine = nineSeats();
        try (Rivals rivals = new Rivals()) {
            for (int round = 0; round < ROUNDS; round++) {
                company.put(nine);
                var ends = rivals.race(way(one), way(other));
                assertThat(List.of(ends.one(), ends.other()))
                        .as("round %d", round)
                        .areExactly(1, new org.assertj.core.api.Condition<>(List::isEmpty, "got it"));
                assertThat(ends.one().isEmpty() ? ends.other() : ends.one())
                        .extracting(Objection::code)
                        .containsExactly("limit-reached");
                assertThat(seats()).isEqualTo(10);
            }
        }
    }

    @Test
    void an_invitation_that_had_expired_takes_it_anew_or_does_not() throws Exception {
        TenantState nine = nineSeats();
        try (Rivals rivals = new Rivals()) {
            for (int round = 0; round < ROUNDS; round++) {
                company.put(nine);
                add("e" + round, new AddPeople.Invite(Instant.now().plusMillis(150), ""));
                UserId invited = invited("ne" + round + "@new.example");
                Thread.sleep(300);
                var ends = rivals.race(way("create"), () -> resent(invited));
                assertThat(ends.one().isEmpty()).as("round %d", round).isNotEqualTo(ends.other());
                assertThat(seats()).isEqualTo(ends.other() ? 10 : 11);
            }
        }
    }

    private boolean resent(UserId user) {
        return resending.resend(company.admin, FINANCE, user, inAWeek(), "") instanceof ResendInvitation.Resent;
    }

    private UserId invited(String address) {
        return company.state().people().stream()
                .filter(person -> new Email(address).equals(person.email()))
                .map(Person::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void who_accepts_has_it_already_and_nobody_else_gets_it() throws Exception {
        TenantState management = Objects.requireNonNull(
                company.ports.states().read(Company.MANAGEMENT).tenant());
        company.put(Company.join(management, "kim", BaseRole.TENANT_USER));
        Actor.SignedIn kim = (Actor.SignedIn) Company.signedIn("kim");
        TenantState nine = nineSeats();
        try (Rivals rivals = new Rivals()) {
            for (int round = 0; round < ROUNDS; round++) {
                company.put(nine);
                String link = adding.commit(
                                company.admin,
                                FINANCE,
                                new AddPeople.Wish(
                                        PastedAddresses.read("kim@people.example"),
                                        new AddPeople.Invite(inAWeek(), ""),
                                        NewMember.user(Extent.all()),
                                        Set.of(),
                                        ""),
                                null)
                        .sent()
                        .getFirst()
                        .link();
                var ends = rivals.race(
                        () -> accepting.accept(
                                kim,
                                new SessionAddress(new Email("kim@people.example"), SessionAddress.Vouching.VOUCHED),
                                new AcceptInvitation.ByLink(link.substring(link.lastIndexOf('/') + 1))),
                        way("invite"));
                assertThat(ends.one()).isInstanceOf(Invited.Accepted.class);
                assertThat(ends.other()).extracting(Objection::code).containsExactly("limit-reached");
                assertThat(seats()).isEqualTo(10);
            }
        }
    }
}
