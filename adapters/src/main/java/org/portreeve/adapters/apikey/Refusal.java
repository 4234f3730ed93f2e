package org.portreeve.adapters.apikey;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Why a request goes no further, in the header of RFC 6750 and as a problem (RFC 9457). */
record Refusal(
        HttpStatus status,
        @Nullable String error,
        String detail,
        @Nullable String scope) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    void send(HttpServletResponse response) throws IOException {
        StringBuilder challenge = new StringBuilder("Bearer realm=\"portreeve\"");
        if (error != null) {
            challenge
                    .append(", error=\"")
                    .append(error)
                    .append("\", error_description=\"")
                    .append(detail)
                    .append('"');
        }
        if (scope != null) {
            challenge.append(", scope=\"").append(scope).append('"');
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        if (error != null) {
            body.put("code", error);
        }
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge.toString());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }
}
