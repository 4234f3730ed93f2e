package org.portreeve.application.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.change.Blame;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;

/** The edit that adds people; keeps what its last asking found out. */
final class AddingPeople implements Edit {
    private final Predicate<Snapshot> open;
    private final Directory directory;
    private final InvitationTokens source;
    private final Actor actor;
    private final AddPeople.Wish wish;
    private final Map<Email, String> tokenOf = new HashMap<>();
    private Map<UserId, Integer> numberOf = Map.of();
    private Map<UserId, String> tokens = Map.of();
    private List<AddPeople.Line> lines = List.of();
    private ChangeSet last = new ChangeSet(List.of());

    /** Adds nobody where the tenant is not {@code open} to the actor. */
    AddingPeople(
            Predicate<Snapshot> open, Directory directory, InvitationTokens source, Actor actor, AddPeople.Wish wish) {
        this.open = open;
        this.directory = directory;
        this.source = source;
        this.actor = actor;
        this.wish = wish;
    }

    @Override
    public Edited apply(Snapshot snapshot) {
        TenantState before = snapshot.tenant();
        if (before == null || !open.test(snapshot)) {
            return new Absent();
        }
        numberOf = new HashMap<>();
        tokens = new LinkedHashMap<>();
        lines = new ArrayList<>();
        Map<Email, UserId> here = here(before);
        Map<Email, List<Person>> known = directory.withEmails(strangers(here));
        Map<Email, Integer> first = new HashMap<>();
        TenantState after = before;
        for (PastedAddresses.Entry entry : wish.entries()) {
            AddressVerdict verdict = judge(entry, here, first, before, snapshot);
            lines.add(new AddPeople.Line(entry, verdict));
            Email email = entry.email();
            boolean counts =
                    verdict instanceof AddressVerdict.Adds && !wish.without().contains(entry.number());
            if (email != null && counts) {
                Person person = standIn(entry, email, known.getOrDefault(email, List.of()));
                numberOf.put(person.id(), entry.number());
                after = with(after, person, email, snapshot);
            }
        }
        last = ChangeSet.between(before, after);
        return new To(after);
    }

    private static Map<Email, UserId> here(TenantState state) {
        Map<Email, UserId> here = new HashMap<>();
        state.people().forEach((user, person) -> {
            if (person.email() != null) {
                here.put(person.email(), user);
            }
        });
        return here;
    }

    private Set<Email> strangers(Map<Email, UserId> here) {
        return wish.entries().stream()
                .map(PastedAddresses.Entry::email)
                .filter(Objects::nonNull)
                .filter(email -> !here.containsKey(email))
                .collect(Collectors.toSet());
    }

    private static AddressVerdict judge(
            PastedAddresses.Entry entry,
            Map<Email, UserId> here,
            Map<Email, Integer> first,
            TenantState state,
            Snapshot snapshot) {
        Email email = entry.email();
        if (email == null) {
            return new AddressVerdict.NoAddress();
        }
        Integer earlier = first.putIfAbsent(email, entry.number());
        if (earlier != null) {
            return new AddressVerdict.Twice(earlier);
        }
        UserId user = here.get(email);
        if (user == null) {
            return new AddressVerdict.Adds();
        }
        Membership member = state.members().get(user);
        if (member == null || member.status() != MembershipStatus.INVITED) {
            return new AddressVerdict.AlreadyMember(user);
        }
        Invitation invitation = state.invitations().get(user);
        boolean expired = invitation == null || invitation.hasExpired(snapshot.now());
        return new AddressVerdict.AlreadyInvited(user, expired);
    }

    /**
     * Whoever stands for the address until somebody signs in with it. Why also for people who are known: their name would
     * tell that they are, and who they are. They take the place at their next sign-in.
     */
    private Person standIn(PastedAddresses.Entry entry, Email email, List<Person> known) {
        return known.stream()
                .filter(Person::isPlaceholder)
                .findFirst()
                .map(person -> directory.tenantsOf(person.id()).isEmpty() ? person.withName(entry.name()) : person)
                .orElseGet(() -> Person.placeholder(directory.nextId(), entry.name(), email));
    }

    private TenantState with(TenantState state, Person person, Email email, Snapshot snapshot) {
        TenantState grown = state.withPerson(person);
        return switch (wish.manner()) {
            case AddPeople.CreateNow _ ->
                grown.withMember(wish.as().joined(person.id(), state, snapshot, actor.author(), wish.reason()));
            case AddPeople.Invite(Instant expiresAt, String message) -> {
                if (!expiresAt.isAfter(snapshot.now())) {
                    throw new Malformed("expires-at", expiresAt.toString());
                }
                String token = tokenOf.computeIfAbsent(email, _ -> source.fresh());
                tokens.put(person.id(), token);
                Invitation invitation = Invitation.pending(
                                person.id(), snapshot.now(), expiresAt, actor.author(), message)
                        .choosing(wish.as().chosen())
                        .withToken(source.hash(token));
                Membership invited = wish.as().invited(person.id(), state, snapshot, actor.author(), wish.reason());
                yield grown.withMember(invited)
                        .withInvitations(grown.invitations().with(person.id(), invitation));
            }
        };
    }

    /** Adds the entries that the objections are about; false where there is none to leave out. */
    boolean blame(List<Objection> objections, Map<Integer, List<Objection>> refused) {
        Blame blame = new Blame(last);
        boolean grows = false;
        for (Objection objection : objections) {
            for (UserId user : blame.of(objection)) {
                Integer number = numberOf.get(user);
                if (number != null) {
                    grows |= !refused.containsKey(number);
                    refused.computeIfAbsent(number, _ -> new ArrayList<>()).add(objection);
                }
            }
        }
        return grows;
    }

    List<AddPeople.Line> lines() {
        return lines;
    }

    /** The tokens of the invitations, in the order in which the addresses were pasted. */
    Map<UserId, String> tokens() {
        return tokens;
    }
}
