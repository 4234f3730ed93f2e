package org.portreeve.adapters.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a number, which stands in the log and in the history. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
public class RequestNumber extends OncePerRequestFilter {
    private static final String ATTRIBUTE = "org.portreeve.request-number";
    private static final String IN_LOG = "request";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = UUID.randomUUID().toString();
        request.setAttribute(ATTRIBUTE, number);
        try (MDC.MDCCloseable _ = MDC.putCloseable(IN_LOG, number)) {
            chain.doFilter(request, response);
        }
    }

    /** The number of the request that this thread answers; a fresh one for what comes over a push connection. */
    public static String current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object number = request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return number instanceof String given ? given : UUID.randomUUID().toString();
    }
}
