package org.portreeve.application.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.tenancy.TenantId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** From an identity that a provider vouches for to a user of Portreeve. */
@UseCase
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final int ATTEMPTS = 3;

    private final States states;
    private final Directory directory;
    private final Changes changes;
    private final BootstrapAdmin bootstrapAdmin;
    private final NoSeatNotice noSeat;
    private final Addresses addresses;

    /** Looks people up in {@code directory}; goes the one way of change; tells through {@code noSeat} who finds no seat. */
    public SignIn(
            States states, Directory directory, Changes changes, BootstrapAdmin bootstrapAdmin, NoSeatNotice noSeat) {
        this.states = states;
        this.directory = directory;
        this.changes = changes;
        this.bootstrapAdmin = bootstrapAdmin;
        this.noSeat = noSeat;
        this.addresses = new Addresses(states, directory);
    }

    /** Lets {@code arriving} in, as far as they may come; what changes by it is one revision per tenant. */
    public Arrival signIn(VerifiedIdentity arriving, String requestId) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            Optional<Arrival> arrival = attempt(arriving, requestId);
            if (arrival.isPresent()) {
                if (arrival.get() instanceof Arrival.NoSeat(TenantId tenant)) {
                    noSeat.tell(tenant, arriving);
                }
                return arrival.get();
            }
        }
        throw new IllegalStateException("Other sign-ins of the same person came between, " + ATTEMPTS + " times");
    }

    /** Empty where another sign-in changed meanwhile what this one went by. */
    private Optional<Arrival> attempt(VerifiedIdentity arriving, String requestId) {
        Optional<Person> known = directory.withIdentity(arriving.identity());
        List<Person> placeholders = addresses.placeholders(arriving.email());
        boolean expected = placeholders.stream().anyMatch(addresses::isExpected);
        boolean vouched = arriving.vouchesForEmail();
        if (known.isEmpty() && expected && !vouched && arriving.email() != null) {
            return Optional.of(new Arrival.AddressNotVerified(arriving.email(), arriving.emailVerified()));
        }
        boolean erased = known.isEmpty() && directory.isErased(arriving.identity());
        if (erased && !expected) {
            return Optional.of(stranger(arriving));
        }
        List<Person> takeable = vouched ? placeholders : List.of();
        UserId user =
                known.or(() -> takeable.stream().findFirst()).map(Person::id).orElseGet(directory::nextId);
        Actor actor = new Actor.Portreeve(user, Source.SIGN_IN, requestId);
        Visit visit = new Visit(arriving, user, takeable, directory, addresses);

        Outcome joined = new Outcome.Unchanged();
        if (!erased && bootstrapAdmin.is(arriving)) {
            joined = raise(visit, actor);
        } else if (known.isEmpty() && !expected) {
            TenantId home = states.defaultTenant();
            joined = commit(actor, home, visit.join(home, (member, _, _) -> member), "");
        }
        return switch (joined) {
            case Outcome.Absent _, Outcome.Shifted _ -> Optional.empty();
            case Outcome.Refused(var objections) -> Optional.of(turnedAway(objections));
            case Outcome.Committed _, Outcome.Unchanged _, Outcome.Planned _ -> settle(visit, actor);
        };
    }

    /** Somebody who was deleted everywhere: under a number that nobody has, so that nothing leads to who they were here. */
    private Arrival stranger(VerifiedIdentity arriving) {
        Person nobody = Person.placeholder(directory.nextId(), arriving.name(), arriving.email());
        return new Arrival.NoAccess(nobody.id(), nobody.label(), Arrival.Why.NOT_A_MEMBER, List.of());
    }

    private Outcome commit(Actor actor, TenantId tenant, Edit edit, String reason) {
        return changes.commit(actor, tenant, edit, reason, null);
    }

    /** The management tenant comes last, so that what was interrupted is taken up again at the next sign-in. */
    private Outcome raise(Visit visit, Actor actor) {
        TenantId home = states.defaultTenant();
        Outcome first = commit(actor, home, visit.join(home, BootstrapAdmin::raised), BootstrapAdmin.REASON);
        if (first instanceof Outcome.Refused || first instanceof Outcome.Absent) {
            return first;
        }
        TenantId management = states.managementTenant();
        return commit(actor, management, visit.join(management, BootstrapAdmin::raised), BootstrapAdmin.REASON);
    }

    private Arrival turnedAway(List<Objection> objections) {
        boolean full = objections.stream()
                .anyMatch(objection ->
                        objection instanceof Objection.LimitReached reached && reached.limit() == Limit.SEATS);
        return full ? new Arrival.NoSeat(states.defaultTenant()) : new Arrival.Refused(objections);
    }

    private Optional<Arrival> settle(Visit visit, Actor actor) {
        List<Objection> against = new ArrayList<>();
        Edit edit = visit.settle();
        for (TenantId tenant : visit.tenants()) {
            if (changesSomething(tenant, edit)
                    && commit(actor, tenant, edit, "") instanceof Outcome.Refused(var objections)) {
                // Why: who is known already must not be kept out by what stands against a newer name or address.
                LOG.warn("In {} the sign-in of {} could not be written down: {}", tenant, visit.user(), objections);
                against.addAll(objections);
            }
        }
        Optional<Person> person = directory.withIdentity(visit.arriving().identity());
        if (person.isEmpty()) {
            return against.isEmpty() ? Optional.empty() : Optional.of(new Arrival.Refused(against));
        }
        return Optional.of(arrived(person.get()));
    }

    /** Why: a sign-in that changes nothing should not wait for anybody who is changing the tenant. */
    private boolean changesSomething(TenantId tenant, Edit edit) {
        Snapshot snapshot = states.read(tenant);
        return !(edit.apply(snapshot) instanceof Edit.To(var after))
                || !ChangeSet.between(snapshot.tenant(), after).isEmpty();
    }

    private Arrival arrived(Person person) {
        Standing standing = Standing.of(person.id(), states, directory);
        return standing.inForce()
                ? new Arrival.SignedIn(person.id(), person.label(), standing.invitations())
                : new Arrival.NoAccess(person.id(), person.label(), standing.why(), standing.invitations());
    }
}
