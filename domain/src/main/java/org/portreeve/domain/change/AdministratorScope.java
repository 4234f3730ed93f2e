package org.portreeve.domain.change;

import java.util.function.Consumer;
import org.portreeve.domain.Extent;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;

/** Who is not whole-tenant acts only on people whose scope lies inside theirs, and on nothing tenant-wide. */
final class AdministratorScope implements Guard {
    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Asker asker = new Asker(proposal);
        boolean wholeTenant = asker.reaches(Extent.all());
        if (wholeTenant || !(proposal.authority() instanceof Authority.OfUser)) {
            return;
        }
        for (Change change : changes.changes()) {
            boolean inside = switch (change) {
                case Change.OfMembership(Membership before, Membership after) ->
                    (before == null || asker.reaches(before.scope()))
                            && (after == null || asker.reaches(after.scope()));
                case Change.OfPerson(Person before, Person after) ->
                    reaches(asker, proposal, before != null ? before.id() : after != null ? after.id() : null);
                case Change.OfInvitation(Invitation before, Invitation after) ->
                    reaches(asker, proposal, before != null ? before.user() : after != null ? after.user() : null);
                case Change.OfTenant _,
                        Change.OfSubtenant _,
                        Change.OfRole _,
                        Change.OfProfile _,
                        Change.OfExclusion _,
                        Change.OfAgent _,
                        Change.OfResource _,
                        Change.OfApiKey _,
                        Change.OfCatalogue _ -> false;
            };
            if (!inside) {
                UserId user = change instanceof Change.OfMembership(Membership before, Membership after)
                        ? (after != null ? after.user() : before != null ? before.user() : null)
                        : null;
                objections.accept(new Objection.OutsideOwnScope(user, change));
            }
        }
    }

    private static boolean reaches(Asker asker, Proposal proposal, @org.jspecify.annotations.Nullable UserId user) {
        if (user == null) {
            return false;
        }
        Membership member = proposal.after().members().get(user);
        if (member == null) {
            member = proposal.beforeOrEmpty().members().get(user);
        }
        return member != null && asker.reaches(member.scope());
    }
}
