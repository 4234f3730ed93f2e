package org.portreeve.domain.change;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;

/** Nobody acts on somebody who stands above them, nor makes or unmakes a Tenant Admin without being one. */
public final class NoReachingUp implements Guard {
    NoReachingUp() {}

    /** Whether the actor may act on {@code user} at all: view as them, start a recovery for them, change them. */
    public static boolean allows(
            Catalogue catalogue, TenantState tenant, Authority authority, UserId user, Instant now) {
        Proposal idle = new Proposal(catalogue, tenant, tenant, authority, now);
        Asker asker = new Asker(idle);
        return asker.isSystem() || asker.is(user) || !standsAbove(asker, user, idle);
    }

    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Asker asker = new Asker(proposal);
        if (asker.isSystem()) {
            return;
        }
        Cascade cascade = Cascade.of(changes);
        for (Change change : changes.changes()) {
            UserId user = userOf(change, cascade);
            if (user != null && !asker.is(user) && standsAbove(asker, user, proposal)) {
                objections.accept(new Objection.ReachingUp(user));
            } else if (change instanceof Change.OfMembership membership
                    && !isAbove(asker)
                    && isAdmin(membership.before()) != isAdmin(membership.after())) {
                objections.accept(new Objection.Escalation(membership.user(), new Gain.OfAdministration()));
            }
            if (change instanceof Change.OfPerson(Person before, Person after)
                    && before != null
                    && after != null
                    && !isForTenants(before, after)) {
                objections.accept(new Objection.ReachingUp(before.id()));
            }
        }
    }

    /** Who a bound person is, and any address, is for identity providers to say. */
    private static boolean isForTenants(Person before, Person after) {
        return before.isPlaceholder()
                && after.isPlaceholder()
                && Objects.equals(before.email(), after.email())
                && before.emailConfirmed() == after.emailConfirmed()
                && Objects.equals(before.disputedEmail(), after.disputedEmail())
                && before.signedIn() == after.signedIn();
    }

    private static boolean isAbove(Asker asker) {
        return asker.isTenantAdmin() || asker.managesMembersFromOutside();
    }

    private static boolean isAdmin(@Nullable Membership member) {
        return member != null && member.isTenantAdmin();
    }

    /** Whom a change acts on; nobody where it only follows from a deletion. */
    private static @Nullable UserId userOf(Change change, Cascade cascade) {
        return switch (change) {
            case Change.OfMembership membership -> {
                Membership before = membership.before();
                yield before == null || cascade.leaves(before).equals(membership.after()) ? null : before.user();
            }
            case Change.OfPerson person -> person.user();
            case Change.OfInvitation invitation -> invitation.user();
            case Change.OfTenant _,
                    Change.OfSubtenant _,
                    Change.OfRole _,
                    Change.OfProfile _,
                    Change.OfExclusion _,
                    Change.OfAgent _,
                    Change.OfResource _,
                    Change.OfApiKey _,
                    Change.OfCatalogue _ -> null;
        };
    }

    private static boolean standsAbove(Asker asker, UserId user, Proposal proposal) {
        TenantState tenant = proposal.beforeOrEmpty();
        Membership member = tenant.members().get(user);
        if (member == null) {
            return false;
        }
        boolean above = isAbove(asker);
        if (member.isTenantAdmin() && !above) {
            return true;
        }
        Catalogue catalogue = proposal.catalogue();
        return new Held(catalogue, tenant, member, proposal.at())
                .all().stream().map(gain -> gain.holding().grant()).anyMatch(grant -> {
                    Permission permission = grant.permission();
                    boolean counts = catalogue.isPlatform(permission) || (!above && catalogue.isGuarded(permission));
                    return counts && asker.lacks(grant);
                });
    }
}
