package org.portreeve.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portreeve.application.Actor;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKey.Scope;

class ApiKeysTest {
    private static final String CHOSEN = "a-value-that-an-operator-chose-01";

    private final KeyShop shop = new KeyShop();

    private static CreateApiKey.Wish wish(@Nullable Instant end, Scope... scopes) {
        return new CreateApiKey.Wish("Gateway", Set.of(scopes), end);
    }

    private CreateApiKey.Created made(Scope... scopes) {
        return (CreateApiKey.Created) shop.create.ofTenant(shop.admin, KeyShop.FINANCE, wish(null, scopes), "test");
    }

    private boolean opens(String secret) {
        return shop.recognise.recognise(secret, "r-2").isPresent();
    }

    private Actor actor(String name) {
        return switch (name) {
            case "admin" -> shop.admin;
            case "keeper" -> shop.keeper;
            case "somebody" -> shop.somebody;
            case "root" -> shop.root;
            default -> shop.stranger;
        };
    }

    @Test
    void a_secret_is_told_once_and_kept_only_as_a_hash() {
        CreateApiKey.Created created = made(Scope.DECIDE);

        ApiKey kept = shop.ports
                .states()
                .read(KeyShop.FINANCE)
                .tenant()
                .apiKeys()
                .get(created.key().id());
        assertThat(kept).isEqualTo(created.key());
        assertThat(kept.toString().replace("hash of " + created.secret(), "")).doesNotContain(created.secret());
        assertThat(created.toString()).doesNotContain(created.secret());
        assertThat(created.secret()).startsWith(kept.prefix());
        assertThat(kept.createdAt()).isEqualTo(shop.now);
        assertThat(kept.createdBy()).isEqualTo(shop.admin.author());
    }

    @ParameterizedTest
    @CsvSource({
        "admin, DECIDE, Created",
        "admin, CONFIGURE, Created",
        "admin, PROVISION, Created",
        "admin, READ_HISTORY, Created",
        "keeper, DECIDE, Created",
        "keeper, CONFIGURE, Refused",
        "keeper, PROVISION, Refused",
        "keeper, READ_HISTORY, Refused",
        "somebody, DECIDE, Refused",
        "stranger, DECIDE, Absent",
        "root, DECIDE, Absent"
    })
    void nobody_makes_a_key_above_themselves(String who, Scope scope, String expected) {
        assertThat(shop.create
                        .ofTenant(actor(who), KeyShop.FINANCE, wish(null, scope), "test")
                        .getClass()
                        .getSimpleName())
                .isEqualTo(expected);
    }

    @Test
    void a_key_is_recognised_with_its_tenant_and_its_use_is_noted() {
        CreateApiKey.Created created = made(Scope.DECIDE);

        Actor.Service service =
                shop.recognise.recognise(created.secret(), "r-2").orElseThrow();

        assertThat(service.tenant()).isEqualTo(KeyShop.FINANCE);
        assertThat(service.key()).isEqualTo(created.key());
        assertThat(service.requestId()).isEqualTo("r-2");
        assertThat(shop.list.ofTenant(shop.keeper, KeyShop.FINANCE).orElseThrow())
                .singleElement()
                .satisfies(listed -> {
                    assertThat(listed.lastUsed()).isEqualTo(shop.now);
                    assertThat(listed.inForce()).isTrue();
                });
    }

    @Test
    void a_revoked_key_opens_nothing_from_the_next_request_on_and_stays_listed() {
        CreateApiKey.Created created = made(Scope.DECIDE);
        assertThat(opens(created.secret())).isTrue();

        assertThat(shop.revoke.ofTenant(
                        shop.somebody, KeyShop.FINANCE, created.key().id(), ""))
                .isInstanceOf(RevokeApiKey.Refused.class);
        assertThat(opens(created.secret())).isTrue();
        assertThat(shop.revoke.ofTenant(
                        shop.keeper, KeyShop.FINANCE, created.key().id(), "leaked"))
                .isInstanceOf(RevokeApiKey.Revoked.class);

        assertThat(opens(created.secret())).isFalse();
        assertThat(shop.list.ofTenant(shop.admin, KeyShop.FINANCE).orElseThrow())
                .hasSize(1);
        assertThat(shop.revoke.ofTenant(
                        shop.stranger, KeyShop.FINANCE, created.key().id(), ""))
                .isInstanceOf(RevokeApiKey.Absent.class);
    }

