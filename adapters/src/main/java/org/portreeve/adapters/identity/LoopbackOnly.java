package org.portreeve.adapters.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets through what this very machine asks for, under this machine's own name, and nothing that was passed on: whoever gets
 * here may sign in as anybody.
 */
final class LoopbackOnly extends OncePerRequestFilter {
    private static final Set<String> FORWARDED =
            Set.of("forwarded", "via", "x-real-ip", "x-original-host", "x-client-ip");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean local = isLoopback(request.getRemoteAddr())
                && (request.getServerName().equalsIgnoreCase("localhost") || isLoopback(request.getServerName()));
        if (!local || isForwarded(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isForwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> FORWARDED.contains(name) || name.startsWith("x-forwarded"));
    }

    /** A name that is no address is not loopback: asking for it would be trusting whoever answers. */
    private static boolean isLoopback(String address) {
        String bare =
                address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
        try {
            return InetAddress.ofLiteral(bare).isLoopbackAddress();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
