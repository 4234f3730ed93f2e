package org.portreeve.application.role;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** The roles of a tenant, and how many people hold each; needs {@code role:view}. */
@UseCase
public final class ListRoles {
    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper}. */
    public ListRoles(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /**
     * A role. People: who hold it now or later, directly or through a profile, each counted once. Changed: a built-in one is
     * not what the platform's template says. Capped: the code with which boundary or plan leave nothing of it; null for nothing.
     */
    public record Row(
            Role role,
            int people,
            boolean changed,
            @Nullable DenialCode capped) {}

    /** All roles by name, at one moment; whether the actor may change them is a courtesy, for the guards decide. */
    public record View(Snapshot snapshot, List<Row> rows, boolean manages) {
        /** Keeps a copy. */
        public View {
            rows = List.copyOf(rows);
        }

        /** The row of a role; empty where there is no such role. */
        public Optional<Row> row(RoleId role) {
            return rows.stream().filter(row -> row.role().id().equals(role)).findFirst();
        }
    }

    /** The roles; empty where there is no such tenant, or none for this actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        return gatekeeper
                .enter(actor, tenant, RoleGrid.NEEDS)
                .map(snapshot ->
                        new View(snapshot, rows(snapshot), gatekeeper.may(actor, snapshot, ChangeRoles.NEEDS)));
    }

    /** The rows of a tenant that has been opened to whoever asks. */
    public static List<Row> rows(Snapshot snapshot) {
        Map<RoleId, Integer> holders = holders(snapshot);
        return snapshot.requireTenant().roles().stream()
                .sorted(Comparator.comparing((Role role) -> role.name().toLowerCase(java.util.Locale.ROOT))
                        .thenComparing(Role::id))
                .map(role -> new Row(
                        role,
                        holders.getOrDefault(role.id(), 0),
                        ChangeRoles.template(snapshot.catalogue(), role)
                                .filter(template -> !template.equals(role))
                                .isPresent(),
                        Capped.codeOf(role, snapshot)))
                .toList();
    }

    private static Map<RoleId, Integer> holders(Snapshot snapshot) {
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        Map<ProfileId, List<RoleId>> bundles = new HashMap<>();
        state.profiles().forEach((id, profile) -> bundles.put(id, new ArrayList<>(profile.roles())));
        Map<RoleId, Integer> counts = new HashMap<>();
        Set<RoleId> held = new HashSet<>();
        for (Membership member : state.members()) {
            held.clear();
            for (RoleAssignment assignment : member.roles().values()) {
                if (!assignment.window().hasEnded(snapshot.now())) {
                    held.add(assignment.role());
                }
            }
            member.profiles().keySet().forEach(profile -> held.addAll(bundles.getOrDefault(profile, List.of())));
            held.forEach(role -> counts.merge(role, 1, Integer::sum));
        }
        return counts;
    }
}
