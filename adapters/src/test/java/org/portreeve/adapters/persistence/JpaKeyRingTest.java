package org.portreeve.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.application.apikey.KeyRing;
import org.portreeve.application.apikey.KeyUses;
import org.portreeve.application.contract.Ports;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

@PersistenceTest
@Import(KeyPersistence.class)
class JpaKeyRingTest {
    @Autowired
    Ports ports;

    @Autowired
    KeyRing ring;

    @Autowired
    KeyUses uses;

    @Autowired
    JdbcTemplate jdbc;

    private final String slug = "k-" + UUID.randomUUID().toString().substring(0, 13);

    private static ApiKey key(String hash, @Nullable Instant revokedAt) {
        return new ApiKey(
                new ApiKeyId(UUID.randomUUID()),
                "Gateway",
                "prv_abcd",
                hash,
                Set.of(ApiKey.Scope.DECIDE),
                null,
                Samples.ROOT,
                Samples.START,
                revokedAt);
    }

    @Test
    void a_tenants_key_is_found_with_its_tenant_and_as_it_is_now() {
        ApiKey key = key("hash-of-" + slug, null);
        assertThat(ring.find(key.hash())).isEmpty();
        TenantState state = TenantState.empty(Samples.tenant(slug));
        Samples.put(ports.journal(), state.withApiKeys(state.apiKeys().with(key.id(), key)), "made");

        assertThat(ring.find(key.hash())).hasValueSatisfying(found -> {
            assertThat(found.key()).isEqualTo(key);
            assertThat(found.tenant()).isEqualTo(new TenantId(slug));
        });

        ApiKey revoked = key.revoked(Samples.START.plusSeconds(1));
        Samples.put(ports.journal(), state.withApiKeys(state.apiKeys().with(key.id(), revoked)), "revoked");
        assertThat(ring.find(key.hash()))
                .hasValueSatisfying(found -> assertThat(found.key()).isEqualTo(revoked));
    }

    @Test
    void a_platform_key_is_found_without_a_tenant() {
        ApiKey key = key("platform-hash-of-" + slug, null);
        ports.journal().withPlatform((snapshot, recorder) -> {
            PlatformState after = snapshot.platform()
                    .withApiKeys(snapshot.platform().apiKeys().with(key.id(), key));
            return recorder.record(ChangeSet.between(snapshot.platform(), after), after, Samples.origin("made"));
        });

        assertThat(ring.find(key.hash())).hasValueSatisfying(found -> {
            assertThat(found.key()).isEqualTo(key);
            assertThat(found.tenant()).isNull();
        });
        assertThat(ring.find(key.hash().toUpperCase(java.util.Locale.ROOT))).isEmpty();
    }

    @Test
    void uses_are_noted_to_the_minute_and_on_every_node() {
        ApiKeyId key = new ApiKeyId(UUID.randomUUID());
        KeyUses otherNode = new JdbcKeyUses(jdbc);
        assertThat(uses.lastUsed(key)).isEmpty();

        uses.used(key, Samples.START);
        uses.used(key, Samples.START.plusSeconds(59));
        assertThat(uses.lastUsed(key)).contains(Samples.START);

        Instant later = Samples.START.plus(Duration.ofMinutes(2));
        otherNode.used(key, later);
        assertThat(uses.lastUsed(key)).contains(later);
        uses.used(key, Samples.START.plusSeconds(61));
        assertThat(uses.lastUsed(key)).contains(later);
    }
}
