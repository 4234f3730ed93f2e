package org.portreeve.adapters.agentguard;

import java.util.LinkedHashMap;
import java.util.Map;
import org.portreeve.application.Actor;
import org.portreeve.application.tenancy.ReadAgentGuard;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Tells services what AgentGuard is to do in a tenant: its rules in their order, the first match wins. */
@RestController
final class AgentGuardEndpoint {
    private final ReadAgentGuard read;

    AgentGuardEndpoint(ReadAgentGuard read) {
        this.read = read;
    }

    @GetMapping("/api/v1/tenants/{slug}/agentguard")
    ResponseEntity<?> get(@AuthenticationPrincipal Actor.Service actor, @PathVariable String slug, WebRequest request) {
        return switch (read.of(actor, new TenantId(slug))) {
            case ReadAgentGuard.Found(ReadAgentGuard.View view) -> {
                String tag = "\"" + view.revision() + "\"";
                yield request.checkNotModified(tag)
                        ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                                .eTag(tag)
                                .build()
                        : ResponseEntity.ok()
                                .eTag(tag)
                                .cacheControl(CacheControl.noCache())
                                .contentType(MediaType.APPLICATION_JSON)
                                .body(body(view));
            }
            case ReadAgentGuard.Forbidden _ -> problem(HttpStatus.FORBIDDEN, "The key lacks the scope decide.");
            case ReadAgentGuard.Absent _ -> problem(HttpStatus.NOT_FOUND, "There is no such tenant.");
        };
    }

    private static Map<String, Object> body(ReadAgentGuard.View view) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("enabled", view.guard().enabled());
        body.put(
                "rules",
                view.guard().rules().stream().map(AgentGuardEndpoint::rule).toList());
        body.put("revision", view.revision());
        return body;
    }

    private static Map<String, Object> rule(FirewallRule rule) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", rule.name());
        body.put("direction", rule.direction().key());
        body.put("pattern", rule.pattern());
        body.put("action", rule.action().key());
        body.put("enabled", rule.enabled());
        return body;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
