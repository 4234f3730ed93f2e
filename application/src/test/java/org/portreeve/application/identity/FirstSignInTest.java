package org.portreeve.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.identity.Town.FINANCE;
import static org.portreeve.application.identity.Town.HOME;
import static org.portreeve.application.identity.Town.NOW;
import static org.portreeve.application.identity.Town.SALES;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.domain.Extent;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Origin;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionToggle;

class FirstSignInTest {
    private final Town town = new Town();
    private final SignIn signIn = new SignIn(
            town, town, new Changes(town, town, new Authorities(town)), new BootstrapAdmin(town, null), town.notice());

    static VerifiedIdentity somebody(String subject, String email) {
        return new VerifiedIdentity(
                new Identity("https://idp.example", subject),
                new PersonName("Ana", "Ruiz"),
                new Email(email),
                true,
                "es",
                Extent.of(Set.of("acme.example")));
    }

    static VerifiedIdentity unverified(VerifiedIdentity arriving) {
        return new VerifiedIdentity(
                arriving.identity(), arriving.name(), arriving.email(), false, arriving.language(), arriving.domains());
    }

    private Arrival arrives(VerifiedIdentity arriving) {
        return signIn.signIn(arriving, "request-1");
    }

    private Person invited(String address, Duration validFor) {
        Person person =
                town.add(town.placeholder(address), member -> member.withStatus(MembershipStatus.INVITED), FINANCE);
        town.change(
                FINANCE,
                state -> state.withInvitations(state.invitations()
                        .with(
                                person.id(),
                                Invitation.pending(
                                        person.id(),
                                        NOW.minus(Duration.ofDays(1)),
                                        NOW.plus(validFor),
                                        Author.PORTREEVE,
                                        ""))));
        return person;
    }

    @Test
    void a_stranger_joins_the_default_tenant_with_its_defaults() {
        Arrival arrival = arrives(somebody("ana", "Ana@ACME.example"));

        Person ana = town.only(HOME);
        assertThat(arrival).isEqualTo(new Arrival.SignedIn(ana.id(), "Ana Ruiz", List.of()));
        assertThat(ana)
                .isEqualTo(new Person(
                        ana.id(),
                        new Identity("https://idp.example", "ana"),
                        new PersonName("Ana", "Ruiz"),
                        new Email("ana@acme.example"),
                        true,
                        null,
                        "es",
                        true));
        Membership member = town.tenants.get(HOME).members().get(ana.id());
        assertThat(member.baseRole()).isEqualTo(BaseRole.TENANT_USER);
        assertThat(member.status()).isEqualTo(MembershipStatus.ACTIVE);
        assertThat(member.roles()).containsOnlyKeys(Town.STANDARD);
        assertThat(member.sections().get(Town.AGENTS)).isEqualTo(new SectionToggle(true, SectionToggle.Origin.DEFAULT));
        assertThat(member.isOn(Town.TRACES)).isFalse();
        assertThat(member.agents().allowedByDefault()).isTrue();
    }

