package org.portreeve.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client that keeps cookies and follows redirects, as a browser does; it runs no scripts. */
final class Browser {
    private static final String ANYTHING = "text/html,*/*;q=0.8";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    Browser(int port) {
        this.base = "http://localhost:" + port;
    }

    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", ANYTHING);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** Opens the console, and says on the provider's page who one is. */
    HttpResponse<String> signInAs(String person, String code) {
        Matcher csrf = CSRF.matcher(get("/").body());
        if (!csrf.find()) {
            throw new AssertionError("not on the provider's page");
        }
        String form = "_csrf=" + encoded(csrf.group(1)) + "&person=" + encoded(person) + "&code=" + encoded(code);
        return send(HttpRequest.newBuilder(URI.create(base + "/idp/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", ANYTHING)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    /** The number of the session, as the cookie has it. */
    Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("portreeve-session"))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
