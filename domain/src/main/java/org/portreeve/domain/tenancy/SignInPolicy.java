package org.portreeve.domain.tenancy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.membership.Email;

/**
 * What a tenant asks of whoever works in it: the domains of which addresses may be invited, none for any; how old a sign-in may
 * be, and how long somebody may have been away since, null for as long as the installation allows; and the authentication
 * levels of which the provider must have vouched for one ({@code acr}, OpenID Connect Core 1.0 section 2), none for any.
 */
public record SignInPolicy(
        Set<String> domains,
        @Nullable Duration longest,
        @Nullable Duration idle,
        List<String> levels) {
    /** The shortest of either time. */
    public static final Duration LEAST = Duration.ofMinutes(5);

    /** The longest of either time. */
    public static final Duration MOST = Duration.ofDays(30);

    /** The most domains, and the most levels. */
    public static final int MOST_NAMES = 100;

    /** What a tenant begins with: nothing is asked. */
    public static final SignInPolicy OPEN = new SignInPolicy(Set.of(), null, null, List.of());

    private static final int LONGEST_LEVEL = 200;

    /** Normalises domains as addresses are; refuses what is no domain, times out of bounds, and levels with spaces in them. */
    public SignInPolicy {
        domains = domains.stream().map(SignInPolicy::domain).collect(Collectors.toUnmodifiableSet());
        levels = levels.stream().map(SignInPolicy::level).distinct().toList();
        bounded("session-length", longest);
        bounded("session-idle", idle);
        if (domains.size() > MOST_NAMES || levels.size() > MOST_NAMES) {
            throw new Malformed("sign-in-policy", String.valueOf(Math.max(domains.size(), levels.size())));
        }
    }

    /** A sign-in as the policy judges it: how old it is, the longest time away since, and the level that was vouched for. */
    public record SignIn(
            Duration age, Duration away, @Nullable String level) {}

    /** What a sign-in lacks. */
    public enum Lack {
        /** It is older than the tenant allows. */
        TOO_OLD,
        /** Its owner was away for longer than the tenant allows. */
        AWAY_TOO_LONG,
        /** The provider vouched for none of the levels. */
        LEVEL
    }

    /** What the sign-in lacks; null where it suffices. */
    public @Nullable Lack lackOf(SignIn signIn) {
        if (longest != null && signIn.age().compareTo(longest) >= 0) {
            return Lack.TOO_OLD;
        }
        if (idle != null && signIn.away().compareTo(idle) >= 0) {
            return Lack.AWAY_TOO_LONG;
        }
        return levels.isEmpty() || levels.contains(signIn.level()) ? null : Lack.LEVEL;
    }

    /** Whether people with this address may be invited. */
    public boolean allows(Email email) {
        return domains.isEmpty() || domains.contains(email.domain());
    }

    private static String domain(String typed) {
        String domain = typed.strip().toLowerCase(Locale.ROOT);
        String bare = domain.startsWith("@") ? domain.substring(1) : domain;
        try {
            return new Email("somebody@" + bare).domain();
        } catch (Malformed _) {
            throw new Malformed("domain", typed);
        }
    }

    private static String level(String typed) {
        String level = typed.strip();
        if (level.isEmpty() || level.length() > LONGEST_LEVEL || level.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw new Malformed("acr", typed);
        }
        return level;
    }

    private static void bounded(String field, @Nullable Duration time) {
        if (time != null && (time.compareTo(LEAST) < 0 || time.compareTo(MOST) > 0)) {
            throw new Malformed(field, time.toString());
        }
    }
}
