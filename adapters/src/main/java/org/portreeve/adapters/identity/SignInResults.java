package org.portreeve.adapters.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Where somebody goes from a sign-in: to what they wanted, or to the page that says why not. */
final class SignInResults extends SavedRequestAwareAuthenticationSuccessHandler
        implements AuthenticationFailureHandler {
    private static final Logger LOG = LoggerFactory.getLogger(SignInResults.class);
    private static final String NO_ACCESS = "/no-access?reason=";
    private static final String INVITATION = "/invitation/";

    private RequestCache requests = new HttpSessionRequestCache();

    SignInResults() {
        // Why: the mark by which Spring finds a saved request means nothing to whoever reads or shares the address.
        setRedirectStrategy((request, response, address) -> new DefaultRedirectStrategy()
                .sendRedirect(request, response, address.replaceFirst("[?&]continue$", "")));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof ConsoleUser user
                && user.noAccess() != null
                && !wantsInvitation(request, response)) {
            getRedirectStrategy().sendRedirect(request, response, noAccess(user.noAccess()));
            return;
        }
        super.onAuthenticationSuccess(request, response, authentication);
    }

    @Override
    public void setRequestCache(RequestCache cache) {
        super.setRequestCache(cache);
        requests = cache;
    }

    /** Who follows the link of an invitation is on the way to having access. */
    private boolean wantsInvitation(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = requests.getRequest(request, response);
        return saved != null && URI.create(saved.getRedirectUrl()).getPath().startsWith(INVITATION);
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
