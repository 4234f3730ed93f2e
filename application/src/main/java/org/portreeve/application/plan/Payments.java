package org.portreeve.application.plan;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.plan.Payment;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Port: what the billing system has said about the payments for a tenant, line by line. Lines are added, never changed and
 * never deleted: of a payment that has an id, the last one holds. They grant nothing, so they make no revision.
 */
public interface Payments {
    /** What the billing system says; without an id it is a payment of its own, whatever was said before. */
    record Notice(@Nullable PaymentId id, Payment payment) {}

    /** What came of a notice. */
    enum Effect {
        /** A payment that was not known. */
        RECORDED,
        /** A payment that is known, and is now something else. */
        CHANGED,
        /** A payment that is known to be just that. */
        UNCHANGED
    }

    /** When something was recorded, by whom and in which request. */
    record Recording(Instant at, Author by, String requestId) {}

    /** A payment as it was recorded: the first, second … line about it. */
    record Line(@Nullable PaymentId id, int version, Payment payment, Recording recording) {}

    /** Adds a line for each notice that says something new, all or none; answers what came of each, in their order. */
    List<Effect> record(TenantId tenant, List<Notice> notices, Recording recording);

    /** The last line about each of at most {@code limit} payments behind the first {@code offset}, the latest day first. */
    List<Line> page(TenantId tenant, int offset, int limit);

    /** Every line about one payment, the last one first; none where the tenant has no such payment. */
    List<Line> trail(TenantId tenant, PaymentId id);
}
