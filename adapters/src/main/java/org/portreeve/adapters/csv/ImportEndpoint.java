package org.portreeve.adapters.csv;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.ImportPeople;
import org.portreeve.application.membership.PeopleFile;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Imports people into a tenant from a file that is sent. */
@RestController
final class ImportEndpoint {
    private static final MediaType CSV = new MediaType("text", "csv");
    private static final int TRIES = 3;
    private static final int REASON_LENGTH = 1000;
    private static final Set<String> YES_OR_NO = Set.of("true", "false");

    private final ImportPeople importing;
    private final PeopleFile files;

    ImportEndpoint(ImportPeople importing, PeopleFile files) {
        this.importing = importing;
        this.files = files;
    }

    @PostMapping("/api/v1/tenants/{slug}/members:import")
    ResponseEntity<?> post(
            @AuthenticationPrincipal Actor.Service actor, @PathVariable String slug, HttpServletRequest request)
            throws IOException {
        String type = request.getContentType();
        if (!isCsv(type)) {
            return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send text/csv in UTF-8.", null, null);
        }
        for (String parameter : List.of("dryRun", "skipRefused")) {
            String value = request.getParameter(parameter);
            if (value != null && !YES_OR_NO.contains(value)) {
                return problem(HttpStatus.BAD_REQUEST, parameter + " is true or false.", null, null);
            }
        }
        return switch (files.read(request.getInputStream())) {
            case PeopleFile.Unreadable(int line, PeopleFile.Why why, String value) ->
                problem(
                        why == PeopleFile.Why.TOO_LARGE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                        VerdictWords.of(why, value),
                        line,
                        null);
            case PeopleFile.Rows(char _, List<PeopleFile.Row> rows) -> {
                var wish = new ImportPeople.Wish(
                        rows, "true".equals(request.getParameter("skipRefused")), Set.of(), reason(request));
                boolean dryRun = "true".equals(request.getParameter("dryRun"));
                yield answer(run(actor, new TenantId(slug), wish, dryRun), dryRun);
            }
        };
    }

    private static boolean isCsv(@Nullable String type) {
        if (type == null) {
            return false;
        }
        try {
            MediaType sent = MediaType.parseMediaType(type);
            Charset charset = sent.getCharset();
            return sent.equalsTypeAndSubtype(CSV) && (charset == null || charset.equals(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String reason(HttpServletRequest request) {
        String reason = request.getHeader("Portreeve-Reason");
        return reason == null ? "" : reason.substring(0, Math.min(reason.length(), REASON_LENGTH));
    }

    /** Why more than once: what the guards refuse is known from a plan, and a plan may have shifted by the time it is done. */
    private ImportPeople.Answer run(Actor.Service actor, TenantId tenant, ImportPeople.Wish wish, boolean dryRun) {
        if (!dryRun) {
            ImportPeople.Answer done = importing.commit(actor, tenant, wish, null);
            if (!(done.outcome() instanceof Outcome.Refused)) {
                return done;
            }
        }
        for (int attempt = 1; ; attempt++) {
            ImportPeople.Answer plan = importing.plan(actor, tenant, wish);
            if (dryRun || !(plan.outcome() instanceof Outcome.Planned(ChangePlan shown))) {
                return plan;
            }
            ImportPeople.Answer done = importing.commit(
                    actor,
                    tenant,
                    new ImportPeople.Wish(wish.rows(), wish.skipRefused(), plan.objected(), wish.reason()),
                    shown.digest());
            if (!(done.outcome() instanceof Outcome.Shifted) || attempt == TRIES) {
                return new ImportPeople.Answer(done.outcome(), plan.lines());
            }
        }
    }

    private static ResponseEntity<?> answer(ImportPeople.Answer answer, boolean dryRun) {
        return switch (answer.outcome()) {
            case Outcome.Absent _ -> problem(HttpStatus.NOT_FOUND, "There is no such tenant.", null, null);
            case Outcome.Shifted _ ->
                problem(
                        HttpStatus.CONFLICT,
                        "Others change this tenant all the time; nothing was imported.",
                        null,
                        null);
            case Outcome.Refused(var objections)
            when isForbidden(answer, objections) ->
                problem(HttpStatus.FORBIDDEN, VerdictWords.of(objections.getFirst()), null, null);
            case Outcome.Refused _ when dryRun && answer.refused() > 0 -> ResponseEntity.ok(body(answer, null, true));
            case Outcome.Refused(var objections) -> {
                String detail = objections.isEmpty() || answer.refused() > 0
                        ? "Rows are refused; nothing was imported. skipRefused=true imports the others."
                        : VerdictWords.of(objections.getFirst());
                yield problem(HttpStatus.UNPROCESSABLE_CONTENT, detail, null, body(answer, null, dryRun));
            }
            case Outcome.Committed(var revision, var _) -> ResponseEntity.ok(body(answer, revision.number(), dryRun));
            case Outcome.Planned _, Outcome.Unchanged _ -> ResponseEntity.ok(body(answer, null, dryRun));
        };
    }

    /** Whether the key may not import here at all. */
    private static boolean isForbidden(ImportPeople.Answer answer, List<Objection> objections) {
        return answer.lines().isEmpty()
                && !objections.isEmpty()
                && objections.getFirst() instanceof Objection.NotPermitted;
    }

    private static Map<String, Object> body(ImportPeople.Answer answer, @Nullable Long revision, boolean dryRun) {
        Map<String, Integer> totals = new TreeMap<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (ImportPeople.Line line : answer.lines()) {
            totals.merge(line.verdict().key(), 1, Integer::sum);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("line", line.line());
            row.put("email", line.email());
            row.put("outcome", line.verdict().key());
            row.put("detail", VerdictWords.of(line.verdict()));
            rows.add(row);
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("dryRun", dryRun);
        if (revision != null) {
            body.put("revision", revision);
        }
        body.put("totals", totals);
        body.put("rows", rows);
        return body;
    }

    private static ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String detail, @Nullable Integer line, @Nullable Map<String, Object> more) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (line != null) {
            problem.setProperty("line", line);
        }
        if (more != null) {
            more.forEach(problem::setProperty);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
