package org.portreeve.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.domain.MemberFixture.admin;
import static org.portreeve.domain.MemberFixture.user;
import static org.portreeve.domain.TenantFixture.LATER;
import static org.portreeve.domain.TenantFixture.NOW;
import static org.portreeve.domain.change.Judged.PLATFORM_KEY;
import static org.portreeve.domain.change.Judged.SYSTEM;
import static org.portreeve.domain.change.Judged.codes;
import static org.portreeve.domain.change.Judged.judge;
import static org.portreeve.domain.change.Judged.judgeBirth;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.portreeve.domain.CatalogueFixture;
import org.portreeve.domain.TenantFixture;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;

class PlanCoversTest {
    private static TenantFixture acme() {
        return TenantFixture.tenant("acme")
                .builtIn("runner", "workflow:run")
                .builtIn("reader", "record:read")
                .members(admin("ben"), user("ana"));
    }

    private static Subscription subscription(SubscriptionStatus status) {
        return new Subscription(CatalogueFixture.ENTERPRISE, status, null);
    }

    private static Arguments making(String name, UnaryOperator<TenantFixture> change) {
        return Arguments.of(Named.of(name, change));
    }

    static Stream<Arguments> things() {
        return Stream.of(
                making("a role", it -> it.role("new", "workflow:run")),
                making("a profile", it -> it.profile("new", "runner")),
                making("a subtenant", it -> it.subtenant("new")),
                making("an exclusion", it -> it.exclusion("new", "runner", "reader")));
    }

    @ParameterizedTest
    @MethodSource("things")
    void what_the_plan_lacks_is_not_made(UnaryOperator<TenantFixture> making) {
        assertThat(codes(judge(PLATFORM_KEY, acme().plan(CatalogueFixture.FREE), making)))
                .contains("plan-lacks-feature")
                .doesNotContain("subscription-lapsed");
        assertThat(codes(judge(PLATFORM_KEY, acme().plan(new PlanId("gone")), making)))
                .contains("plan-lacks-feature");
        assertThat(judge(PLATFORM_KEY, acme(), making)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("things")
    void what_has_lapsed_is_not_made(UnaryOperator<TenantFixture> making) {
        for (SubscriptionStatus status :
                new SubscriptionStatus[] {SubscriptionStatus.PAST_DUE, SubscriptionStatus.CANCELLED}) {
            assertThat(codes(judge(PLATFORM_KEY, acme().subscription(subscription(status)), making)))
                    .containsExactly("subscription-lapsed");
        }
        Subscription over = new Subscription(CatalogueFixture.ENTERPRISE, SubscriptionStatus.TRIAL, NOW);
        Subscription trial = new Subscription(CatalogueFixture.ENTERPRISE, SubscriptionStatus.TRIAL, LATER);
        assertThat(codes(judge(PLATFORM_KEY, acme().subscription(over), making)))
                .containsExactly("subscription-lapsed");
        assertThat(judge(PLATFORM_KEY, acme().subscription(trial), making)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("things")
    void what_was_made_earlier_is_edited_and_deleted_all_the_same(UnaryOperator<TenantFixture> making) {
        TenantFixture made = TenantFixture.from(making.apply(acme()).state()).plan(CatalogueFixture.FREE);
        TenantFixture without = acme().plan(CatalogueFixture.FREE);
        assertThat(judge(PLATFORM_KEY, made.state(), without.state())).isEmpty();
        assertThat(judge(PLATFORM_KEY, made, it -> it.name("Acme Inc."))).isEmpty();
    }

    @Test
    void roles_made_earlier_may_be_edited_by_who_may_and_still_be_assigned() {
        TenantFixture made = acme().role("own", "workflow:run").plan(CatalogueFixture.FREE);
        assertThat(judge(PLATFORM_KEY, made, it -> it.role("own", "workflow:view")))
                .isEmpty();
        assertThat(judge(SYSTEM, made, it -> it.members(user("ana").role("own"))))
                .isEmpty();
    }

    @Test
    void built_in_roles_members_and_agents_need_no_feature() {
        TenantFixture free = acme().plan(CatalogueFixture.FREE);
        assertThat(judge(
                        PLATFORM_KEY,
                        free,
                        it -> it.builtIn("new", "workflow:run").agent("bot")))
                .isEmpty();
    }

    @Test
    void the_plan_after_the_change_is_the_one_that_counts() {
        assertThat(judge(
                        PLATFORM_KEY,
                        acme().plan(CatalogueFixture.FREE),
                        it -> it.plan(CatalogueFixture.ENTERPRISE).subtenant("new")))
                .isEmpty();
        assertThat(codes(judge(
                        PLATFORM_KEY,
                        acme(),
                        it -> it.plan(CatalogueFixture.FREE).subtenant("new"))))
                .contains("plan-lacks-feature");
    }

    @Test
    void births_need_the_plan_for_what_is_in_them() {
        TenantFixture free = TenantFixture.tenant("acme").plan(CatalogueFixture.FREE);
        assertThat(codes(judgeBirth(SYSTEM, TenantFixture.from(free.state()).subtenant("spain"))))
                .containsExactly("plan-lacks-feature");
        assertThat(judgeBirth(SYSTEM, TenantFixture.tenant("acme").subtenant("spain")))
                .isEmpty();
        assertThat(judgeBirth(SYSTEM, free)).isEmpty();
    }
}
