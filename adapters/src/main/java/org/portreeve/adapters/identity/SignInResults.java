package org.portreeve.adapters.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;

/** Where somebody goes from a sign-in: to what they wanted, or to the page that says why not. */
final class SignInResults extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInResults.class);
    private static final String NO_ACCESS = "/no-access?reason=";

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof ConsoleUser user && user.noAccess() != null) {
            getRedirectStrategy().sendRedirect(request, response, noAccess(user.noAccess()));
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        getRedirectStrategy().sendRedirect(request, response, noAccess(reasonOf(failure)));
    }

    private static String reasonOf(AuthenticationException failure) {
        if (failure instanceof TurnedAway away) {
            return away.reason();
        }
        boolean unreachable = isUnreachable(failure);
        LOG.warn("A sign-in failed: {}", failure.toString(), unreachable ? null : failure.getCause());
        return unreachable ? "provider-unreachable" : "sign-in-failed";
    }

    private static boolean isUnreachable(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException || cause instanceof ProviderUnreachable) {
                return true;
            }
        }
        return false;
    }

    /** The page that says why somebody is not let in. */
    static String noAccess(String reason) {
        return NO_ACCESS + reason;
    }
}
