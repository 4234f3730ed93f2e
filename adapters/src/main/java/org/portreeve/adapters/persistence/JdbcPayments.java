package org.portreeve.adapters.persistence;

import java.math.RoundingMode;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.plan.Payments;
import org.portreeve.domain.plan.Payment;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.plan.PaymentState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps payments in rows that are only ever added; who comes second with the next version of one looks again. */
final class JdbcPayments implements Payments {
    private static final String COLUMNS =
            "p.billing_id, p.version, p.paid_on, p.amount, p.currency, p.state, p.invoice, p.recorded_at,"
                    + " p.recorded_by, p.request_id";
    private static final String ABOUT =
            "select " + COLUMNS + " from payment p where p.payment = ? order by p.version desc";
    private static final String PAGE = "select " + COLUMNS + " from payment p where p.tenant = ? and not exists"
            + " (select 1 from payment later where later.payment = p.payment and later.version > p.version)"
            + " order by p.paid_on desc, p.recorded_at desc, p.payment limit ? offset ?";
    private static final String INSERT =
            "insert into payment (payment, version, tenant, billing_id, paid_on, amount, currency, state, invoice,"
                    + " recorded_at, recorded_by, request_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    JdbcPayments(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<Effect> record(TenantId tenant, List<Notice> notices, Recording recording) {
        return Retries.of(() -> Objects.requireNonNull(transaction.execute(_ -> notices.stream()
                .map(notice -> record(tenant, notice, recording))
                .toList())));
    }

    private Effect record(TenantId tenant, Notice notice, Recording recording) {
        PaymentId id = notice.id();
        UUID number = id == null ? UUID.randomUUID() : number(tenant, id);
        List<Line> known = id == null ? List.of() : about(number);
        if (!known.isEmpty() && known.getFirst().payment().equals(notice.payment())) {
            return Effect.UNCHANGED;
        }
        int version = known.isEmpty() ? 1 : known.getFirst().version() + 1;
        insert(tenant, number, new Line(id, version, notice.payment(), recording));
        return known.isEmpty() ? Effect.RECORDED : Effect.CHANGED;
    }

    private void insert(TenantId tenant, UUID number, Line line) {
        Payment payment = line.payment();
        jdbc.update(
                INSERT,
                number,
                line.version(),
                tenant.value(),
                line.id() == null ? null : line.id().value(),
                payment.date(),
                payment.amount(),
                payment.currency().getCurrencyCode(),
                payment.state().name(),
                payment.invoice() == null ? null : payment.invoice().toString(),
                Timestamps.of(line.recording().at()),
                Columns.author(line.recording().by()),
                line.recording().requestId());
    }

    private static UUID number(TenantId tenant, PaymentId id) {
        return Ids.hashed("payment", tenant.value(), id.value());
    }

    private List<Line> about(UUID number) {
        return jdbc.query(ABOUT, (row, _) -> line(row), number);
    }

    @Override
    public List<Line> page(TenantId tenant, int offset, int limit) {
        return jdbc.query(PAGE, (row, _) -> line(row), tenant.value(), limit, offset);
    }

    @Override
    public List<Line> trail(TenantId tenant, PaymentId id) {
        return about(number(tenant, id));
    }

    private static Line line(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        String id = row.getString("billing_id");
        return new Line(
                id == null ? null : new PaymentId(id),
                row.getInt("version"),
                new Payment(
                        row.getObject("paid_on", LocalDate.class),
                        row.getBigDecimal("amount")
                                .setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY),
                        currency,
                        PaymentState.valueOf(row.getString("state")),
                        invoice(row.getString("invoice"))),
                new Recording(
                        Timestamps.read(row, "recorded_at"),
                        Columns.author(row.getString("recorded_by")),
                        row.getString("request_id")));
    }

    private static @Nullable URI invoice(@Nullable String column) {
        return column == null ? null : URI.create(column);
    }
}
