package org.portreeve.domain.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.Tenant;

/** Whoever changes something holds the permission for changes of that kind. */
final class PermittedChanges implements Guard {
    private static final Permission MEMBER_INVITE = new Permission("member:invite");
    private static final Permission MEMBER_EDIT = new Permission("member:edit");
    private static final Permission SETTINGS = new Permission("settings:manage");
    private static final Permission TENANT_EDIT = new Permission("tenant:edit");

    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Asker asker = new Asker(proposal);
        if (asker.isSystem()) {
            return;
        }
        boolean creation = proposal.before() == null;
        if (creation) {
            Permission create = new Permission("tenant:create");
            if (!asker.holdsOnPlatform(create)) {
                objections.accept(
                        new Objection.NotPermitted(create, changes.changes().getFirst()));
            }
            return;
        }
        for (Change change : changes.changes()) {
            for (Permission needed : needed(change)) {
                boolean permitted = asker.may(needed) || (concernsPeople(needed) && asker.managesMembersFromOutside());
                if (!permitted) {
                    objections.accept(new Objection.NotPermitted(needed, change));
                }
            }
        }
    }

    private static boolean concernsPeople(Permission permission) {
        return permission.resourceType().equals("member") || permission.value().equals("role:assign");
    }

    private static List<Permission> needed(Change change) {
        return switch (change) {
            case Change.OfTenant(Tenant before, Tenant after) ->
                before == null || after == null ? List.of(new Permission("tenant:create")) : tenant(before, after);
            case Change.OfSubtenant _ -> List.of(new Permission("subtenant:manage"));
            case Change.OfRole _ -> List.of(new Permission("role:manage"));
            case Change.OfProfile _ -> List.of(new Permission("profile:manage"));
            case Change.OfExclusion _ -> List.of(new Permission("exclusion:manage"));
            case Change.OfAgent(Agent before, Agent after) -> agent(before, after);
            case Change.OfResource _ -> List.of(SETTINGS);
            case Change.OfPerson(Person before, Person after) ->
                before == null || after == null ? List.of() : List.of(MEMBER_EDIT);
            case Change.OfMembership(Membership before, Membership after) -> membership(before, after);
            case Change.OfInvitation _ -> List.of(MEMBER_INVITE);
            case Change.OfApiKey(ApiKey before, ApiKey after) -> apiKey(before == null ? after : before);
            case Change.OfCatalogue _ -> List.of(new Permission("section-catalogue:manage"));
        };
    }

    private static List<Permission> tenant(Tenant before, Tenant after) {
        List<Permission> needed = new ArrayList<>();
        if (!before.name().equals(after.name()) || !before.timeZone().equals(after.timeZone())) {
            needed.add(SETTINGS);
        }
        if (before.status() != after.status() || before.kind() != after.kind()) {
            needed.add(TENANT_EDIT);
        }
        if (!before.subscription().equals(after.subscription())) {
            needed.add(new Permission("plan:manage"));
        }
        if (!before.boundary().equals(after.boundary())) {
            needed.add(new Permission("boundary:manage"));
        }
        if (!before.joining().sections().equals(after.joining().sections())) {
            needed.add(new Permission("section-default:manage"));
        }
        boolean others = before.joining().agentsAllowed() != after.joining().agentsAllowed()
                || !before.joining().roles().equals(after.joining().roles())
                || !before.joining().profiles().equals(after.joining().profiles());
        if (others) {
            needed.add(SETTINGS);
        }
        return needed;
    }

    private static List<Permission> agent(@Nullable Agent before, @Nullable Agent after) {
        if (before == null) {
            return List.of(new Permission("agent:register"));
        }
        if (after == null) {
            return List.of(new Permission("agent:delete"));
        }
        List<Permission> needed = new ArrayList<>();
        if (before.active() != after.active()) {
            needed.add(new Permission("agent:deactivate"));
        }
        if (!before.name().equals(after.name()) || !Objects.equals(before.subtenant(), after.subtenant())) {
            needed.add(new Permission("agent:edit"));
        }
        if (before.shared() != after.shared()) {
            needed.add(new Permission("agent-share:manage"));
        }
        return needed;
    }

    private static List<Permission> membership(@Nullable Membership before, @Nullable Membership after) {
        if (after == null) {
            return List.of(new Permission("member:remove"));
        }
        if (before == null) {
            return after.roles().isEmpty() && after.profiles().isEmpty()
                    ? List.of(MEMBER_INVITE)
                    : List.of(MEMBER_INVITE, new Permission("role:assign"));
        }
        List<Permission> needed = new ArrayList<>();
        if (before.status() != after.status()) {
            needed.add(before.status() == MembershipStatus.INVITED ? MEMBER_INVITE : new Permission("member:disable"));
        }
        if (!before.roles().equals(after.roles()) || !before.profiles().equals(after.profiles())) {
            needed.add(new Permission("role:assign"));
        }
        boolean edited = !before.sections().equals(after.sections())
                || !before.scope().equals(after.scope())
                || !before.details().equals(after.details())
                || !Objects.equals(before.until(), after.until());
        if (edited) {
            needed.add(MEMBER_EDIT);
        }
        if (!before.agents().equals(after.agents())) {
            needed.add(new Permission("agent:assign"));
        }
        return needed;
    }

    /** Keys with the scopes configure and provision are for Tenant Admins, who hold every permission named here. */
    private static List<Permission> apiKey(@Nullable ApiKey key) {
        List<Permission> needed = new ArrayList<>();
        needed.add(new Permission("api-key:manage"));
        if (key != null && key.scopes().contains(ApiKey.Scope.READ_HISTORY)) {
            needed.add(new Permission("audit:view"));
        }
        return needed;
    }
}
