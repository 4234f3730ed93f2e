package org.portreeve.application.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portreeve.application.Actor;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;

class HandOverApiKeyTest {
    private static final UserId KEEPER = Samples.user("keeper");

    private final KeyShop shop = new KeyShop();
    private final CreateApiKey.Created made = (CreateApiKey.Created) shop.create.ofTenant(
            shop.admin, KeyShop.FINANCE, new CreateApiKey.Wish("Gateway", Set.of(ApiKey.Scope.DECIDE), null), "test");

    private Actor actor(String name) {
        return switch (name) {
            case "admin" -> shop.admin;
            case "keeper" -> shop.keeper;
            case "somebody" -> shop.somebody;
            case "root" -> shop.root;
            default -> shop.stranger;
        };
    }

    private String handOver(String who, UserId to, ApiKeyId key) {
        return shop.handOver
                .handOver(actor(who), KeyShop.FINANCE, key, to, "Ben has left")
                .getClass()
                .getSimpleName();
    }

    private ListApiKeys.Listed listed() {
        return shop.list.ofTenant(shop.admin, KeyShop.FINANCE).orElseThrow().getFirst();
    }

    @ParameterizedTest
    @CsvSource({"admin, HandedOver", "keeper, HandedOver", "somebody, Refused", "stranger, Absent", "root, Absent"})
    void who_may_manage_keys_hands_them_over(String who, String expected) {
        assertThat(handOver(who, KEEPER, made.key().id())).isEqualTo(expected);
    }

    @Test
    void the_secret_goes_on_opening_what_it_opened() {
        handOver("admin", KEEPER, made.key().id());
        assertThat(listed().key()).isEqualTo(made.key().handedOverTo(KEEPER));
        assertThat(listed().keeper()).isNotBlank();
        assertThat(listed().maker()).isNotEqualTo(listed().keeper());
        assertThat(shop.recognise.recognise(made.secret(), "r-2")).isPresent();
    }

    @Test
    void whoever_answers_for_it_already_changes_nothing() {
        assertThat(handOver("keeper", Samples.user("admin"), made.key().id())).isEqualTo("HandedOver");
        assertThat(listed().keeper()).isNull();
    }

    @Test
    void nobody_answers_for_a_key_who_may_not_manage_keys() {
        assertThat(handOver("admin", Samples.user("somebody"), made.key().id())).isEqualTo("Absent");
        assertThat(handOver("admin", Samples.user("stranger"), made.key().id())).isEqualTo("Absent");
        assertThat(listed().key()).isEqualTo(made.key());
    }

    @Test
    void a_key_that_is_not_in_force_is_like_one_that_is_not_there() {
        shop.revoke.ofTenant(shop.admin, KeyShop.FINANCE, made.key().id(), "leaked");
        assertThat(handOver("admin", KEEPER, made.key().id())).isEqualTo("Absent");
        assertThat(handOver("admin", KEEPER, new ApiKeyId(new java.util.UUID(9, 9))))
                .isEqualTo("Absent");
    }

    @Test
    void only_who_may_manage_keys_is_told_who_else_may() {
        assertThat(shop.handOver.candidates(shop.keeper, KeyShop.FINANCE).orElseThrow())
                .extracting(Person::id)
                .containsExactlyInAnyOrder(Samples.user("admin"), KEEPER);
        assertThat(shop.handOver.candidates(shop.somebody, KeyShop.FINANCE)).isEmpty();
        assertThat(shop.handOver.candidates(shop.stranger, KeyShop.FINANCE)).isEmpty();
    }
}
