package org.portreeve.domain.change;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantStatus;

/** Somebody can always put things right. Only what has no end counts, and births are not bound. */
final class NeverLockedOut implements Guard {
    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        TenantState before = proposal.before();
        if (before == null) {
            return;
        }
        TenantState after = proposal.after();
        if (vanishes(before, after, NeverLockedOut::admins)) {
            objections.accept(new Objection.LockedOut(Objection.LockedOut.Why.LAST_ADMIN));
        } else if (vanishes(before, after, NeverLockedOut::adminsWhoSignedIn)) {
            objections.accept(new Objection.LockedOut(Objection.LockedOut.Why.LAST_SIGNED_IN_ADMIN));
        }
        protectTenant(before.tenant(), after.tenant(), objections);
        if (before.tenant().isManagement()) {
            if (vanishes(before, after, state -> platformAdministrators(state, proposal))) {
                objections.accept(new Objection.LockedOut(Objection.LockedOut.Why.LAST_PLATFORM_ADMINISTRATOR));
            }
            boolean edited = changes.of(Change.OfRole.class)
                    .anyMatch(change ->
                            change.before() != null && change.before().id().equals(Role.PLATFORM_ADMINISTRATOR));
            if (edited && !(proposal.authority() instanceof Authority.OfSystem)) {
                objections.accept(new Objection.LockedOut(Objection.LockedOut.Why.PLATFORM_ADMINISTRATOR_ROLE));
            }
        }
    }

    private static boolean vanishes(TenantState before, TenantState after, CountedPeople people) {
        return people.in(before).findAny().isPresent()
                && people.in(after).findAny().isEmpty();
    }

    private interface CountedPeople {
        Stream<Membership> in(TenantState state);
    }

    private static Stream<Membership> admins(TenantState state) {
        return state.members().stream().filter(NeverLockedOut::lasts).filter(Membership::isTenantAdmin);
    }

    private static Stream<Membership> adminsWhoSignedIn(TenantState state) {
        return admins(state).filter(member -> {
            Person person = state.people().get(member.user());
            return person != null && person.signedIn();
        });
    }

    private static boolean lasts(Membership member) {
        return member.status() == MembershipStatus.ACTIVE && member.until() == null;
    }

    private static Stream<Membership> platformAdministrators(TenantState state, Proposal proposal) {
        return state.members().stream().filter(NeverLockedOut::lasts).filter(member -> {
            RoleAssignment direct = member.roles().get(Role.PLATFORM_ADMINISTRATOR);
            return (direct != null
                            && direct.window().until() == null
                            && direct.window().contains(proposal.at()))
                    || member.profiles().keySet().stream().anyMatch(id -> {
                        SecurityProfile profile = state.profiles().get(id);
                        return profile != null && profile.roles().contains(Role.PLATFORM_ADMINISTRATOR);
                    });
        });
    }

    private static void protectTenant(Tenant before, Tenant after, Consumer<Objection> objections) {
        boolean management = before.isManagement()
                && (after.status() != TenantStatus.ACTIVE
                        || after.subscription().status() != SubscriptionStatus.ACTIVE
                        || !after.boundary().equals(TenantBoundary.everything())
                        || !after.isManagement());
        if (management) {
            objections.accept(new Objection.LockedOut(Objection.LockedOut.Why.MANAGEMENT_TENANT));
        }
        boolean defaults = before.kind() == Tenant.Kind.DEFAULT
                && after.kind() == Tenant.Kind.DEFAULT
                && after.status() != TenantStatus.ACTIVE;
        if (defaults) {
            objections.accept(new Objection.LockedOut(Objection.LockedOut.Why.DEFAULT_TENANT));
        }
    }
}
