package org.portreeve.application.identity;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.change.States;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;

/** The address that becomes Platform Administrator at its first verified sign-in, while nobody else is. */
public final class BootstrapAdmin {
    /** Stands as the reason in the history. */
    static final String REASON = "PORTREEVE_BOOTSTRAP_ADMIN";

    private final States states;
    private final @Nullable Email email;

    /** Null for none. */
    public BootstrapAdmin(States states, @Nullable Email email) {
        this.states = states;
        this.email = email;
    }

    /** The address. */
    public Optional<Email> email() {
        return Optional.ofNullable(email);
    }

    /** Whether it is they who have come, and the platform still waits for them. */
    boolean is(VerifiedIdentity arriving) {
        return email != null && arriving.vouchesForEmail() && email.equals(arriving.email()) && nobodyIsYet();
    }

    private boolean nobodyIsYet() {
        Snapshot management = states.read(states.managementTenant());
        TenantState state = management.tenant();
        return state != null && state.members().stream().noneMatch(member -> rules(state, member, management));
    }

    private static boolean rules(TenantState state, Membership member, Snapshot management) {
        RoleAssignment direct = member.roles().get(Role.PLATFORM_ADMINISTRATOR);
        return member.isInForce(management.now())
                && ((direct != null && direct.window().contains(management.now()))
                        || member.profiles().keySet().stream().anyMatch(id -> {
                            SecurityProfile profile = state.profiles().get(id);
                            return profile != null && profile.roles().contains(Role.PLATFORM_ADMINISTRATOR);
                        }));
    }

    /** What their membership becomes in the default and in the management tenant. */
    static Membership raised(Membership member, Snapshot snapshot, TenantState state) {
        Membership admin = member.withStatus(MembershipStatus.ACTIVE)
                .withBaseRole(BaseRole.TENANT_ADMIN)
                .withScope(Extent.all())
                .withUntil(null);
        if (!state.tenant().isManagement()) {
            return admin;
        }
        Map<RoleId, RoleAssignment> roles = new TreeMap<>(admin.roles());
        roles.put(
                Role.PLATFORM_ADMINISTRATOR,
                new RoleAssignment(
                        Role.PLATFORM_ADMINISTRATOR, Window.ALWAYS, REASON, Author.PORTREEVE, snapshot.now()));
        return admin.withRoles(roles);
    }
}
