package org.portreeve.application.membership;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.Window;
import org.portreeve.domain.change.Authority;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Gain;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.change.Proposal;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.state.TenantState;

/** Finds out what somebody may not touch by asking the guards about a change of it that is as good as any. */
final class Barriers {
    private final Snapshot snapshot;
    private final TenantState state;
    private final Authority authority;
    private final Membership member;

    Barriers(Snapshot snapshot, Authority authority, Membership member) {
        this.snapshot = snapshot;
        this.state = Objects.requireNonNull(snapshot.tenant());
        this.authority = authority;
        this.member = member;
    }

    Map<MemberPart, Objection> all() {
        Map<MemberPart, Objection> barriers = new EnumMap<>(MemberPart.class);
        for (MemberPart part : MemberPart.values()) {
            barrier(part).ifPresent(objection -> barriers.put(part, objection));
        }
        return barriers;
    }

    private Optional<Objection> barrier(MemberPart part) {
        TenantState after = state.withMember(
                switch (part) {
                    case MEMBERSHIP -> member.withDetails(otherDetails());
                    case BASE_ROLE ->
                        member.withBaseRole(member.isTenantAdmin() ? BaseRole.TENANT_USER : BaseRole.TENANT_ADMIN);
                    case ASSIGNMENTS -> otherAssignments();
                    case AGENTS ->
                        member.withAgents(
                                member.agents().withDefault(!member.agents().allowedByDefault()));
                });
        return ChangePlan.objectionsTo(new Proposal(snapshot.catalogue(), state, after, authority, snapshot.now()))
                .stream()
                .filter(Barriers::isAboutWhoAsks)
                .findFirst();
    }

    private Membership.Details otherDetails() {
        Membership.Details details = member.details();
        return new Membership.Details(
                details.since(), details.externalId(), details.jobTitle() == null ? "-" : null, details.phone());
    }

    private Membership otherAssignments() {
        if (!member.roles().isEmpty() || !member.profiles().isEmpty()) {
            return member.withRoles(Map.of()).withProfiles(Map.of());
        }
        return state.roles().stream()
                .findFirst()
                .map(Role::id)
                .map(id -> member.withRoles(
                        Map.of(id, new RoleAssignment(id, Window.ALWAYS, "", Author.PORTREEVE, snapshot.now()))))
                .orElse(member);
    }

    /** Whether it stands against whatever this actor wants there; what is gained or lost is another matter. */
    private static boolean isAboutWhoAsks(Objection objection) {
        return switch (objection) {
            case Objection.NotPermitted _,
                    Objection.ReachingUp _,
                    Objection.OutsideOwnScope _,
                    Objection.PlanCloses _ -> true;
            case Objection.Escalation(var _, Gain gain) -> gain instanceof Gain.OfAdministration;
            case Objection.LockedOut _,
                    Objection.ExclusionViolated _,
                    Objection.LimitReached _,
                    Objection.StillNamed _,
                    Objection.PlatformPermissionInRole _,
                    Objection.SubtenantCycle _,
                    Objection.AddressNotAllowed _,
                    Objection.ExternalIdTaken _ -> false;
        };
    }
}
