package org.portreeve.adapters.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a sign-in starts: with one provider there is nothing to choose. */
@RestController
class SignInPages {
    static final String SIGNED_OUT = "/signed-out";

    private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);
    private static final String AUTHORIZE = "/oauth2/authorization/";

    /** Why only these: an address of somebody else's would lead people away from us who have just signed in. */
    private static final Pattern OWN_PAGE = Pattern.compile("/t/[A-Za-z0-9/_-]+");

    /** Where Spring Security keeps what somebody wanted before they were asked who they are. */
    private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

    private final ClientRegistrationRepository registrations;
    private final Choice choice;

    /** The providers to choose from; the embedded one is Portreeve's own. */
    record Choice(List<Offer> offers, boolean embedded) {
        record Offer(String id, String name) {}
    }

    SignInPages(ClientRegistrationRepository registrations, Choice choice) {
        this.registrations = registrations;
        this.choice = choice;
    }

    @GetMapping(OidcSignIn.SIGN_IN)
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String provider,
            @RequestParam(required = false) @Nullable String again,
            @RequestParam(required = false) @Nullable String acr,
            @RequestParam(required = false) @Nullable String to) {
        HttpSession session = request.getSession(false);
        String back = to != null && OWN_PAGE.matcher(to).matches() ? to : null;
        if (again != null && session != null) {
            leave(session, back != null);
        }
        if (again != null && back != null) {
            request.getSession().setAttribute(WANTED, new SimpleSavedRequest(back));
        }
        String query = again == null ? "" : AuthorizationRequests.AGAIN + levels(acr);
        List<Choice.Offer> offers = choice.offers();
        if (offers.size() == 1) {
            return start(offers.getFirst().id(), query);
        }
        return offers.stream()
                .filter(offer -> offer.id().equals(provider))
                .findFirst()
                .map(offer -> start(offer.id(), query))
                .orElseGet(() -> page(request, "sign-in", links(query)));
    }

    @GetMapping(SIGNED_OUT)
    ResponseEntity<String> signedOut(HttpServletRequest request) {
        if (choice.embedded()) {
            return to(OidcSignIn.SIGN_IN);
        }
        PageWords words = PageWords.of(request);
        return page(
                request,
                "signed-out",
                "<p class=\"actions\"><a class=\"btn primary\" href=\"/\">%s</a><a class=\"btn\" href=\"/sign-in?again\">%s</a></p>"
                        .formatted(words.say("sign-in"), words.say("sign-in.again")));
    }

    /**
     * Why not always the end of the session: a page that is left says so once more, and would be given another session, in
     * which nobody knows of the sign-in that has begun. Who only signs in once more stays who they are until then.
     */
    private static void leave(HttpSession session, boolean onlyOnceMore) {
        if (onlyOnceMore) {
            session.removeAttribute(EmbeddedProvider.CONTEXT);
        } else {
            session.invalidate();
        }
    }

    private static String levels(@Nullable String acr) {
        return acr == null
                ? ""
                : "&" + AuthorizationRequests.LEVELS + "=" + URLEncoder.encode(acr, StandardCharsets.UTF_8);
    }

    private String links(String query) {
        String more = query.isEmpty() ? "" : "&amp;" + Html.escaped(query);
        return choice.offers().stream()
                .map(offer -> "<li><a href=\"/sign-in?provider=%s%s\"><span class=\"strong\">%s</span></a></li>"
                        .formatted(offer.id(), more, Html.escaped(offer.name())))
                .collect(Collectors.joining("", "<ul class=\"choice\">", "</ul>"));
    }

    private ResponseEntity<String> start(String id, String query) {
        try {
            registrations.findByRegistrationId(id);
        } catch (ProviderUnreachable unreachable) {
            LOG.warn("{}: {}", unreachable.getMessage(), String.valueOf(unreachable.getCause()));
            return to(SignInResults.noAccess("provider-unreachable"));
        }
        return to(AUTHORIZE + id + (query.isEmpty() ? "" : "?" + query));
    }

    private static ResponseEntity<String> to(String address) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(address))
                .build();
    }

    private static ResponseEntity<String> page(HttpServletRequest request, String key, String content) {
        String title = PageWords.of(request).say(key);
        return Html.page(
                request,
                HttpStatus.OK,
                title,
                "<section class=\"panel\"><header><h1>%s</h1></header>%s</section>".formatted(title, content),
                "");
    }
}
