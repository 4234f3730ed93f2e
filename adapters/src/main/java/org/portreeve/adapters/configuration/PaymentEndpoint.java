package org.portreeve.adapters.configuration;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.portreeve.application.Actor;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.application.plan.Payments;
import org.portreeve.application.plan.RecordPayments;
import org.portreeve.domain.plan.PaymentId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes payments from the billing system. */
@RestController
final class PaymentEndpoint {
    private static final int MOST = 1_000;

    private final RecordPayments recording;

    PaymentEndpoint(RecordPayments recording) {
        this.recording = recording;
    }

    @PostMapping("/api/v1/tenants/{slug}/payments")
    ResponseEntity<byte[]> post(
            @AuthenticationPrincipal Actor.Service actor, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        Exchange exchange = new Exchange(request);
        if (exchange.sent() != Format.JSON) {
            return new Problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json.").answer();
        }
        TenantId tenant = new TenantId(slug);
        Optional<RecordPayments.Refusal> refusal = recording.refusal(actor, tenant);
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        List<Flaw> flaws = new ArrayList<>();
        Node text;
        try {
            text = NodeParser.parse(exchange.body(), Format.JSON, flaws);
        } catch (Unparseable broken) {
            return new Problem(HttpStatus.BAD_REQUEST, "The payments cannot be parsed.")
                    .add("", "unparseable", String.valueOf(broken.getMessage()), broken.line())
                    .answer();
        }
        if (text instanceof Node.Sequence(var _, var _, List<Node> items) && items.size() > MOST) {
            return new Problem(HttpStatus.CONTENT_TOO_LARGE, "Send at most " + MOST + " payments at once.").answer();
        }
        List<Payments.Notice> notices = PaymentReader.read(text, flaws);
        if (!flaws.isEmpty()) {
            Problem problem = new Problem(
                    HttpStatus.UNPROCESSABLE_CONTENT, "The payments are refused as a whole; nothing was recorded.");
            flaws.forEach(flaw -> problem.add(flaw, text));
            return problem.answer();
        }
        return switch (recording.record(actor, tenant, notices)) {
            case RecordPayments.Refusal why -> refused(why);
            case RecordPayments.Done(var effects) ->
                Exchange.answer(HttpStatus.OK, Format.JSON, null, body(notices, effects));
        };
    }

    private static ResponseEntity<byte[]> refused(RecordPayments.Refusal why) {
        return switch (why) {
            case ABSENT -> new Problem(HttpStatus.NOT_FOUND, "There is no such tenant.").answer();
            case FORBIDDEN ->
                new Problem(HttpStatus.FORBIDDEN, "Payments are recorded by platform keys with the scope configure.")
                        .answer();
        };
    }

    private static Map<String, Object> body(List<Payments.Notice> notices, List<Payments.Effect> effects) {
        Map<String, Integer> totals = new LinkedHashMap<>();
        List<Map<String, Object>> payments = new ArrayList<>();
        for (int i = 0; i < effects.size(); i++) {
            String outcome = effects.get(i).name().toLowerCase(Locale.ROOT);
            totals.merge(outcome, 1, Integer::sum);
            Map<String, Object> payment = new LinkedHashMap<>();
            PaymentId id = notices.get(i).id();
            if (id != null) {
                payment.put("id", id.value());
            }
            payment.put("outcome", outcome);
            payments.add(payment);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("totals", totals);
        body.put("payments", payments);
        return body;
    }
}
