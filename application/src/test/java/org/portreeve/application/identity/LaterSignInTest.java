package org.portreeve.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.identity.FirstSignInTest.somebody;
import static org.portreeve.application.identity.FirstSignInTest.unverified;
import static org.portreeve.application.identity.Town.FINANCE;
import static org.portreeve.application.identity.Town.HOME;
import static org.portreeve.application.identity.Town.NOW;
import static org.portreeve.application.identity.Town.SALES;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;

class LaterSignInTest {
    private final Town town = new Town();
    private final SignIn signIn = new SignIn(
            town, town, new Changes(town, town, new Authorities(town)), new BootstrapAdmin(town, null), town.notice());
    private final UserId ana = ((Arrival.SignedIn) arrives(somebody("ana", "ana@acme.example"))).user();

    private Arrival arrives(VerifiedIdentity arriving) {
        Arrival arrival = signIn.signIn(arriving, "request-2");
        return arrival;
    }

    @Test
    void when_nothing_has_changed_there_is_no_revision() {
        assertThat(arrives(somebody("ana", "ana@acme.example")))
                .isEqualTo(new Arrival.SignedIn(ana, "Ana Ruiz", List.of()));
        assertThat(town.revisions).hasSize(1);
    }

    @Test
    void a_changed_name_address_or_language_is_a_revision_in_each_tenant() {
        town.add(town.only(HOME), FINANCE);
        VerifiedIdentity renamed = new VerifiedIdentity(
                somebody("ana", "ana@acme.example").identity(),
                new PersonName("Ana", "Ruiz Montalbán"),
                new Email("ana.montalban@acme.example"),
                true,
                "en",
                somebody("ana", "ana@acme.example").domains());

        arrives(renamed);

        Person after = town.only(HOME);
        assertThat(after.name().full()).isEqualTo("Ana Ruiz Montalbán");
        assertThat(after.email()).isEqualTo(new Email("ana.montalban@acme.example"));
        assertThat(after.language()).isEqualTo("en");
        assertThat(town.only(FINANCE)).isEqualTo(after);
        assertThat(town.revisions).extracting(Revision::tenant).containsExactly(HOME, HOME, FINANCE);
    }

    @Test
    void what_the_provider_does_not_say_stays() {
        VerifiedIdentity silent = new VerifiedIdentity(
                somebody("ana", "ana@acme.example").identity(),
                PersonName.UNKNOWN,
                null,
                false,
                null,
                somebody("ana", "ana@acme.example").domains());

        assertThat(arrives(silent)).isEqualTo(new Arrival.SignedIn(ana, "Ana Ruiz", List.of()));
        assertThat(town.revisions).hasSize(1);
    }

    @Test
    void who_was_removed_everywhere_stays_out() {
        town.remove(ana, HOME);

        assertThat(arrives(somebody("ana", "ana@acme.example")))
                .isEqualTo(new Arrival.NoAccess(ana, "Ana Ruiz", Arrival.Why.NOT_A_MEMBER, List.of()));
        assertThat(arrives(somebody("ana", "ana@acme.example"))).isInstanceOf(Arrival.NoAccess.class);
        assertThat(town.tenants.get(HOME).members().isEmpty()).isTrue();
        assertThat(town.revisions).hasSize(1);
    }

    @Test
    void the_closest_reason_is_given_for_having_no_access() {
        town.change(HOME, state -> state.withMember(state.members().get(ana).withUntil(NOW)));
        assertThat(arrives(somebody("ana", "ana@acme.example")))
                .isEqualTo(new Arrival.NoAccess(ana, "Ana Ruiz", Arrival.Why.MEMBERSHIP_ENDED, List.of()));

        town.add(town.only(HOME), member -> member.withStatus(MembershipStatus.DISABLED), SALES);
        assertThat(arrives(somebody("ana", "ana@acme.example")))
                .isEqualTo(new Arrival.NoAccess(ana, "Ana Ruiz", Arrival.Why.MEMBER_DISABLED, List.of()));
    }

