package org.portreeve.application.invitation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.Newcomer;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Shows somebody who is signed in the invitations that wait for them, and makes them a member when they accept one: with its
 * link, or without, since what counts is the address with which they have signed in and that their provider vouches for it.
 */
@UseCase
public final class AcceptInvitation {
    private final States states;
    private final Directory directory;
    private final InvitationLinks links;
    private final InvitationTokens tokens;
    private final Changes changes;

    /** Finds links in {@code links}; goes the one way of change. */
    public AcceptInvitation(
            States states, Directory directory, InvitationLinks links, InvitationTokens tokens, Changes changes) {
        this.states = states;
        this.directory = directory;
        this.links = links;
        this.tokens = tokens;
        this.changes = changes;
    }

    /** By what an invitation is named. */
    public sealed interface Which {}

    /** By the token of the link that was sent. */
    public record ByLink(String token) implements Which {
        @Override
        public String toString() {
            return "ByLink[]";
        }
    }

    /** By the tenant that waits for whoever is signed in. */
    public record Offered(TenantId tenant) implements Which {}

    /** The invitations that can be accepted, by tenant. */
    public List<Offer> waiting(Actor.SignedIn actor, @Nullable SessionAddress address) {
        Invitee invitee = new Invitee(actor, address, directory);
        Set<TenantId> tenants = new LinkedHashSet<>(directory.tenantsOf(actor.user()));
        standIns(invitee).forEach(person -> tenants.addAll(directory.tenantsOf(person.id())));
        List<Offer> offers = new ArrayList<>();
        for (TenantId tenant : tenants) {
            if (judge(invitee, new Offered(tenant)) instanceof Invited.Waiting(Offer offer)) {
                offers.add(offer);
            }
        }
        return offers;
    }

    /** What it is to them; changes nothing. */
    public Invited look(Actor.SignedIn actor, @Nullable SessionAddress address, Which which) {
        return judge(new Invitee(actor, address, directory), which);
    }

    /** Accepts it, which is one revision; the defaults of this moment are copied, and what the invitation set wins. */
    public Invited accept(Actor.SignedIn actor, @Nullable SessionAddress address, Which which) {
        Invitee invitee = new Invitee(actor, address, directory);
        String hash = hashOf(which);
        Optional<InvitationLinks.Place> place = place(invitee, which, hash);
        if (place.isEmpty()) {
            return new Invited.Unknown();
        }
        Taking taking = new Taking(invitee, place.get().user(), hash);
        // Why: what an invitation gives was judged when it was made; nobody needs a permission to accept.
        Actor inTheirName = new Actor.Portreeve(actor.user(), actor.source(), actor.requestId());
        Outcome outcome = changes.commit(inTheirName, place.get().tenant(), taking, "", null);
        return switch (outcome) {
            case Outcome.Committed(var _, var plan) -> {
                TenantState after = plan.proposal().after();
                yield new Invited.Accepted(after.tenant().id(), after.tenant().name());
            }
            case Outcome.Refused(var objections) -> new Invited.Objected(taking.tenantName, objections);
            case Outcome.Absent _, Outcome.Unchanged _, Outcome.Planned _, Outcome.Shifted _ -> taking.verdict;
        };
    }

    private Invited judge(Invitee invitee, Which which) {
        String hash = hashOf(which);
        return place(invitee, which, hash)
                .map(place -> invitee.judge(states.read(place.tenant()), place.user(), hash))
                .orElseGet(Invited.Unknown::new);
    }

    private @Nullable String hashOf(Which which) {
        return which instanceof ByLink(String token) ? tokens.hash(token) : null;
    }

    private Optional<InvitationLinks.Place> place(Invitee invitee, Which which, @Nullable String hash) {
        return switch (which) {
            case ByLink _ -> hash == null ? Optional.empty() : links.find(hash);
            case Offered(TenantId tenant) -> placeIn(tenant, invitee);
        };
    }

    /** Their own membership if there is one, else that of a placeholder with their address. */
    private Optional<InvitationLinks.Place> placeIn(TenantId tenant, Invitee invitee) {
        TenantState state = states.read(tenant).tenant();
        if (state == null) {
            return Optional.empty();
        }
        UserId own = invitee.actor().user();
        if (state.members().has(own)) {
            return Optional.of(new InvitationLinks.Place(tenant, own));
        }
        return standIns(invitee).stream()
                .map(Person::id)
                .filter(state.members()::has)
                .findFirst()
                .map(user -> new InvitationLinks.Place(tenant, user));
    }

    private List<Person> standIns(Invitee invitee) {
        Email email = invitee.vouchedFor();
        return email == null
                ? List.of()
                : directory.withEmail(email).stream()
                        .filter(Person::isPlaceholder)
                        .toList();
    }

    /** The edit; keeps what its last asking found out. */
    private final class Taking implements Edit {
        private final Invitee invitee;
        private final UserId user;
        private final @Nullable String hash;
        private Invited verdict = new Invited.Unknown();
        private String tenantName = "";

        Taking(Invitee invitee, UserId user, @Nullable String hash) {
            this.invitee = invitee;
            this.user = user;
            this.hash = hash;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            verdict = invitee.judge(snapshot, user, hash);
            Optional<Person> person = directory.find(invitee.actor().user()).filter(known -> !known.erased());
            if (!(verdict instanceof Invited.Waiting(Offer offer)) || person.isEmpty()) {
                return new Absent();
            }
            TenantState state = offer.tenant();
            tenantName = state.tenant().name();
            TenantState bound = state.inPlaceOf(user, person.get());
            UserId own = person.get().id();
            return new To(bound.withMember(Newcomer.accept(
                            snapshot.catalogue(),
                            state.tenant(),
                            offer.member().of(own),
                            offer.invitation(),
                            snapshot.now()))
                    .withInvitations(bound.invitations()
                            .with(own, offer.invitation().of(own).accepted(snapshot.now()))));
        }
    }
}
