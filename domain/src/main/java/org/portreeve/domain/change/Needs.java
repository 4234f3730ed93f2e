package org.portreeve.domain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantSettings;

/** Says what each change asks for; what only follows from a deletion asks for nothing beside the deletion itself. */
final class Needs {
    private static final Need INVITE = Need.of("member:invite");
    private static final Need EDIT = Need.of("member:edit");
    private static final Need ASSIGN = Need.of("role:assign");
    private static final Need SETTINGS = Need.of("settings:manage");
    private static final Need SECTIONS = new Need(List.of(CataloguePlan.MANAGES_SECTIONS), null);
    private static final Need SHARE = Need.of("agent-share:manage");

    private final Cascade cascade;
    private final Joining joining;
    private final Set<UserId> removed;

    Needs(Proposal proposal, ChangeSet changes) {
        this.cascade = Cascade.of(changes);
        this.joining = proposal.beforeOrEmpty().tenant().joining();
        this.removed = changes.of(Change.OfMembership.class)
                .filter(Change::isRemoval)
                .map(Change.OfMembership::user)
                .collect(Collectors.toSet());
    }

    List<Need> of(Change change) {
        return switch (change) {
            case Change.OfTenant(Tenant before, Tenant after) ->
                before == null || after == null ? List.of(Need.of("tenant:create")) : tenant(before, after);
            case Change.OfSubtenant(Subtenant _, Subtenant _) -> List.of(Need.of("subtenant:manage"));
            case Change.OfRole(Role _, Role _) -> List.of(Need.of("role:manage"));
            case Change.OfProfile(SecurityProfile before, SecurityProfile after) ->
                before != null && cascade.leaves(before).equals(after) ? List.of() : List.of(Need.of("profile:manage"));
            case Change.OfExclusion(Exclusion before, Exclusion after) ->
                before != null && cascade.leaves(before).equals(after)
                        ? List.of()
                        : List.of(Need.of("exclusion:manage"));
            case Change.OfAgent(Agent before, Agent after) -> agent(before, after);
            case Change.OfResource(Resource before, Resource after) ->
                before != null && cascade.leaves(before).equals(after) ? List.of() : List.of(SETTINGS);
            case Change.OfPerson(Person before, Person after) ->
                before == null || after == null ? List.of() : List.of(EDIT);
            case Change.OfMembership(Membership before, Membership after) -> membership(before, after);
            case Change.OfInvitation(Invitation before, Invitation after) -> invitation(before, after);
            case Change.OfApiKey(ApiKey _, ApiKey _) -> List.of(Need.of("api-key:manage"));
            case Change.OfCatalogue(Catalogue before, Catalogue after) ->
                before == null || after == null ? List.of(SECTIONS) : catalogue(new CataloguePlan(before, after));
        };
    }

    private static List<Need> catalogue(CataloguePlan plan) {
        return plan.needs().stream()
                .map(permission -> new Need(List.of(permission), null))
                .toList();
    }

    private List<Need> tenant(Tenant before, Tenant after) {
        List<Need> needs = new ArrayList<>();
        if (!before.name().equals(after.name()) || !before.timeZone().equals(after.timeZone())) {
            needs.add(Need.of("settings:manage", "tenant:edit"));
        }
        addSettings(before.settings(), after.settings(), needs);
        if (before.status() != after.status() || before.kind() != after.kind()) {
            needs.add(Need.of("tenant:edit"));
        }
        if (!before.subscription().equals(after.subscription())) {
            needs.add(Need.of("plan:manage"));
        }
        boolean bounded =
                !before.boundary().permissions().equals(after.boundary().permissions())
                        || !before.boundary().sections().equals(after.boundary().sections());
        if (bounded) {
            needs.add(Need.of("boundary:manage"));
        }
        if (!before.boundary().agents().equals(after.boundary().agents())) {
            needs.add(Need.of("boundary:manage", "agent-share:manage"));
        }
        addJoining(cascade.leaves(before.joining()), after.joining(), needs);
        return needs;
    }

