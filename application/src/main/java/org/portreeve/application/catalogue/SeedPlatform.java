package org.portreeve.application.catalogue;

import java.util.Set;
import java.util.function.Function;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Journal;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.NewTenant;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** Gives an empty platform its catalogue and its first two tenants; where they are there already, does nothing. */
@UseCase
public final class SeedPlatform {
    /** The tenant that first sign-ins join. */
    public static final TenantId DEFAULT = new TenantId("default");

    /** The tenant whose roles may carry platform permissions. */
    public static final TenantId MANAGEMENT = new TenantId("management");

    private static final RoleId STANDARD_USER = new RoleId("standard-user");
    private static final PlanId ENTERPRISE = new PlanId("enterprise");
    private static final Actor SEEDING = new Actor.Portreeve(Source.SYSTEM, "seed");
    private static final String REASON = "First start";

    private final Journal journal;
    private final Changes changes;
    private final StartingCatalogue start;

    /** Starts with what {@code start} says. */
    public SeedPlatform(Journal journal, Changes changes, StartingCatalogue start) {
        this.journal = journal;
        this.changes = changes;
        this.start = start;
    }

    /** Seeds what is missing. */
    public void seed() {
        journal.withPlatform((snapshot, recorder) -> {
            if (snapshot.catalogue().permissions().isEmpty()) {
                PlatformState after = snapshot.platform().withCatalogue(start.read());
                recorder.record(ChangeSet.between(snapshot.platform(), after), after, SEEDING.origin(REASON));
            }
            return snapshot.now();
        });
        create(
                MANAGEMENT,
                snapshot -> NewTenant.fromTemplate(
                        snapshot.catalogue(),
                        MANAGEMENT,
                        "Management",
                        Tenant.Kind.MANAGEMENT,
                        "management",
                        ENTERPRISE));
        create(
                DEFAULT,
                snapshot -> NewTenant.joiningWith(
                        NewTenant.fromTemplate(
                                snapshot.catalogue(),
                                DEFAULT,
                                "Default",
                                Tenant.Kind.DEFAULT,
                                "department",
                                ENTERPRISE),
                        Set.of(STANDARD_USER)));
    }

    private void create(TenantId id, Function<Snapshot, TenantState> birth) {
        Edit edit = snapshot -> {
            TenantState existing = snapshot.tenant();
            return new Edit.To(existing != null ? existing : birth.apply(snapshot));
        };
        Outcome outcome = changes.commit(SEEDING, id, edit, REASON, null);
        if (!(outcome instanceof Outcome.Committed || outcome instanceof Outcome.Unchanged)) {
            throw new IllegalStateException("The tenant " + id + " cannot be made: " + outcome);
        }
    }
}
