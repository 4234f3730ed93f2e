package org.portreeve.adapters.apikey;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.apikey.RecogniseKey;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells services by the secret in their Authorization header, and sends each request's own number back. */
final class BearerFilter extends OncePerRequestFilter {
    private static final String REQUEST_ID = "X-Request-ID";
    private static final String SCHEME = "Bearer ";
    private static final int LONGEST_ID = 200;

    private final RecogniseKey recognise;

    BearerFilter(RecogniseKey recognise) {
        this.recognise = recognise;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(REQUEST_ID);
        if (given != null) {
            response.setHeader(REQUEST_ID, given);
        }
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() > 1) {
            new Refusal(HttpStatus.BAD_REQUEST, "invalid_request", "There is more than one Authorization header.", null)
                    .send(response);
            return;
        }
        String secret = headers.isEmpty() ? null : secretIn(headers.getFirst());
        if (secret == null) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Actor.Service> actor = recognise.recognise(secret, numberOf(given));
        if (actor.isEmpty()) {
            new Refusal(HttpStatus.UNAUTHORIZED, "invalid_token", "The key is unknown, revoked or expired.", null)
                    .send(response);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new KeyAuthentication(actor.get()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    /** Null where the header speaks of another scheme. */
    private static @Nullable String secretIn(String header) {
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    private static String numberOf(@Nullable String given) {
        return given == null || given.isBlank()
                ? UUID.randomUUID().toString()
                : given.substring(0, Math.min(given.length(), LONGEST_ID));
    }
}