    @Test
    void an_address_that_somebody_else_bears_is_kept_out_until_it_is_free() {
        town.add(
                new Person(
                        town.nextId(),
                        somebody("ben", "ben@acme.example").identity(),
                        new PersonName("Ben", "Okafor"),
                        new Email("ben@acme.example"),
                        true,
                        null,
                        "en",
                        true),
                FINANCE);

        arrives(somebody("ana", "ben@acme.example"));
        assertThat(town.only(HOME).email()).isEqualTo(new Email("ana@acme.example"));
        assertThat(town.only(HOME).disputedEmail()).isEqualTo(new Email("ben@acme.example"));

        arrives(somebody("ben", "benjamin@acme.example"));
        arrives(somebody("ana", "ben@acme.example"));
        assertThat(town.only(HOME).email()).isEqualTo(new Email("ben@acme.example"));
        assertThat(town.only(HOME).disputedEmail()).isNull();
    }

    @Test
    void a_waiting_placeholder_is_bound_to_who_is_known_already() {
        Person waiting = town.add(town.placeholder("ana.ruiz@acme.example"), FINANCE);

        arrives(somebody("ana", "ana.ruiz@acme.example"));

        assertThat(town.tenantsOf(ana)).containsExactly(HOME, FINANCE);
        assertThat(town.tenantsOf(waiting.id())).isEmpty();
        assertThat(town.only(FINANCE).email()).isEqualTo(new Email("ana.ruiz@acme.example"));
        assertThat(town.only(FINANCE)).isEqualTo(town.only(HOME));
    }

    @Test
    void a_placeholder_in_a_tenant_where_they_already_are_somebody_stays_and_the_address_is_disputed() {
        Person waiting = town.add(town.placeholder("ana.ruiz@acme.example"), HOME);

        arrives(somebody("ana", "ana.ruiz@acme.example"));

        assertThat(town.tenantsOf(waiting.id())).containsExactly(HOME);
        assertThat(town.tenants.get(HOME).people().get(ana).disputedEmail())
                .isEqualTo(new Email("ana.ruiz@acme.example"));
    }

    @Test
    void who_is_known_gets_in_with_an_unverified_address_and_takes_no_placeholder_by_it() {
        Person waiting = town.add(town.placeholder("ana.ruiz@acme.example"), FINANCE);

        assertThat(arrives(unverified(somebody("ana", "ana.ruiz@acme.example"))))
                .isInstanceOf(Arrival.SignedIn.class);

        assertThat(town.only(FINANCE)).isEqualTo(waiting);
        assertThat(town.only(HOME).disputedEmail()).isEqualTo(new Email("ana.ruiz@acme.example"));
    }

    @Test
    void who_was_removed_everywhere_comes_back_by_a_placeholder() {
        town.remove(ana, HOME);
        town.add(town.placeholder("ana@acme.example"), SALES);

        assertThat(arrives(somebody("ana", "ana@acme.example"))).isInstanceOf(Arrival.SignedIn.class);
        assertThat(town.tenantsOf(ana)).containsExactly(SALES);
    }

    @Test
    void who_was_deleted_everywhere_stays_out_and_nothing_is_kept_of_it() {
        VerifiedIdentity erased = somebody("gone", "gone@acme.example");
        town.erased.add(erased.identity());
        int before = town.revisions.size();
        assertThat(arrives(erased)).isInstanceOf(Arrival.NoAccess.class);
        assertThat(arrives(erased)).isInstanceOf(Arrival.NoAccess.class);
        assertThat(town.revisions).hasSize(before);
        assertThat(town.withIdentity(erased.identity())).isEmpty();
    }

    @Test
    void who_was_deleted_everywhere_and_is_invited_on_purpose_comes_as_somebody_new() {
        VerifiedIdentity erased = somebody("gone", "gone@acme.example");
        town.erased.add(erased.identity());
        Person waiting = town.add(town.placeholder("gone@acme.example"), FINANCE);
        assertThat(((Arrival.SignedIn) arrives(erased)).user()).isEqualTo(waiting.id());
        assertThat(town.tenantsOf(waiting.id())).containsExactly(FINANCE);
    }
}
