package org.portreeve.ui.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;

/** Everything that a revision did, in the order of its change set; what only comes along with something else is left out. */
final class RevisionFacts {
    private final Names names;
    private final List<Fact> facts = new ArrayList<>();
    private final Set<UserId> comingOrGoing = new HashSet<>();
    private final Set<UserId> accepting = new HashSet<>();

    private RevisionFacts(Names names) {
        this.names = names;
    }

    static List<Fact> of(Revision revision, Names names) {
        var collector = new RevisionFacts(names);
        revision.changes().of(Change.OfMembership.class).forEach(collector::note);
        revision.changes().changes().forEach(collector::add);
        return collector.facts;
    }

    private void note(Change.OfMembership change) {
        var before = change.before();
        var after = change.after();
        if (before == null || after == null) {
            comingOrGoing.add(change.user());
        } else if (before.status() == MembershipStatus.INVITED && after.status() == MembershipStatus.ACTIVE) {
            accepting.add(change.user());
        }
    }

    private void add(Change change) {
        Consumer<Fact> out = facts::add;
        switch (change) {
            case Change.OfTenant tenant -> TenantFacts.of(tenant, names, out);
            case Change.OfSubtenant subtenant -> new ThingFacts(names, out).of(subtenant);
            case Change.OfRole role -> RoleFacts.of(role, names, out);
            case Change.OfProfile profile -> new ThingFacts(names, out).of(profile);
            case Change.OfExclusion exclusion -> new ThingFacts(names, out).of(exclusion);
            case Change.OfAgent agent -> new ThingFacts(names, out).of(agent);
            case Change.OfResource resource -> new ThingFacts(names, out).of(resource);
            case Change.OfPerson person -> addPerson(person);
            case Change.OfMembership membership -> MembershipFacts.of(membership, names, out);
            case Change.OfInvitation invitation -> addInvitation(invitation);
            case Change.OfApiKey key -> new KeyFacts(names, out).of(key);
            case Change.OfCatalogue catalogue -> CatalogueFacts.of(catalogue, names, out);
        }
    }

    private void addPerson(Change.OfPerson change) {
        var person = change.after() != null ? change.after() : change.before();
        boolean implied =
                person != null && (change.isCreation() || change.isRemoval()) && comingOrGoing.contains(person.id());
        if (!implied) {
            PersonFacts.of(change, names, facts::add);
        }
    }

    private void addInvitation(Change.OfInvitation change) {
        var invitation = change.after() != null ? change.after() : change.before();
        boolean implied = invitation != null
                && (comingOrGoing.contains(invitation.user())
                        || (!change.isCreation() && accepting.contains(invitation.user())));
        if (!implied) {
            new KeyFacts(names, facts::add).of(change);
        }
    }
}
