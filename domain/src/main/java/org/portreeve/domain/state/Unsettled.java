package org.portreeve.domain.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.membership.UserId;

/** What waits for somebody's decision because whoever answered for it is no longer a member: API keys in force, by name. */
public record Unsettled(List<ApiKey> keys) {
    /** Keeps a copy. */
    public Unsettled {
        keys = List.copyOf(keys);
    }

    /** All of a tenant. Keys that keys made, or Portreeve itself, are nobody's to leave behind until they are handed over. */
    public static Unsettled in(TenantState tenant, Instant at) {
        return of(tenant.apiKeys(), answering -> !tenant.members().has(answering), at);
    }

    /** Keys of the platform itself for which one of those answers who are {@code gone} for good. */
    public static Unsettled onPlatform(PlatformState platform, Set<UserId> gone, Instant at) {
        return of(platform.apiKeys(), gone::contains, at);
    }

    /** Keys of the platform itself for which somebody answers who is not a member of {@code management}. */
    public static Unsettled outside(PlatformState platform, TenantState management, Instant at) {
        return of(platform.apiKeys(), answering -> !management.members().has(answering), at);
    }

    private static Unsettled of(Table<ApiKeyId, ApiKey> keys, Predicate<UserId> isGone, Instant at) {
        return new Unsettled(keys.stream()
                .filter(key -> key.isInForce(at))
                .filter(key -> {
                    UserId answering = key.answering();
                    return answering != null && isGone.test(answering);
                })
                .sorted(Comparator.comparing(ApiKey::name).thenComparing(ApiKey::id))
                .toList());
    }

    /** Only what comes to wait by {@code before} becoming {@code after}. */
    public static Unsettled leftBy(TenantState before, TenantState after, Instant at) {
        Set<ApiKeyId> already = in(before, at).keys().stream().map(ApiKey::id).collect(Collectors.toSet());
        return new Unsettled(in(after, at).keys().stream()
                .filter(key -> !already.contains(key.id()))
                .toList());
    }

    /** Whether nothing waits. */
    public boolean isEmpty() {
        return keys.isEmpty();
    }

    /** Whether the key is among it. */
    public boolean has(ApiKeyId key) {
        return keys.stream().anyMatch(one -> one.id().equals(key));
    }
}
