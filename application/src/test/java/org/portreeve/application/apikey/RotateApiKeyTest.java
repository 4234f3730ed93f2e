package org.portreeve.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.portreeve.application.apikey.KeyShop.FINANCE;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.change.Objection;

class RotateApiKeyTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final KeyShop shop = new KeyShop();

    private ApiKey key(ApiKeyId id) {
        return Objects.requireNonNull(
                shop.ports.states().read(FINANCE).requireTenant().apiKeys().get(id));
    }

    private ApiKey made(@Nullable Instant end) {
        return ((CreateApiKey.Created) shop.create.ofTenant(
                        shop.admin, FINANCE, new CreateApiKey.Wish("Payroll", Set.of(ApiKey.Scope.DECIDE), end), ""))
                .key();
    }

    private RotateApiKey.Result rotate(ApiKey key, Duration overlap) {
        return shop.rotate.ofTenant(shop.admin, FINANCE, new RotateApiKey.Wish(key.id(), overlap), "Every quarter");
    }

    private Instant now() {
        return shop.ports.states().readPlatform().now();
    }

    @Test
    void the_new_key_is_what_the_old_one_was_and_both_are_good_for_a_while() {
        ApiKey old = made(null);
        var rotated = (RotateApiKey.Rotated) rotate(old, DAY);
        assertThat(rotated.key().name()).isEqualTo("Payroll");
        assertThat(rotated.key().scopes()).isEqualTo(old.scopes());
        assertThat(rotated.key().expiresAt()).isNull();
        assertThat(rotated.secret()).startsWith(rotated.key().prefix());
        assertThat(rotated.toString()).doesNotContain(rotated.secret());
        assertThat(key(old.id()).isInForce(now())).isTrue();
        assertThat(key(old.id()).isInForce(now().plus(DAY))).isFalse();
        assertThat(key(rotated.key().id()).isInForce(now().plus(DAY))).isTrue();
    }

    @Test
    void without_an_overlap_the_old_one_opens_nothing_any_more() {
        ApiKey old = made(null);
        assertThat(rotate(old, Duration.ZERO)).isInstanceOf(RotateApiKey.Rotated.class);
        assertThat(key(old.id()).isInForce(now())).isFalse();
        assertThat(rotate(old, DAY)).isInstanceOf(RotateApiKey.Absent.class);
    }

    @Test
    void an_end_that_comes_sooner_stays() {
        Instant end = now().plusSeconds(60);
        ApiKey old = made(end);
        var rotated = (RotateApiKey.Rotated) rotate(old, DAY);
        assertThat(key(old.id()).expiresAt()).isEqualTo(end);
        assertThat(rotated.key().expiresAt()).isEqualTo(end);
    }

    @Test
    void both_count_for_the_plan_as_long_as_both_are_good() {
        made(null);
        ApiKey second = made(null);
        var refused = (RotateApiKey.Refused) rotate(second, DAY);
        assertThat(refused.objections()).hasOnlyElementsOfType(Objection.LimitReached.class);
        assertThat(rotate(second, Duration.ZERO)).isInstanceOf(RotateApiKey.Rotated.class);
    }

    @Test
    void who_may_not_manage_keys_rotates_none_and_strangers_find_none() {
        ApiKey old = made(null);
        var wish = new RotateApiKey.Wish(old.id(), DAY);
        assertThat(shop.rotate.ofTenant(shop.somebody, FINANCE, wish, "")).isInstanceOf(RotateApiKey.Refused.class);
        assertThat(shop.rotate.ofTenant(shop.stranger, FINANCE, wish, "")).isInstanceOf(RotateApiKey.Absent.class);
        assertThat(shop.rotate.ofPlatform(shop.admin, wish, "")).isInstanceOf(RotateApiKey.Absent.class);
        assertThat(key(old.id()).expiresAt()).isNull();
    }

    @Test
    void platform_keys_are_rotated_by_platform_administrators() {
        var made = (CreateApiKey.Created) shop.create.ofPlatform(
                shop.root, new CreateApiKey.Wish("Deploy", Set.of(ApiKey.Scope.CONFIGURE), null), "");
        var wish = new RotateApiKey.Wish(made.key().id(), Duration.ZERO);
        var rotated = (RotateApiKey.Rotated) shop.rotate.ofPlatform(shop.root, wish, "");
        var all = shop.ports.states().readPlatform().platform().apiKeys();
        assertThat(all.get(made.key().id()).isInForce(now())).isFalse();
        assertThat(all.get(rotated.key().id()).isInForce(now())).isTrue();
    }

    @Test
    void an_overlap_has_bounds() {
        ApiKeyId id = made(null).id();
        assertThatThrownBy(() -> new RotateApiKey.Wish(id, Duration.ofSeconds(-1)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new RotateApiKey.Wish(id, RotateApiKey.LONGEST_OVERLAP.plusSeconds(1)))
                .isInstanceOf(Malformed.class);
    }
}
