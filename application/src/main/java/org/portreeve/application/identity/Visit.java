package org.portreeve.application.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * One sign-in, taken for one user: what it makes of that person, and of the tenants that they are in. Placeholders: those
 * which may be taken, none where the provider does not vouch for the address.
 */
record Visit(
        VerifiedIdentity arriving, UserId user, List<Person> placeholders, Directory directory, Addresses addresses) {
    /** The tenants whose people this sign-in may change. */
    Set<TenantId> tenants() {
        Set<TenantId> tenants = new LinkedHashSet<>(directory.tenantsOf(user));
        placeholders.forEach(placeholder -> tenants.addAll(directory.tenantsOf(placeholder.id())));
        return tenants;
    }

    /** What a newcomer's membership becomes, given what joining alone would make of it. */
    interface Shape {
        Membership of(Membership member, Snapshot snapshot, TenantState state);
    }

    /** Makes the user a member; who is one already stays what they are, as far as {@code shape} leaves it. */
    Edit join(TenantId tenant, Shape shape) {
        return snapshot -> {
            TenantState state = snapshot.tenant();
            if (state == null || isOvertaken() || directory.isErased(arriving.identity())) {
                return new Edit.Absent();
            }
            Membership member = state.members().get(user);
            if (member == null || member.status() == MembershipStatus.INVITED) {
                member = Newcomer.join(snapshot.catalogue(), state.tenant(), user, snapshot.now(), Author.PORTREEVE);
            }
            Set<TenantId> tenants = tenants();
            tenants.add(tenant);
            return new Edit.To(state.withPerson(person(tenants))
                    .withMember(shape.of(member, snapshot, state))
                    .withInvitations(state.invitations().without(user)));
        };
    }

    /** Writes down what the provider says, and puts the user in the place of those who stood for them. */
    Edit settle() {
        return snapshot -> {
            TenantState state = snapshot.tenant();
            if (state == null || isOvertaken()) {
                return new Edit.Absent();
            }
            Person person = person(tenants());
            for (Person placeholder : placeholders) {
                boolean stands = state.members().has(placeholder.id())
                        && !state.members().has(user);
                state = stands ? state.inPlaceOf(placeholder.id(), person) : state;
            }
            return new Edit.To(state.people().has(user) ? state.withPerson(person) : state);
        };
    }

    /** Whether another sign-in bound the identity or the person meanwhile. */
    private boolean isOvertaken() {
        Optional<Person> identified = directory.withIdentity(arriving.identity());
        Optional<Person> numbered = directory.find(user);
        return identified.filter(person -> !person.id().equals(user)).isPresent()
                || numbered.filter(person ->
                                !person.isPlaceholder() && !arriving.identity().equals(person.identity()))
                        .isPresent();
    }

    /** What the provider owns is the provider's; what it does not say stays. */
    private Person person(Set<TenantId> tenants) {
        Person known = directory.find(user).orElseGet(() -> Person.placeholder(user, PersonName.UNKNOWN, null));
        String language = arriving.language();
        Address address = address(known, tenants);
        return new Person(
                user,
                arriving.identity(),
                arriving.name().full().isEmpty() ? known.name() : arriving.name(),
                address.email(),
                address.confirmed(),
                address.disputed(),
                language == null ? known.language() : language,
                true);
    }

    private record Address(
            @Nullable Email email,
            boolean confirmed,
            @Nullable Email disputed) {}

    private Address address(Person known, Set<TenantId> tenants) {
        Email told = arriving.email();
        if (told == null) {
            return new Address(known.email(), known.emailConfirmed(), known.disputedEmail());
        }
        boolean vouched = arriving.vouchesForEmail();
        if (told.equals(known.email()) || !addresses.isTaken(told, user, vouched, tenants)) {
            return new Address(told, vouched, null);
        }
        return new Address(known.email(), known.emailConfirmed(), told);
    }
}
