package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.EARLIER;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.MUCH_LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.change.Judged.by;
import static org.portreeve.domain.change.Judged.judge;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKey.Scope;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.role.Permission;

class KeysStayBelowTest {
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .role("key-manager", "api-key:manage")
                .role("auditor", "audit:view")
                .members(
                        admin("ben"),
                        user("kay").role("key-manager"),
                        user("aud").role("key-manager").role("auditor"));
    }

    private static ApiKey key(String hash, Set<Scope> scopes, @Nullable Instant expiry, @Nullable Instant revokedAt) {
        return new ApiKey(
                new ApiKeyId(new UUID(1, 1)),
                "key",
                "prv_k",
                hash,
                scopes,
                expiry,
                Author.PORTREEVE,
                EARLIER,
                revokedAt);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CONFIGURE", "PROVISION"},
            value = Scope.class)
    void keys_that_change_things_are_made_by_tenant_admins_only(Scope scope) {
        Objection refused = new Objection.Escalation(null, new Gain.OfAdministration());
        assertThat(judge(by("kay"), acme(), it -> it.apiKey("new", scope))).containsExactly(refused);
        assertThat(judge(by("aud"), acme(), it -> it.apiKey("new", scope, Scope.DECIDE)))
                .containsExactly(refused);
        assertThat(judge(by("ben"), acme(), it -> it.apiKey("new", scope))).isEmpty();
        assertThat(judge(Judged.SYSTEM, acme(), it -> it.apiKey("new", scope))).isEmpty();
    }

    @Test
    void keys_that_read_the_past_are_made_by_who_reads_it() {
        assertThat(judge(by("kay"), acme(), it -> it.apiKey("new", Scope.READ_HISTORY)))
                .hasSize(1)
                .first()
                .isInstanceOfSatisfying(
                        Objection.NotPermitted.class,
                        refused -> assertThat(refused.permission()).isEqualTo(new Permission("audit:view")));
        assertThat(judge(by("aud"), acme(), it -> it.apiKey("new", Scope.READ_HISTORY)))
                .isEmpty();
        assertThat(judge(by("ben"), acme(), it -> it.apiKey("new", Scope.READ_HISTORY)))
                .isEmpty();
    }

    @Test
    void keys_that_only_ask_are_made_by_who_manages_keys() {
        assertThat(judge(by("kay"), acme(), it -> it.apiKey("new", Scope.DECIDE)))
                .isEmpty();
    }

    @Test
    void any_key_is_revoked_shortened_narrowed_and_removed_by_who_manages_keys() {
        ApiKey configure = key("h", Set.of(Scope.CONFIGURE, Scope.DECIDE), MUCH_LATER, null);
        TenantFixture tenant = acme().apiKey(configure);
        assertThat(judge(by("kay"), tenant, it -> it.apiKey(configure.revoked(NOW))))
                .isEmpty();
        assertThat(judge(by("kay"), tenant, it -> it.apiKey(key("h", configure.scopes(), LATER, null))))
                .isEmpty();
        assertThat(judge(by("kay"), tenant, it -> it.apiKey(key("h", Set.of(Scope.DECIDE), MUCH_LATER, null))))
                .isEmpty();
        assertThat(judge(
                        by("kay"),
                        tenant,
                        it -> TenantFixture.from(
                                it.state().withApiKeys(it.state().apiKeys().without(configure.id())))))
                .isEmpty();
    }

    @Test
    void rotating_widening_prolonging_and_reviving_is_making() {
        ApiKey configure = key("h", Set.of(Scope.CONFIGURE), LATER, null);
        TenantFixture tenant = acme().apiKey(configure);
        for (ApiKey made : new ApiKey[] {
            key("other", configure.scopes(), LATER, null),
            key("h", Set.of(Scope.CONFIGURE, Scope.PROVISION), LATER, null),
            key("h", configure.scopes(), MUCH_LATER, null),
            key("h", configure.scopes(), null, null)
        }) {
            assertThat(judge(by("kay"), tenant, it -> it.apiKey(made))).isNotEmpty();
            assertThat(judge(by("ben"), tenant, it -> it.apiKey(made))).isEmpty();
        }
        TenantFixture revoked = acme().apiKey(configure.revoked(EARLIER));
        assertThat(judge(by("kay"), revoked, it -> it.apiKey(configure))).isNotEmpty();
        assertThat(judge(by("kay"), revoked, it -> it.apiKey(configure.revoked(NOW))))
                .isEmpty();
    }
}
