package org.portreeve.application.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** The security profiles of a tenant, and who has them; needs {@code profile:manage}. */
@UseCase
public final class ListProfiles {
    private static final Permission SEES_PEOPLE = new Permission("member:view");

    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper}. */
    public ListProfiles(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** A profile, how many members have it, invited and disabled ones too, and whether whoever joins from now on gets it. */
    public record Row(SecurityProfile profile, int people, boolean joining) {}

    /** All profiles by name, at one moment; whether the page of users is open to the actor, too. */
    public record View(Snapshot snapshot, List<Row> rows, boolean seesUsers) {
        /** Keeps a copy. */
        public View {
            rows = List.copyOf(rows);
        }

        /** The row of a profile; empty where there is no such profile. */
        public Optional<Row> row(ProfileId profile) {
            return rows.stream()
                    .filter(row -> row.profile().id().equals(profile))
                    .findFirst();
        }

        /** Who has the profile, by name. */
        public List<UserId> holders(ProfileId profile) {
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            return state.members().stream()
                    .filter(member -> member.profiles().containsKey(profile))
                    .map(member -> member.user())
                    .sorted(Comparator.comparing(state::labelOf))
                    .toList();
        }
    }

    /** The profiles; empty where there is no such tenant, or none for this actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, ChangeProfiles.NEEDS).map(snapshot -> {
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            Map<ProfileId, Integer> people = new HashMap<>();
            state.members()
                    .forEach((_, member) ->
                            member.profiles().keySet().forEach(profile -> people.merge(profile, 1, Integer::sum)));
            List<Row> rows = state.profiles().stream()
                    .sorted(Comparator.comparing(
                                    (SecurityProfile profile) -> profile.name().toLowerCase(Locale.ROOT))
                            .thenComparing(SecurityProfile::id))
                    .map(profile -> new Row(
                            profile,
                            people.getOrDefault(profile.id(), 0),
                            state.tenant().joining().profiles().contains(profile.id())))
                    .toList();
            return new View(snapshot, rows, gatekeeper.may(actor, snapshot, SEES_PEOPLE));
        });
    }
}