    /** Why the platform may lift a policy: nobody inside can where no provider vouches for what it asks. */
    private static void addSettings(TenantSettings before, TenantSettings after, List<Need> needs) {
        if (!before.notices().equals(after.notices())) {
            needs.add(SETTINGS);
        }
        if (!before.signIn().equals(after.signIn())) {
            needs.add(
                    after.signIn().equals(SignInPolicy.OPEN)
                            ? Need.of("security-policy:manage", "tenant:edit")
                            : Need.of("security-policy:manage"));
        }
        if (!before.agentGuard().equals(after.agentGuard())) {
            needs.add(Need.of("agentguard:manage"));
        }
    }

    private static void addJoining(Joining before, Joining after, List<Need> needs) {
        if (!before.sections().equals(after.sections())) {
            needs.add(Need.of("section-default:manage"));
        }
        if (before.agentsAllowed() != after.agentsAllowed()) {
            needs.add(Need.of("agent:assign", "settings:manage"));
        }
        boolean others =
                !before.roles().equals(after.roles()) || !before.profiles().equals(after.profiles());
        if (others) {
            needs.add(SETTINGS);
        }
    }

    private List<Need> agent(@Nullable Agent before, @Nullable Agent after) {
        if (before == null || after == null) {
            Agent one = Objects.requireNonNull(before == null ? after : before);
            String verb = before == null ? "agent:register" : "agent:delete";
            return List.of(one.shared() ? SHARE : Need.on(one.id().value(), verb));
        }
        List<Need> needs = new ArrayList<>();
        Agent was = cascade.leaves(before);
        String id = was.id().value();
        boolean shares = was.shared() != after.shared()
                || (was.shared()
                        && (was.active() != after.active() || !was.name().equals(after.name())));
        if (shares) {
            needs.add(SHARE);
        } else if (was.active() != after.active()) {
            needs.add(Need.on(id, "agent:deactivate"));
        }
        boolean edited =
                (!shares && !was.name().equals(after.name())) || !Objects.equals(was.subtenant(), after.subtenant());
        if (edited) {
            needs.add(Need.on(id, "agent:edit"));
        }
        return needs;
    }

    private List<Need> invitation(@Nullable Invitation before, @Nullable Invitation after) {
        boolean follows = after == null && before != null && removed.contains(before.user());
        return follows ? List.of() : List.of(INVITE);
    }

    private List<Need> membership(@Nullable Membership before, @Nullable Membership after) {
        if (after == null) {
            boolean invited = before != null && before.status() == MembershipStatus.INVITED;
            return List.of(invited ? Need.of("member:remove", "member:invite") : Need.of("member:remove"));
        }
        if (before == null) {
            boolean asEverybody = joining.roles().containsAll(after.roles().keySet())
                    && joining.profiles().containsAll(after.profiles().keySet());
            return asEverybody ? List.of(INVITE) : List.of(INVITE, ASSIGN);
        }
        return edit(cascade.leaves(before), after);
    }

    private static List<Need> edit(Membership before, Membership after) {
        List<Need> needs = new ArrayList<>();
        if (before.status() != after.status()) {
            needs.add(before.status() == MembershipStatus.INVITED ? INVITE : Need.of("member:disable"));
        }
        if (!before.roles().equals(after.roles()) || !before.profiles().equals(after.profiles())) {
            needs.add(ASSIGN);
        }
        boolean edited = before.baseRole() != after.baseRole()
                || !before.sections().equals(after.sections())
                || !before.scope().equals(after.scope())
                || !before.details().equals(after.details())
                || !Objects.equals(before.until(), after.until());
        if (edited) {
            needs.add(EDIT);
        }
        if (!before.agents().equals(after.agents())) {
            needs.add(Need.of("agent:assign"));
        }
        return needs;
    }
}
