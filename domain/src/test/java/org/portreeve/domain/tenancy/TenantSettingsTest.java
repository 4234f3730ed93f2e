package org.portreeve.domain.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.tenancy.SignInPolicy.Lack;
import org.portreeve.domain.tenancy.SignInPolicy.SignIn;

class TenantSettingsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration JUST_LESS = HOUR.minusMillis(1);

    private static SignInPolicy policy(@Nullable Duration longest, @Nullable Duration idle, String... levels) {
        return new SignInPolicy(Set.of(), longest, idle, List.of(levels));
    }

    @Test
    void a_sign_in_lacks_what_the_policy_asks_from_the_very_moment_on() {
        SignIn weak = new SignIn(HOUR, HOUR, null);
        assertThat(SignInPolicy.OPEN.lackOf(weak)).isNull();
        assertThat(policy(HOUR, null).lackOf(weak)).isEqualTo(Lack.TOO_OLD);
        assertThat(policy(HOUR, null).lackOf(new SignIn(JUST_LESS, HOUR, null))).isNull();
        assertThat(policy(null, HOUR).lackOf(weak)).isEqualTo(Lack.AWAY_TOO_LONG);
        assertThat(policy(null, HOUR).lackOf(new SignIn(HOUR, JUST_LESS, null))).isNull();
        assertThat(policy(null, null, "mfa", "phr").lackOf(weak)).isEqualTo(Lack.LEVEL);
        assertThat(policy(null, null, "mfa", "phr").lackOf(new SignIn(HOUR, HOUR, "phr")))
                .isNull();
        assertThat(policy(null, null, "mfa").lackOf(new SignIn(HOUR, HOUR, "MFA")))
                .isEqualTo(Lack.LEVEL);
    }

    @Test
    void domains_are_kept_as_addresses_are_and_none_allow_all() {
        SignInPolicy policy = new SignInPolicy(Set.of(" @Acme.Example", "bücher.example"), null, null, List.of());
        assertThat(policy.domains()).containsExactlyInAnyOrder("acme.example", "xn--bcher-kva.example");
        assertThat(policy.allows(new Email("ana@ACME.example"))).isTrue();
        assertThat(policy.allows(new Email("ana@Bücher.example"))).isTrue();
        assertThat(policy.allows(new Email("ana@sub.acme.example"))).isFalse();
        assertThat(SignInPolicy.OPEN.allows(new Email("ana@anywhere.example"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@", "a b", "a@b@c"})
    void what_is_no_domain_is_refused(String typed) {
        assertThatThrownBy(() -> new SignInPolicy(Set.of(typed), null, null, List.of()))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void times_and_levels_have_bounds() {
        assertThat(policy(SignInPolicy.LEAST, SignInPolicy.MOST, "urn:acme:gold", "urn:acme:gold")
                        .levels())
                .containsExactly("urn:acme:gold");
        assertThatThrownBy(() -> policy(SignInPolicy.LEAST.minusSeconds(1), null))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> policy(null, SignInPolicy.MOST.plusSeconds(1))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> policy(null, null, "two words")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> policy(null, null, " ")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> policy(null, null, "x".repeat(201))).isInstanceOf(Malformed.class);
        List<String> many =
                IntStream.range(0, 101).mapToObj(number -> "level-" + number).toList();
        assertThatThrownBy(() -> new SignInPolicy(Set.of(), null, null, many)).isInstanceOf(Malformed.class);
    }

    @Test
    void notices_have_bounds() {
        assertThat(Notices.SHIPPED.isOn()).isTrue();
        assertThat(Notices.SHIPPED.withDaysBefore(0).isOn()).isFalse();
        assertThat(new Notices(Notices.MOST_DAYS, " Acme access ", null).sender())
                .isEqualTo("Acme access");
        assertThatThrownBy(() -> new Notices(Notices.MOST_DAYS + 1, "", null)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Notices(-1, "", null)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Notices(7, "Two\nlines", null)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Notices(7, "x".repeat(Notices.LONGEST_SENDER + 1), null))
                .isInstanceOf(Malformed.class);
    }

    private static FirewallRule rule(String name, String pattern) {
        return new FirewallRule(name, FirewallRule.Direction.INPUT, pattern, FirewallRule.Action.BLOCK, true);
    }

    @Test
    void rules_have_names_of_their_own_and_bounds() {
        assertThat(new AgentGuard(true, List.of(rule(" Cards ", "[0-9]"), rule("Names", "x"))).rules())
                .extracting(FirewallRule::name)
                .containsExactly("Cards", "Names");
        assertThatThrownBy(() -> new AgentGuard(true, List.of(rule("Cards", "x"), rule("Cards", "y"))))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(
                        () -> new AgentGuard(true, Collections.nCopies(AgentGuard.MOST_RULES + 1, rule("Cards", "x"))))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> rule(" ", "x")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> rule("Two\nlines", "x")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> rule("Cards", "")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> rule("Cards", "x".repeat(FirewallRule.LONGEST_PATTERN + 1)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void a_direction_covers_itself_and_both_cover_either() {
        assertThat(FirewallRule.Direction.BOTH.covers(FirewallRule.Direction.INPUT))
                .isTrue();
        assertThat(FirewallRule.Direction.BOTH.covers(FirewallRule.Direction.OUTPUT))
                .isTrue();
        assertThat(FirewallRule.Direction.INPUT.covers(FirewallRule.Direction.INPUT))
                .isTrue();
        assertThat(FirewallRule.Direction.INPUT.covers(FirewallRule.Direction.OUTPUT))
                .isFalse();
    }

    @Test
    void what_was_never_decided_is_as_shipped() {
        assertThat(new TenantSettings(null, null, null)).isEqualTo(TenantSettings.SHIPPED);
    }
}
