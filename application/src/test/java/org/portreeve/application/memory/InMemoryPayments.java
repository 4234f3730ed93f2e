package org.portreeve.application.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.portreeve.application.plan.Payments;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.tenancy.TenantId;

/** Keeps payments in a memory of its own: for each, its lines with the last one first. */
public final class InMemoryPayments implements Payments {
    private record Kept(TenantId tenant, List<Line> lines) {}

    private final List<Kept> payments = new ArrayList<>();

    @Override
    public synchronized List<Effect> record(TenantId tenant, List<Notice> notices, Recording recording) {
        return notices.stream().map(notice -> record(tenant, notice, recording)).toList();
    }

    private Effect record(TenantId tenant, Notice notice, Recording recording) {
        List<Line> known = notice.id() == null ? List.of() : trail(tenant, notice.id());
        if (known.isEmpty()) {
            payments.addFirst(new Kept(tenant, new ArrayList<>()));
            payments.getFirst().lines.add(new Line(notice.id(), 1, notice.payment(), recording));
            return Effect.RECORDED;
        }
        if (known.getFirst().payment().equals(notice.payment())) {
            return Effect.UNCHANGED;
        }
        known.addFirst(new Line(notice.id(), known.size() + 1, notice.payment(), recording));
        return Effect.CHANGED;
    }

    @Override
    public synchronized List<Line> page(TenantId tenant, int offset, int limit) {
        return payments.stream()
                .filter(kept -> kept.tenant.equals(tenant))
                .map(kept -> kept.lines.getFirst())
                .sorted(Comparator.comparing((Line line) -> line.payment().date())
                        .thenComparing(line -> line.recording().at())
                        .reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<Line> trail(TenantId tenant, PaymentId id) {
        return payments.stream()
                .filter(kept -> kept.tenant.equals(tenant)
                        && id.equals(kept.lines.getFirst().id()))
                .findFirst()
                .map(Kept::lines)
                .orElse(List.of());
    }
}
