package org.portreeve.domain.change;

import java.time.Instant;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.portreeve.domain.change.Objection.LockedOut.Why;
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
        TenantState after = proposal.after();
        boolean second = after.tenant().isManagement()
                && (before == null || !before.tenant().isManagement());
        if (second && !(proposal.authority() instanceof Authority.OfSystem)) {
            objections.accept(new Objection.LockedOut(Why.MANAGEMENT_TENANT));
        }
        if (before == null) {
            return;
        }
        if (vanish(before, after, changes, NeverLockedOut::isAdmin)) {
            objections.accept(new Objection.LockedOut(Why.LAST_ADMIN));
        } else if (vanish(before, after, changes, NeverLockedOut::isAdminWhoSignedIn)) {
            objections.accept(new Objection.LockedOut(Why.LAST_SIGNED_IN_ADMIN));
        }
        if (before.tenant().isManagement()) {
            if (endangers(before.tenant(), after.tenant()) || !after.tenant().isManagement()) {
                objections.accept(new Objection.LockedOut(Why.MANAGEMENT_TENANT));
            }
            protectPlatformAdministrators(proposal, before, changes, objections);
        } else if (before.tenant().kind() == Tenant.Kind.DEFAULT && endangers(before.tenant(), after.tenant())) {
            objections.accept(new Objection.LockedOut(Why.DEFAULT_TENANT));
        }
    }

    private static void protectPlatformAdministrators(
            Proposal proposal, TenantState before, ChangeSet changes, Consumer<Objection> objections) {
        Instant now = proposal.at();
        if (vanish(before, proposal.after(), changes, (state, member) -> isPlatformAdministrator(state, member, now))) {
            objections.accept(new Objection.LockedOut(Why.LAST_PLATFORM_ADMINISTRATOR));
        }
        boolean edited = changes.of(Change.OfRole.class)
                .anyMatch(change -> change.key().equals(Role.PLATFORM_ADMINISTRATOR.value()) && !change.isCreation());
        if (edited && !(proposal.authority() instanceof Authority.OfSystem)) {
            objections.accept(new Objection.LockedOut(Why.PLATFORM_ADMINISTRATOR_ROLE));
        }
    }

    /** Whether there were some and there are none. Why: only where somebody stops being one is anybody else looked at. */
    private static boolean vanish(
            TenantState before, TenantState after, ChangeSet changes, BiPredicate<TenantState, Membership> kind) {
        boolean suspicious = changes.of(Change.OfMembership.class)
                        .map(Change.OfMembership::before)
                        .filter(Objects::nonNull)
                        .anyMatch(member -> kind.test(before, member))
                || changes.of(Change.OfProfile.class).findAny().isPresent()
                || changes.of(Change.OfPerson.class).anyMatch(change -> !change.isCreation());
        return suspicious
                && after.members().stream().noneMatch(member -> kind.test(after, member))
                && before.members().stream().anyMatch(member -> kind.test(before, member));
    }

    private static boolean isAdmin(TenantState state, Membership member) {
        return lasts(member) && member.isTenantAdmin();
    }

    private static boolean isAdminWhoSignedIn(TenantState state, Membership member) {
        if (!isAdmin(state, member)) {
            return false;
        }
        Person person = state.people().get(member.user());
        return person != null && person.signedIn();
    }

    private static boolean lasts(Membership member) {
        return member.status() == MembershipStatus.ACTIVE && member.until() == null;
    }

    private static boolean isPlatformAdministrator(TenantState state, Membership member, Instant now) {
        if (!lasts(member)) {
            return false;
        }
        RoleAssignment direct = member.roles().get(Role.PLATFORM_ADMINISTRATOR);
        if (direct != null && direct.window().until() == null && direct.window().contains(now)) {
            return true;
        }
        return member.profiles().keySet().stream().anyMatch(id -> {
            SecurityProfile profile = state.profiles().get(id);
            return profile != null && profile.roles().contains(Role.PLATFORM_ADMINISTRATOR);
        });
    }

    /** Whether a tenant that must stay open is suspended, archived, lapsed or narrowed. */
    private static boolean endangers(Tenant before, Tenant after) {
        boolean closed = before.status() != after.status() && after.status() != TenantStatus.ACTIVE;
        boolean lapsed = before.subscription().status() != after.subscription().status()
                && after.subscription().status() != SubscriptionStatus.ACTIVE;
        boolean narrowed =
                !before.boundary().equals(after.boundary()) && !after.boundary().equals(TenantBoundary.everything());
        return closed || lapsed || narrowed;
    }
}
