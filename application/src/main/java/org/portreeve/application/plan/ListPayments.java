package org.portreeve.application.plan;

import java.util.List;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.membership.Directory;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.tenancy.TenantId;

/** The payments for a tenant, as the billing system has told them; needs {@code subscription:view}. */
@UseCase
public final class ListPayments {
    private final Gatekeeper gatekeeper;
    private final Payments payments;
    private final Directory directory;

    /** Reads {@code payments}; who recorded them is called what {@code directory} says. */
    public ListPayments(Gatekeeper gatekeeper, Payments payments, Directory directory) {
        this.gatekeeper = gatekeeper;
        this.payments = payments;
        this.directory = directory;
    }

    /** Some lines, who recorded them, and whether there are more behind them. */
    public record Page(List<Payments.Line> lines, AuthorNames authors, boolean more) {
        /** Keeps a copy. */
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * At most {@code limit} payments behind the first {@code offset}, each as it is now, the latest day first; empty where
     * there is no such tenant, or none for this actor.
     */
    public Optional<Page> page(Actor actor, TenantId tenant, int offset, int limit) {
        return gatekeeper.enter(actor, tenant, ReadSubscription.NEEDS).map(snapshot -> {
            List<Payments.Line> found = payments.page(tenant, offset, limit + 1);
            return page(snapshot, found.subList(0, Math.min(limit, found.size())), found.size() > limit);
        });
    }

    /** Every line about one payment, the last one first; empty where {@link #page} is, none for a payment of another tenant. */
    public Optional<Page> trail(Actor actor, TenantId tenant, PaymentId id) {
        return gatekeeper
                .enter(actor, tenant, ReadSubscription.NEEDS)
                .map(snapshot -> page(snapshot, payments.trail(tenant, id), false));
    }

    private Page page(Snapshot snapshot, List<Payments.Line> lines, boolean more) {
        return new Page(
                lines,
                AuthorNames.of(lines.stream().map(line -> line.recording().by()), snapshot, directory),
                more);
    }
}