    @Test
    void joining_is_one_revision_by_portreeve_on_behalf_of_the_person() {
        arrives(somebody("ana", "ana@acme.example"));

        assertThat(town.revisions)
                .extracting(Revision::tenant, Revision::origin)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        HOME, new Origin(Author.PORTREEVE, town.only(HOME).id(), Source.SIGN_IN, "request-1", "")));
    }

    @Test
    void without_a_free_seat_nothing_is_kept_and_the_next_sign_in_tries_again() {
        town.fill(HOME);
        assertThat(arrives(somebody("ana", "ana@acme.example"))).isEqualTo(new Arrival.NoSeat(HOME));
        assertThat(town.revisions).isEmpty();
        assertThat(town.withIdentity(new Identity("https://idp.example", "ana")))
                .isEmpty();

        Town grown = new Town();
        town.change(HOME, _ -> grown.tenants.get(HOME));
        assertThat(arrives(somebody("ana", "ana@acme.example"))).isInstanceOf(Arrival.SignedIn.class);
    }

    @Test
    void a_placeholder_is_bound_in_each_of_its_tenants_and_nowhere_else() {
        Person waiting = town.add(town.placeholder("ana@acme.example"), FINANCE, SALES);

        Arrival arrival = arrives(somebody("ana", "ana@acme.example"));

        assertThat(arrival).isEqualTo(new Arrival.SignedIn(waiting.id(), "Ana Ruiz", List.of()));
        assertThat(town.tenantsOf(waiting.id())).containsExactly(FINANCE, SALES);
        assertThat(town.only(FINANCE).identity()).isEqualTo(new Identity("https://idp.example", "ana"));
        assertThat(town.only(SALES)).isEqualTo(town.only(FINANCE));
        assertThat(town.revisions).extracting(Revision::tenant).containsExactly(FINANCE, SALES);
    }

    @Test
    void a_second_identity_with_the_address_binds_nothing_and_its_address_is_disputed() {
        Person waiting = town.add(town.placeholder("ana@acme.example"), FINANCE);
        arrives(somebody("ana", "ana@acme.example"));

        Arrival second = arrives(somebody("other-ana", "ana@acme.example"));

        Person other = town.only(HOME);
        assertThat(second).isEqualTo(new Arrival.SignedIn(other.id(), "Ana Ruiz", List.of()));
        assertThat(other.id()).isNotEqualTo(waiting.id());
        assertThat(other.email()).isNull();
        assertThat(other.disputedEmail()).isEqualTo(new Email("ana@acme.example"));
        assertThat(town.only(FINANCE).identity()).isEqualTo(new Identity("https://idp.example", "ana"));
    }

    @Test
    void an_address_that_is_not_verified_binds_nothing() {
        town.add(town.placeholder("ana@acme.example"), FINANCE);

        assertThat(arrives(unverified(somebody("ana", "ana@acme.example"))))
                .isEqualTo(new Arrival.AddressNotVerified(new Email("ana@acme.example"), false));
        assertThat(town.revisions).isEmpty();
    }

    @Test
    void an_address_outside_the_domains_of_the_provider_binds_nothing() {
        town.add(town.placeholder("ana@partner.example"), FINANCE);

        assertThat(arrives(somebody("ana", "ana@partner.example")))
                .isEqualTo(new Arrival.AddressNotVerified(new Email("ana@partner.example"), true));
        assertThat(town.revisions).isEmpty();
    }

    @Test
    void an_address_nobody_waits_for_need_not_be_verified_and_is_not_confirmed() {
        assertThat(arrives(unverified(somebody("ana", "ana@acme.example")))).isInstanceOf(Arrival.SignedIn.class);
        assertThat(town.only(HOME).email()).isEqualTo(new Email("ana@acme.example"));
        assertThat(town.only(HOME).emailConfirmed()).isFalse();
    }

    @Test
    void who_is_invited_is_bound_and_sees_the_invitation_without_joining_anything() {
        Person waiting = invited("ana@acme.example", Duration.ofDays(6));

        Arrival arrival = arrives(somebody("ana", "ana@acme.example"));

        assertThat(arrival)
                .isEqualTo(
                        new Arrival.NoAccess(waiting.id(), "Ana Ruiz", Arrival.Why.NOT_YET_ACCEPTED, List.of(FINANCE)));
        assertThat(town.tenantsOf(waiting.id())).containsExactly(FINANCE);
        assertThat(town.tenants.get(FINANCE).members().get(waiting.id()).status())
                .isEqualTo(MembershipStatus.INVITED);
    }

    @Test
    void an_expired_invitation_invites_nobody_so_they_join_the_default_tenant() {
        Person waiting = invited("ana@acme.example", Duration.ofDays(-1).plusHours(1));

        Arrival arrival = arrives(somebody("ana", "ana@acme.example"));

        assertThat(arrival).isEqualTo(new Arrival.SignedIn(waiting.id(), "Ana Ruiz", List.of()));
        assertThat(town.tenantsOf(waiting.id())).containsExactly(HOME, FINANCE);
    }

    @Test
    void an_expired_invitation_does_not_use_up_the_one_chance_to_join() {
        invited("ana@acme.example", Duration.ofDays(-1).plusHours(1));
        town.fill(HOME);

        assertThat(arrives(somebody("ana", "ana@acme.example"))).isEqualTo(new Arrival.NoSeat(HOME));
        assertThat(town.revisions).isEmpty();
    }

    @Test
    void a_placeholder_that_was_removed_everywhere_stands_for_nobody() {
        Person gone = town.add(town.placeholder("ana@acme.example"), FINANCE);
        town.remove(gone.id(), FINANCE);

        arrives(somebody("ana", "ana@acme.example"));

        assertThat(town.only(HOME).id()).isNotEqualTo(gone.id());
        assertThat(town.only(HOME).email()).isEqualTo(new Email("ana@acme.example"));
        assertThat(town.only(HOME).disputedEmail()).isNull();
    }

    @Test
    void an_address_that_is_somebodys_external_id_is_disputed() {
        Person ben = new Person(
                new UserId(new UUID(1, 1)), null, new PersonName("Ben", "Okafor"), null, false, null, null, false);
        town.add(ben, member -> member.withDetails(new Membership.Details(NOW, "Ana@acme.example", null, null)), HOME);

        Arrival.SignedIn arrival = (Arrival.SignedIn) arrives(somebody("ana", "ana@acme.example"));

        Person ana = town.tenants.get(HOME).people().get(arrival.user());
        assertThat(ana.email()).isNull();
        assertThat(ana.disputedEmail()).isEqualTo(new Email("ana@acme.example"));
    }

    @Test
    void two_first_sign_ins_of_one_identity_at_the_same_instant_make_one_person() {
        town.beforeNextChange(() -> arrives(somebody("ana", "ana@acme.example")));

        Arrival arrival = arrives(somebody("ana", "ana@acme.example"));

        assertThat(arrival).isEqualTo(new Arrival.SignedIn(town.only(HOME).id(), "Ana Ruiz", List.of()));
        assertThat(town.revisions).hasSize(1);
    }

    @Test
    void two_identities_that_want_one_placeholder_at_the_same_instant_do_not_both_get_it() {
        Person waiting = town.add(town.placeholder("ana@acme.example"), FINANCE);
        town.beforeNextChange(() -> arrives(somebody("quicker", "ana@acme.example")));

        arrives(somebody("slower", "ana@acme.example"));

        assertThat(town.only(FINANCE).id()).isEqualTo(waiting.id());
        assertThat(town.only(FINANCE).identity()).isEqualTo(new Identity("https://idp.example", "quicker"));
        assertThat(town.only(HOME).identity()).isEqualTo(new Identity("https://idp.example", "slower"));
        assertThat(town.only(HOME).disputedEmail()).isEqualTo(new Email("ana@acme.example"));
    }

    @Test
    void who_has_no_name_is_called_by_their_address() {
        VerifiedIdentity nameless = new VerifiedIdentity(
                new Identity("https://idp.example", "x"),
                PersonName.UNKNOWN,
                new Email("x@acme.example"),
                true,
                null,
                Extent.all());

        assertThat(arrives(nameless))
                .isInstanceOfSatisfying(
                        Arrival.SignedIn.class, in -> assertThat(in.label()).isEqualTo("x@acme.example"));
    }
}
