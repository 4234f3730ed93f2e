package org.portreeve.adapters.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.domain.membership.UserId;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;

/** How old a sign-in is, and how long somebody was away since. */
class PresenceTest {
    private static final Instant NOW = Instant.now();
    private static final Duration HOUR = Duration.ofHours(1);

    private static ConsoleUser user(Consumer<OidcIdToken.Builder> claims) {
        OidcIdToken.Builder token =
                OidcIdToken.withTokenValue("x").subject("ana").issuedAt(NOW).expiresAt(NOW.plus(HOUR));
        claims.accept(token);
        return new ConsoleUser(token.build(), new UserId(new UUID(0, 1)), "Ana", null, null);
    }

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_sign_in_is_as_old_as_the_authentication_and_otherwise_as_the_token() {
        assertThat(user(_ -> {}).signIn(NOW.plus(HOUR)).age()).isEqualTo(HOUR);
        assertThat(user(token -> token.authTime(NOW.minus(HOUR)))
                        .signIn(NOW.plus(HOUR))
                        .age())
                .isEqualTo(HOUR.multipliedBy(2));
        assertThat(user(token -> token.authTime(NOW.plus(HOUR))).signIn(NOW).age())
                .isZero();
    }

    @Test
    void the_level_is_what_the_provider_said_and_none_where_it_said_nothing() {
        assertThat(user(token -> token.authenticationContextClass("gold"))
                        .signIn(NOW)
                        .level())
                .isEqualTo("gold");
        assertThat(user(_ -> {}).signIn(NOW).level()).isNull();
    }

    @Test
    void the_longest_time_away_counts_whatever_is_done_afterwards() {
        ConsoleUser user = user(_ -> {});
        Instant back = Instant.now().plus(HOUR);
        user.act(back);
        user.act(back.plusSeconds(1));
        assertThat(user.signIn(back.plusSeconds(2)).away()).isBetween(HOUR.minusSeconds(5), HOUR.plusSeconds(5));
    }

    private static Duration awayAfter(@Nullable String kind) throws Exception {
        ConsoleUser user = user(_ -> {});
        user.act(Instant.now().minus(HOUR));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(user, null, List.of()));
        var request = new MockHttpServletRequest();
        if (kind != null) {
            request.addParameter("v-r", kind);
        }
        new PresenceFilter().doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        return user.signIn(NOW).away();
    }

    @Test
    void a_request_that_somebody_makes_counts() throws Exception {
        assertThat(awayAfter(null)).isGreaterThanOrEqualTo(HOUR);
        assertThat(awayAfter("uidl")).isGreaterThanOrEqualTo(HOUR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heartbeat", "push"})
    void what_the_page_sends_by_itself_does_not(String kind) throws Exception {
        assertThat(awayAfter(kind)).isLessThan(HOUR);
    }
}
