package org.portreeve.adapters.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.state.NewTenant;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** Lapses every feature of the shipped catalogue, and asks as a Tenant Admin for all that needs it and all that doesn't. */
class EveryFeatureTest {
    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final UserId ADMIN = new UserId(new UUID(0, 1));
    private static final PlanId ENTERPRISE = new PlanId("enterprise");
    private static final PlanId WITHOUT = new PlanId("without");
    private static final Catalogue SHIPPED = new ShippedCatalogue().read();

    /** A request with the feature that it needs; null for none. */
    private record Asked(AccessRequest request, @Nullable Feature feature) {}

    private static Stream<Asked> everything() {
        return Stream.concat(
                SHIPPED.sections().values().stream()
                        .map(section -> new Asked(new AccessRequest.OpenSection(section.id()), section.feature())),
                SHIPPED.permissions().values().stream()
                        .filter(definition -> !definition.isPlatform())
                        .map(definition -> new Asked(
                                new AccessRequest.DoPermission(definition.permission()), definition.feature())));
    }

    static Set<Feature> features() {
        return everything().map(Asked::feature).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Subscription> lapsed() {
        return List.of(
                new Subscription(ENTERPRISE, SubscriptionStatus.PAST_DUE, null),
                new Subscription(ENTERPRISE, SubscriptionStatus.CANCELLED, null),
                new Subscription(ENTERPRISE, SubscriptionStatus.TRIAL, NOW));
    }

    private static @Nullable DenialCode code(Subscription subscription, Set<Feature> included, AccessRequest request) {
        Catalogue catalogue = new Catalogue(
                SHIPPED.permissions(),
                SHIPPED.core(),
                SHIPPED.guardedGroups(),
                SHIPPED.guardedPermissions(),
                SHIPPED.sections(),
                SHIPPED.tenantUser(),
                Map.of(subscription.plan(), new Plan(subscription.plan(), included, Map.of())),
                SHIPPED.builtInRoles(),
                SHIPPED.tenantTemplates(),
                SHIPPED.invitationPresets(),
                SHIPPED.matrixPresets());
        TenantState bare = NewTenant.bare(
                catalogue, new TenantId("finance"), "Finance", Tenant.Kind.ORDINARY, subscription.plan());
        TenantState state = bare.withTenant(bare.tenant().withSubscription(subscription))
                .withMember(new Membership(
                        ADMIN,
                        MembershipStatus.ACTIVE,
                        BaseRole.TENANT_ADMIN,
                        null,
                        Extent.all(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        AgentAccess.byDefault(true),
                        new Membership.Details(NOW, null, null, null)));
        return AccessRules.decide(request, Situation.of(catalogue, state, ADMIN, NOW))
                .code();
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_plan_without_a_feature_locks_whatever_needs_it_and_nothing_else(Feature missing) {
        Set<Feature> others =
                features().stream().filter(feature -> !feature.equals(missing)).collect(Collectors.toSet());
        everything()
                .forEach(asked -> assertThat(code(Subscription.active(WITHOUT), others, asked.request()))
                        .as("%s", asked)
                        .isEqualTo(missing.equals(asked.feature()) ? DenialCode.PLAN_LACKS_FEATURE : null));
    }

    @ParameterizedTest
    @MethodSource("lapsed")
    void a_lapsed_subscription_locks_whatever_needs_a_feature_and_nothing_else(Subscription subscription) {
        everything()
                .forEach(asked -> assertThat(code(subscription, features(), asked.request()))
                        .as("%s", asked)
                        .isEqualTo(asked.feature() == null ? null : DenialCode.SUBSCRIPTION_LAPSED));
    }
}
