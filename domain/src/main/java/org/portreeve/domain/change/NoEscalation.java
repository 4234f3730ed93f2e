package org.portreeve.domain.change;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.access.Holdings;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.TenantState;

/**
 * Nobody gives what they may not give. Judged on everything that anybody gains, before boundary and plan cap it: people
 * who join later, pending invitations and holders of a profile too. Newcomers and the re-enabled are measured against
 * what joining gives anybody, since that was decided when it was set.
 */
final class NoEscalation implements Guard {
    private static final UserId JOINER = new UserId(new UUID(0, 1));

    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        if (!(proposal.authority() instanceof Authority.OfSystem)) {
            new Check(proposal, changes, objections).run();
        }
    }

    private static final class Check {
        private final Proposal proposal;
        private final ChangeSet changes;
        private final Consumer<Objection> objections;
        private final TenantState before;
        private final TenantState after;
        private final Asker asker;
        private final boolean tenantAdmin;
        private final boolean assigns;
        private final Membership joinerBefore;

        Check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
            this.proposal = proposal;
            this.changes = changes;
            this.objections = objections;
            this.before = proposal.beforeOrEmpty();
            this.after = proposal.after();
            this.asker = new Asker(proposal);
            this.tenantAdmin = asker.isTenantAdmin();
            this.assigns = asker.mayAssignRoles();
            this.joinerBefore = joiner(before);
        }

        void run() {
            Membership joinerAfter = joiner(after);
            boolean bundles = changes.of(Change.OfRole.class).findAny().isPresent()
                    || changes.of(Change.OfProfile.class).findAny().isPresent();
            Set<UserId> users = new LinkedHashSet<>();
            if (bundles) {
                after.members().forEach((user, _) -> users.add(user));
            } else {
                changes.of(Change.OfMembership.class)
                        .forEach(change -> users.add(new UserId(UUID.fromString(change.key()))));
            }
            for (UserId user : users) {
                Membership is = inPlay(after.members().get(user));
                if (is != null) {
                    Membership was = inPlay(before.members().get(user));
                    compare(user, was == null ? joinerBefore : was, is);
                }
            }
            if (bundles || !joinerBefore.equals(joinerAfter)) {
                compare(null, joinerBefore, joinerAfter);
            }
        }

        /** Disabled and ended memberships hold nothing; an invitation counts as if it were accepted. */
        private @Nullable Membership inPlay(@Nullable Membership member) {
            return member == null || member.status() == MembershipStatus.DISABLED || member.hasEnded(proposal.at())
                    ? null
                    : member;
        }

        private void compare(@Nullable UserId user, Membership was, Membership is) {
            Holdings held = Holdings.of(proposal.catalogue(), before, was);
            Holdings holds = Holdings.of(proposal.catalogue(), after, is);
            for (Permission permission : holds.permissions()) {
                for (Holding holding : holds.of(permission)) {
                    Optional<Window> window = Scopes.fromNowOn(Scopes.cut(holding.window(), is.until()), proposal.at());
                    if (window.isPresent() && !isHeld(held, was, is, holding, window.get())) {
                        Gain gain = new Gain.OfHolding(holding, window.get());
                        judge(user, gain, mayGive(user, holding, window.get(), is));
                    }
                }
            }
            compareSections(user, was, is);
            compareAgents(user, was, is);
            if (is.isTenantAdmin() && !was.isTenantAdmin() && isSelf(user)) {
                judge(user, new Gain.OfAdministration(), false);
            }
        }

        private void judge(@Nullable UserId user, Gain gain, boolean mayGive) {
            if (!mayGive) {
                objections.accept(new Objection.Escalation(user, gain));
            }
        }

        private boolean isSelf(@Nullable UserId user) {
            return user != null && asker.is(user);
        }

        private boolean isHeld(Holdings held, Membership was, Membership is, Holding holding, Window window) {
            return Scopes.covers(after, was.scope(), is.scope())
                    && held.of(holding.grant().permission()).stream()
                            .anyMatch(old -> Scopes.covers(old.grant(), holding.grant())
                                    && Scopes.fromNowOn(Scopes.cut(old.window(), was.until()), proposal.at())
                                            .filter(part -> part.covers(window))
                                            .isPresent());
        }

        private boolean mayGive(@Nullable UserId user, Holding holding, Window window, Membership is) {
            Permission permission = holding.grant().permission();
            if (proposal.catalogue().isPlatform(permission)) {
                return asker.holds(holding, window, is.scope());
            }
            if (tenantAdmin) {
                return true;
            }
            if (isSelf(user)) {
                return false;
            }
            return asker.holds(holding, window, is.scope())
                    || (assigns
                            && !proposal.catalogue().isGuarded(permission)
                            && asker.reaches(is.scope())
                            && comesThroughWhatExists(holding));
        }

        private boolean comesThroughWhatExists(Holding holding) {
            return switch (holding.source()) {
                case Holding.FromRole(RoleId role) -> existed(role, holding.grant());
                case Holding.FromProfile(ProfileId id, RoleId role) -> {
                    SecurityProfile profile = before.profiles().get(id);
                    yield profile != null && profile.roles().contains(role) && existed(role, holding.grant());
                }
                case Holding.FromBaseRole _ -> true;
                case Holding.FromSection _ -> false;
            };
        }

        private boolean existed(RoleId id, Grant grant) {
            Role role = before.roles().get(id);
            Grant old = role == null ? null : role.grant(grant.permission());
            return old != null && Scopes.covers(old, grant);
        }

        private void compareSections(@Nullable UserId user, Membership was, Membership is) {
            for (SectionId section : is.sections().keySet()) {
                if (is.isOn(section) && !was.isOn(section)) {
                    boolean mayGive = tenantAdmin || (!isSelf(user) && asker.has(section));
                    judge(user, new Gain.OfSection(section), mayGive);
                }
            }
        }

        private void compareAgents(@Nullable UserId user, Membership was, Membership is) {
            after.agents().forEach((AgentId id, Object _) -> {
                if (is.agents().allows(id) && !was.agents().allows(id)) {
                    boolean mayGive = tenantAdmin || (!isSelf(user) && asker.has(id));
                    judge(user, new Gain.OfAgent(id), mayGive);
                }
            });
        }

        /** Somebody who joins the tenant as it is in {@code state}, without an invitation. */
        private Membership joiner(TenantState state) {
            var joining = state.tenant().joining();
            Map<RoleId, RoleAssignment> roles = new TreeMap<>();
            joining.roles()
                    .forEach(role -> roles.put(role, new RoleAssignment(role, Window.ALWAYS, "", "", Instant.EPOCH)));
            Map<ProfileId, ProfileAssignment> profiles = new TreeMap<>();
            joining.profiles().forEach(id -> profiles.put(id, new ProfileAssignment(id, "", "", Instant.EPOCH)));
            Map<SectionId, SectionToggle> sections = new TreeMap<>();
            proposal.catalogue().sections().values().stream()
                    .filter(section -> section.isConfigurable())
                    .forEach(section -> sections.put(
                            section.id(),
                            new SectionToggle(joining.allows(section.id()), SectionToggle.Origin.DEFAULT)));
            return new Membership(
                    JOINER,
                    MembershipStatus.ACTIVE,
                    BaseRole.TENANT_USER,
                    null,
                    Extent.all(),
                    roles,
                    profiles,
                    sections,
                    AgentAccess.byDefault(joining.agentsAllowed()),
                    new Membership.Details(Instant.EPOCH, null, null, null));
        }
    }
}
