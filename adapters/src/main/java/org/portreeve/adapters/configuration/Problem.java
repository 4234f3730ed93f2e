package org.portreeve.adapters.configuration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.Flaw;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A refusal on its way out (RFC 9457). */
final class Problem {
    private final HttpStatus status;
    private final String detail;
    private final List<Map<String, Object>> findings = new ArrayList<>();

    Problem(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    Problem add(String path, String code, String words, @Nullable Integer line) {
        Map<String, Object> finding = new LinkedHashMap<>();
        finding.put("path", path);
        finding.put("code", code);
        finding.put("detail", words);
        if (line != null) {
            finding.put("line", line);
        }
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
        return this;
    }

    /** Adds a flaw; its line, where it has none yet, is looked up in the text. */
    Problem add(Flaw flaw, Node text) {
        return add(flaw.path(), flaw.code(), words(flaw), flaw.line() != null ? flaw.line() : text.lineOf(flaw.path()));
    }

    ResponseEntity<byte[]> answer() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        if (!findings.isEmpty()) {
            body.put("findings", findings);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Format.JSON.write(body));
    }

    private static String words(Flaw flaw) {
        String value = "\"" + flaw.value() + "\"";
        return switch (flaw.code()) {
            case Flaw.UNKNOWN_KEY -> "Nothing is called " + value + " here.";
            case Flaw.DUPLICATE -> value + " stands here a second time.";
            case Flaw.MISSING -> flaw.value() + " is missing.";
            case Flaw.WRONG_TYPE -> "Here belongs: " + flaw.value() + ".";
            case Flaw.MALFORMED -> value + " cannot stand here.";
            case "reserved" -> "The resource type " + value + " is reserved.";
            case "wrong-tenant" -> "The document is about " + value + ", not about the tenant in the address.";
            case "unsupported" -> value + " is not supported.";
            case "ambiguous" -> "Several members have the address " + value + "; name them by identity.";
            case "already-a-member" -> "Somebody who is a member already cannot be invited.";
            case "not-configurable" -> "The section " + value + " cannot be switched on and off.";
            case "platform-permission" -> value + " is a platform permission.";
            case "scope-changed" -> value + " would change between tenant and platform scope.";
            default -> value;
        };
    }
}
