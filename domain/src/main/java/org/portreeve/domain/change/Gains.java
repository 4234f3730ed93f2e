package org.portreeve.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** Says what one membership holds that another one did not, and whether the asker may give it. */
final class Gains {
    private final Catalogue catalogue;
    private final TenantState before;
    private final TenantState after;
    private final Instant now;
    private final Asker asker;
    private final boolean assigns;
    private final List<Moved> moved;
    private final Territories territories;
    private final boolean sameTree;

    Gains(Proposal proposal, ChangeSet changes, Asker asker) {
        this.catalogue = proposal.catalogue();
        this.before = proposal.beforeOrEmpty();
        this.after = proposal.after();
        this.now = proposal.at();
        this.asker = asker;
        this.assigns = asker.mayAssignRoles();
        this.moved = Moved.in(changes);
        this.territories = new Territories(proposal.before(), proposal.after());
        this.sameTree = changes.of(Change.OfSubtenant.class).findAny().isEmpty();
    }

    /** What is gained and not for the asker to give; {@code own} says that it is gained by themselves. */
    List<Gain> refused(Membership was, Membership is, boolean own) {
        return new Step(was, is, own).refused();
    }

    private final class Step {
        private final Membership was;
        private final Membership is;
        private final boolean own;
        private final Window time;
        private final boolean wider;
        private final boolean longer;
        private final List<Gain> refused = new ArrayList<>();

        Step(Membership was, Membership is, boolean own) {
            this.was = was;
            this.is = is;
            this.own = own;
            this.time = new Window(now, is.until());
            this.wider = isWider();
            this.longer = wider || !new Window(null, was.until()).covers(new Window(null, is.until()));
        }

        List<Gain> refused() {
            if (is.isTenantAdmin() && !was.isTenantAdmin() && own) {
                refuse(new Gain.OfAdministration(), asker.isTenantAdmin());
            }
            Held held = new Held(catalogue, before, was, now);
            for (Gain.OfHolding gain : new Held(catalogue, after, is, now).all()) {
                Gain.OfHolding more = wider || !held.covers(gain.holding().grant(), gain.window()) ? gain : moved(gain);
                if (more != null) {
                    refuse(more, mayGive(more));
                }
            }
            // Why: no toggle and no agent access has an effect on a Tenant Admin.
            if (!was.isTenantAdmin() && !is.isTenantAdmin()) {
                compareSections();
                compareAgents();
            }
            return List.copyOf(refused);
        }

        private void refuse(Gain gain, boolean mayGive) {
            if (!mayGive) {
                refused.add(gain);
            }
        }

        /** Whether some place that was there before, or is named now, is reached that was not reached. */
        private boolean isWider() {
            Extent<SubtenantId> had = Territory.scopeOf(was);
            Extent<SubtenantId> has = is.scope();
            if (sameTree || has instanceof Extent.All) {
                return !Scopes.covers(after, had, has);
            }
            Territory wasWhere = territories.before(had);
            Territory isWhere = territories.after(has);
            Territory sameNow = territories.after(had);
            return isWhere.all().stream()
                    .anyMatch(node -> before.subtenants().has(node) ? !wasWhere.reaches(node) : !sameNow.reaches(node));
        }

        /** The part of a grant on things that have come within reach. */
        private Gain.@Nullable OfHolding moved(Gain.OfHolding gain) {
            Grant grant = gain.holding().grant();
            Set<String> reached = moved.stream()
                    .filter(move ->
                            move.thing().type().equals(grant.permission().resourceType())
                                    && grant.covers(move.thing().id())
                                    && territories.after(is).reaches(move.to())
                                    && !territories.before(was).reaches(move.from()))
                    .map(move -> move.thing().id())
                    .collect(Collectors.toSet());
            return reached.isEmpty()
                    ? null
                    : new Gain.OfHolding(
                            new Holding(
                                    Grant.on(grant.permission(), reached),
                                    gain.holding().source(),
                                    gain.holding().window()),
                            gain.window());
        }

        private boolean mayGive(Gain.OfHolding gain) {
            Grant grant = gain.holding().grant();
            boolean holds = asker.holds(grant, gain.window(), is.scope());
            if (catalogue.isPlatform(grant.permission())) {
                return holds;
            }
            return asker.isTenantAdmin() || (!own && (holds || mayAssign(gain.holding())));
        }

        private boolean mayAssign(Holding holding) {
            return assigns
                    && !catalogue.isGuarded(holding.grant().permission())
                    && asker.reaches(is.scope())
                    && comesThroughWhatExists(holding);
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

        private void compareSections() {
            for (SectionId id : is.sections().keySet()) {
                Section section = catalogue.section(id);
                boolean counts = section != null && section.isConfigurable() && is.isOn(id);
                if (counts && (longer || !was.isOn(id))) {
                    boolean mayGive = asker.isTenantAdmin() || (!own && asker.hasOn(id, time, is.scope()));
                    refuse(new Gain.OfSection(id), mayGive);
                }
            }
        }

        private void compareAgents() {
            AgentAccess had = was.agents();
            AgentAccess has = is.agents();
            if (has.allowedByDefault() && (longer || !had.allowedByDefault())) {
                Holding every =
                        new Holding(Grant.unlimited(Permission.AGENT_USE_ASSIGNED), new Holding.FromBaseRole(), time);
                boolean mayGive = asker.isTenantAdmin() || (!own && asker.usesAllBut(has.blocked(), time, is.scope()));
                refuse(new Gain.OfHolding(every, time), mayGive);
            }
            Set<AgentId> gained = new HashSet<>(had.blocked());
            gained.removeAll(has.blocked());
            has.allowed().stream().filter(id -> longer || !had.allows(id)).forEach(gained::add);
            gained.stream().filter(id -> after.agents().has(id)).sorted().forEach(id -> {
                boolean mayGive = asker.isTenantAdmin() || (!own && asker.uses(id, time, is.scope()));
                refuse(new Gain.OfAgent(id), mayGive);
            });
        }
    }
}
