package org.portreeve.adapters.identity;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has Keycloak send the mail in which people set a new password, through its admin API
 * ({@code PUT /admin/realms/{realm}/users/{id}/execute-actions-email}) and the service account of a client that has the role
 * {@code manage-users} of {@code realm-management}.
 */
final class KeycloakRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(KeycloakRecovery.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final String REALMS = "/realms/";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(4))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String issuer;
    private final String authorization;

    /** As the client with that id and secret, which may be another one than people sign in with. */
    KeycloakRecovery(String issuer, String clientId, String clientSecret) {
        this.issuer = issuer.replaceAll("/+$", "");
        this.authorization = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (encoded(clientId) + ":" + encoded(clientSecret)).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether an issuer is a realm of Keycloak's. */
    static boolean isRealm(String issuer) {
        return issuer.contains(REALMS);
    }

    /** Whether Keycloak has accepted to send it; the log says why not. */
    boolean send(String subject) {
        try {
            String token = token();
            if (token == null) {
                return false;
            }
            int at = issuer.lastIndexOf(REALMS);
            URI address = URI.create(issuer.substring(0, at) + "/admin" + issuer.substring(at) + "/users/"
                    + encoded(subject) + "/execute-actions-email");
            HttpResponse<Void> answer = http.send(
                    HttpRequest.newBuilder(address)
                            .timeout(PATIENCE)
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .PUT(HttpRequest.BodyPublishers.ofString("[\"UPDATE_PASSWORD\"]"))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            return accepted(answer.statusCode(), "the mail");
        } catch (IOException unreachable) {
            LOG.warn("{} cannot be asked for a recovery mail: {}", issuer, unreachable.toString());
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private @Nullable String token() throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (!accepted(answer.statusCode(), "a token")) {
            return null;
        }
        try {
            JsonNode token = JSON.readTree(answer.body()).get("access_token");
            return token == null || !token.isString() ? null : token.stringValue();
        } catch (JacksonException malformed) {
            LOG.warn("{} answers with what is no token", issuer);
            return null;
        }
    }

    private boolean accepted(int status, String what) {
        boolean accepted = status >= 200 && status < 300;
        if (!accepted) {
            LOG.warn("{} refuses {} with {}", issuer, what, status);
        }
        return accepted;
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
