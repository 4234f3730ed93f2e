package org.portreeve.domain.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.Extent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.apikey.ApiKeyId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.domain.tenancy.TenantStatus;

class UnsettledTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final UserId ANA = new UserId(new UUID(0, 1));
    private static final UserId BEN = new UserId(new UUID(0, 2));

    private final TenantState empty = TenantState.empty(new Tenant(
            new TenantId("finance"),
            "Finance",
            Tenant.Kind.ORDINARY,
            TenantStatus.ACTIVE,
            java.time.ZoneOffset.UTC,
            Subscription.active(Catalogue.FREE),
            TenantBoundary.everything(),
            Joining.open()));
    private final ApiKey anas = key(1, "Zeta", Author.of(ANA), null, null);
    private final ApiKey bens = key(2, "Beta", Author.of(BEN), null, null);
    private final TenantState both = with(empty, ANA, BEN)
            .withApiKeys(Table.of(List.of(anas, bens, key(3, "Own", Author.PORTREEVE, null, null)), ApiKey::id));

    private static ApiKey key(
            long number, String name, Author maker, @Nullable Instant expires, @Nullable Instant revoked) {
        return new ApiKey(
                new ApiKeyId(new UUID(0, number)),
                name,
                "prv_abcd",
                "hash",
                Set.of(ApiKey.Scope.DECIDE),
                expires,
                maker,
                NOW.minusSeconds(99),
                revoked);
    }

    private static TenantState with(TenantState state, UserId... users) {
        TenantState next = state;
        for (UserId user : users) {
            next = next.withMembers(next.members()
                    .with(
                            user,
                            new Membership(
                                    user,
                                    MembershipStatus.ACTIVE,
                                    BaseRole.TENANT_USER,
                                    null,
                                    Extent.all(),
                                    java.util.Map.of(),
                                    java.util.Map.of(),
                                    java.util.Map.of(),
                                    AgentAccess.byDefault(true),
                                    new Membership.Details(NOW, null, null, null))));
        }
        return next;
    }

    private static TenantState without(TenantState state, UserId user) {
        return state.withMembers(state.members().without(user));
    }

    @Test
    void keys_of_members_and_of_portreeve_wait_for_nobody() {
        assertThat(Unsettled.in(both, NOW).isEmpty()).isTrue();
    }

    @Test
    void keys_of_whoever_left_wait_by_name() {
        TenantState nobody = without(without(both, ANA), BEN);
        assertThat(Unsettled.in(nobody, NOW).keys()).containsExactly(bens, anas);
        assertThat(Unsettled.in(nobody, NOW).has(anas.id())).isTrue();
    }

    @Test
    void a_removal_answers_only_for_what_it_leaves_itself() {
        TenantState onlyBen = without(both, ANA);
        assertThat(Unsettled.leftBy(both, onlyBen, NOW).keys()).containsExactly(anas);
        assertThat(Unsettled.leftBy(onlyBen, without(onlyBen, BEN), NOW).keys()).containsExactly(bens);
    }

    @Test
    void a_key_waits_for_nobody_once_it_is_handed_over_until_its_keeper_leaves() {
        TenantState handedOver = without(both.withApiKeys(both.apiKeys().with(anas.id(), anas.handedOverTo(BEN))), ANA);
        assertThat(Unsettled.in(handedOver, NOW).isEmpty()).isTrue();
        assertThat(Unsettled.leftBy(handedOver, without(handedOver, BEN), NOW).keys())
                .extracting(ApiKey::id)
                .containsExactly(bens.id(), anas.id());
    }

    @Test
    void what_a_key_is_besides_stays_when_it_is_handed_over() {
        assertThat(anas.handedOverTo(BEN).revoked(NOW).keeper()).isEqualTo(BEN);
        assertThat(anas.handedOverTo(BEN))
                .usingRecursiveComparison()
                .ignoringFields("keeper")
                .isEqualTo(anas);
    }

    @Test
    void keys_of_the_platform_wait_once_whoever_answers_for_them_is_gone_for_good() {
        ApiKey revoked = key(6, "Revoked", Author.of(ANA), null, NOW.minusSeconds(1));
        ApiKey handedOver = key(7, "Handed over", Author.of(BEN), null, null).handedOverTo(ANA);
        PlatformState platform = new PlatformState(
                CatalogueFixture.catalogue(), Table.of(List.of(anas, bens, revoked, handedOver), ApiKey::id));
        assertThat(Unsettled.onPlatform(platform, Set.of(ANA), NOW).keys()).containsExactly(handedOver, anas);
        assertThat(Unsettled.onPlatform(platform, Set.of(), NOW).isEmpty()).isTrue();
        assertThat(Unsettled.outside(platform, without(both, ANA), NOW).keys()).containsExactly(handedOver, anas);
        assertThat(Unsettled.outside(platform, both, NOW).isEmpty()).isTrue();
    }

    @Test
    void a_key_that_opens_nothing_waits_for_nobody() {
        TenantState spent = empty.withApiKeys(Table.of(
                List.of(
                        key(4, "Expired", Author.of(ANA), NOW, null),
                        key(5, "Revoked", Author.of(ANA), null, NOW.minusSeconds(1))),
                ApiKey::id));
        assertThat(Unsettled.in(spent, NOW).isEmpty()).isTrue();
    }
}