    @Test
    void a_key_ends_at_its_end_and_not_a_moment_later() {
        Instant end = shop.now.plus(Duration.ofDays(1));
        var created = (CreateApiKey.Created)
                shop.create.ofTenant(shop.admin, KeyShop.FINANCE, wish(end, Scope.DECIDE), "test");

        shop.now = end.minusNanos(1000);
        assertThat(opens(created.secret())).isTrue();
        shop.now = end;
        assertThat(opens(created.secret())).isFalse();
    }

    @Test
    void a_key_that_would_have_ended_already_is_malformed() {
        assertThatThrownBy(
                        () -> shop.create.ofTenant(shop.admin, KeyShop.FINANCE, wish(shop.now, Scope.DECIDE), "test"))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new CreateApiKey.Wish(" ", Set.of(Scope.DECIDE), null))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new CreateApiKey.Wish("Gateway", Set.of(), null))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void the_plan_limits_the_keys_that_are_in_force() {
        made(Scope.DECIDE);
        CreateApiKey.Created second = made(Scope.DECIDE);
        assertThat(shop.create.ofTenant(shop.admin, KeyShop.FINANCE, wish(null, Scope.DECIDE), "test"))
                .isInstanceOf(CreateApiKey.Refused.class);

        shop.revoke.ofTenant(shop.admin, KeyShop.FINANCE, second.key().id(), "");

        assertThat(made(Scope.DECIDE).secret()).isNotEqualTo(second.secret());
    }

    @Test
    void keys_are_listed_to_those_who_manage_them() {
        assertThat(shop.list.ofTenant(shop.somebody, KeyShop.FINANCE)).isEmpty();
        assertThat(shop.list.ofTenant(shop.stranger, KeyShop.FINANCE)).isEmpty();
        assertThat(shop.list.ofPlatform(shop.admin)).isEmpty();
        assertThat(shop.list.ofPlatform(shop.root)).isPresent();
        assertThat(shop.list.aroundPlatform(shop.admin)).isEmpty();
        assertThat(shop.list.aroundPlatform(shop.root))
                .hasValueSatisfying(around ->
                        assertThat(around.requireTenant().tenant().id()).isEqualTo(KeyShop.MANAGEMENT));
    }

    @Test
    void platform_keys_are_for_platform_administrators() {
        assertThat(shop.create.ofPlatform(shop.admin, wish(null, Scope.DECIDE), "test"))
                .isInstanceOf(CreateApiKey.Absent.class);
        var created = (CreateApiKey.Created) shop.create.ofPlatform(shop.root, wish(null, Scope.DECIDE), "test");

        assertThat(shop.recognise
                        .recognise(created.secret(), "r-2")
                        .orElseThrow()
                        .tenant())
                .isNull();
        assertThat(shop.revoke.ofPlatform(shop.admin, created.key().id(), "")).isInstanceOf(RevokeApiKey.Absent.class);
        assertThat(shop.revoke.ofPlatform(shop.root, created.key().id(), "")).isInstanceOf(RevokeApiKey.Revoked.class);
        assertThat(opens(created.secret())).isFalse();
    }

    @Test
    void a_bootstrap_key_is_installed_once_and_never_again() {
        assertThat(shop.install.install(null)).isFalse();
        assertThat(shop.install.install(CHOSEN)).isTrue();
        assertThat(shop.install.install(CHOSEN)).isFalse();
        Actor.Service service = shop.recognise.recognise(CHOSEN, "r-2").orElseThrow();
        assertThat(service.key().scopes()).containsExactlyInAnyOrder(Scope.values());
        assertThat(service.tenant()).isNull();

        shop.revoke.ofPlatform(shop.root, service.key().id(), "enough");

        assertThat(shop.install.install(CHOSEN)).isFalse();
        assertThat(opens(CHOSEN)).isFalse();
        assertThat(shop.install.install(CHOSEN + "-another")).isTrue();
    }

    @Test
    void a_short_bootstrap_key_is_refused_without_being_repeated() {
        assertThatThrownBy(() -> shop.install.install(CHOSEN.substring(0, 31)))
                .isInstanceOf(Malformed.class)
                .hasMessageNotContaining(CHOSEN.substring(0, 31));
        assertThat(shop.install.install(CHOSEN.substring(0, 32))).isTrue();
    }
}
