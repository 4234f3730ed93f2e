package org.portreeve.ui.subscription;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.plan.Payments;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.plan.Payment;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.plan.PaymentState;
import org.portreeve.domain.tenancy.TenantId;

/** Payments that a test has said; recorded by Portreeve, in the requests r-1, r-2 and so on. */
public final class Ledger implements Payments {
    private record Said(TenantId tenant, Line line) {}

    private final List<Said> all = new ArrayList<>();

    void say(TenantId tenant, @Nullable String id, String date, String amount, String currency, PaymentState state) {
        record(
                tenant,
                List.of(new Notice(
                        id == null ? null : new PaymentId(id),
                        new Payment(
                                LocalDate.parse(date),
                                new BigDecimal(amount),
                                Currency.getInstance(currency),
                                state,
                                id == null ? null : URI.create("https://billing.example/" + id)))),
                new Recording(Instant.parse("2026-05-01T10:00:00Z"), Author.PORTREEVE, "r-" + (all.size() + 1)));
    }

    @Override
    public List<Effect> record(TenantId tenant, List<Notice> notices, Recording recording) {
        notices.forEach(notice -> {
            int version = notice.id() == null ? 1 : trail(tenant, notice.id()).size() + 1;
            all.add(new Said(tenant, new Line(notice.id(), version, notice.payment(), recording)));
        });
        return notices.stream().map(_ -> Effect.RECORDED).toList();
    }

    @Override
    public List<Line> page(TenantId tenant, int offset, int limit) {
        return all.stream()
                .filter(said -> said.tenant.equals(tenant))
                .map(Said::line)
                .filter(line ->
                        line.id() == null || trail(tenant, line.id()).getFirst().version() == line.version())
                .sorted(Comparator.comparing((Line line) -> line.payment().date())
                        .reversed())
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public List<Line> trail(TenantId tenant, PaymentId id) {
        return all.reversed().stream()
                .filter(said -> said.tenant.equals(tenant) && id.equals(said.line.id()))
                .map(Said::line)
                .toList();
    }
}
