package org.portreeve.adapters.authzen;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.apikey.ApiKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** A refusal to answer (RFC 9457), and how answers are written. */
final class Problem {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problem() {}

    static ResponseEntity<byte[]> of(BadRequest refused) {
        return answer(
                ResponseEntity.status(HttpStatus.BAD_REQUEST),
                HttpStatus.BAD_REQUEST,
                refused.field() + " " + refused.why() + ".",
                refused.field());
    }

    static ResponseEntity<byte[]> tooLarge() {
        return of(HttpStatus.CONTENT_TOO_LARGE, "The body is too large.");
    }

    static ResponseEntity<byte[]> notBuilt(String what) {
        return of(HttpStatus.NOT_IMPLEMENTED, what + " cannot be answered yet.");
    }

    static ResponseEntity<byte[]> lacks(ApiKey.Scope scope) {
        return answer(
                ResponseEntity.status(HttpStatus.FORBIDDEN)
                        .header(
                                HttpHeaders.WWW_AUTHENTICATE,
                                "Bearer realm=\"portreeve\", error=\"insufficient_scope\", scope=\"" + scope.key()
                                        + "\""),
                HttpStatus.FORBIDDEN,
                "The key lacks the scope " + scope.key() + ".",
                null);
    }

    private static ResponseEntity<byte[]> of(HttpStatus status, String detail) {
        return answer(ResponseEntity.status(status), status, detail, null);
    }

    private static ResponseEntity<byte[]> answer(
            ResponseEntity.BodyBuilder builder, HttpStatus status, String detail, @Nullable String field) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        if (field != null) {
            body.put("field", field);
        }
        return builder.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(JSON.writeValueAsBytes(body));
    }

    /** An answer that is no problem. */
    static ResponseEntity<byte[]> none(Map<String, Object> body) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsBytes(body));
    }
}
