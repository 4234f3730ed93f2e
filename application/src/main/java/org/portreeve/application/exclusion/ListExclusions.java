package org.portreeve.application.exclusion;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** The exclusions of a tenant, and who violates each today; needs {@code exclusion:manage}. */
@UseCase
public final class ListExclusions {
    private final Gatekeeper gatekeeper;

    /** Asks {@code gatekeeper}. */
    public ListExclusions(Gatekeeper gatekeeper) {
        this.gatekeeper = gatekeeper;
    }

    /** An exclusion and who violates it, which new assignments cannot do but older ones may. */
    public record Row(Exclusion exclusion, List<Violation> violations) {
        /** Keeps a copy. */
        public Row {
            violations = List.copyOf(violations);
        }

        /** Whether roles were deleted until too few were left for it to exclude anything. */
        public boolean isWithoutEffect() {
            return exclusion.roles().size() < ExclusionDraft.FEWEST;
        }
    }

    /** All exclusions by name, at one moment. */
    public record View(Snapshot snapshot, List<Row> rows) {
        /** Keeps a copy. */
        public View {
            rows = List.copyOf(rows);
        }

        /** The row of an exclusion; empty where there is no such exclusion. */
        public Optional<Row> row(ExclusionId exclusion) {
            return rows.stream()
                    .filter(row -> row.exclusion().id().equals(exclusion))
                    .findFirst();
        }
    }

    /** The exclusions; empty where there is no such tenant, or none for this actor. */
    public Optional<View> of(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, ChangeExclusions.NEEDS).map(snapshot -> {
            TenantState state = Objects.requireNonNull(snapshot.tenant());
            List<Row> rows = state.exclusions().stream()
                    .sorted(Comparator.comparing(
                                    (Exclusion exclusion) -> exclusion.name().toLowerCase(Locale.ROOT))
                            .thenComparing(Exclusion::id))
                    .map(exclusion -> new Row(exclusion, Violation.of(exclusion, state, snapshot.now())))
                    .toList();
            return new View(snapshot, rows);
        });
    }
}
