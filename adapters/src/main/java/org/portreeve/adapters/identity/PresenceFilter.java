package org.portreeve.adapters.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes when somebody who is signed in does something; what the page sends by itself while nobody is there does not count. */
@Component
class PresenceFilter extends OncePerRequestFilter {
    private static final String KIND = "v-r";
    private static final Set<String> BY_ITSELF = Set.of("heartbeat", "push");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String kind = request.getParameter(KIND);
        if (kind == null || !BY_ITSELF.contains(kind)) {
            SecurityContextActor.user().ifPresent(user -> user.act(Instant.now()));
        }
        chain.doFilter(request, response);
    }
}
