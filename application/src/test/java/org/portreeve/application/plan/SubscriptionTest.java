package org.portreeve.application.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portreeve.application.membership.Company.FINANCE;
import static org.portreeve.application.membership.Company.LOGS;
import static org.portreeve.application.membership.Company.MANAGEMENT;
import static org.portreeve.application.membership.Company.signedIn;
import static org.portreeve.application.membership.Company.user;
import static org.portreeve.application.plan.Office.ENTERPRISE;
import static org.portreeve.application.plan.Office.FLOWS;
import static org.portreeve.application.plan.Office.FREE;
import static org.portreeve.application.plan.Office.LOGGING;
import static org.portreeve.application.plan.Office.RUN;
import static org.portreeve.application.plan.Office.TEAM;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.contract.Samples;
import org.portreeve.application.plan.ReadSubscription.Standing;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

class SubscriptionTest {
    private final Office office = new Office();

    private ReadSubscription.View view() {
        return office.reading.of(signedIn("viewer"), FINANCE).orElseThrow();
    }

    private ReadSubscription.FeatureLine line(Feature feature) {
        return view().features().stream()
                .filter(line -> line.use().feature().equals(feature))
                .findFirst()
                .orElseThrow();
    }

    private LimitUse limit(Limit limit) {
        return view().limits().stream()
                .filter(use -> use.limit() == limit)
                .findFirst()
                .orElseThrow();
    }

    private static List<Subscription> lapsed() {
        Instant past = Samples.START.minusSeconds(1);
        return List.of(
                new Subscription(ENTERPRISE, SubscriptionStatus.PAST_DUE, null),
                new Subscription(ENTERPRISE, SubscriptionStatus.CANCELLED, null),
                new Subscription(ENTERPRISE, SubscriptionStatus.TRIAL, past),
                new Subscription(ENTERPRISE, SubscriptionStatus.TRIAL, Samples.START));
    }

    @Test
    void who_may_view_the_subscription_reads_it_and_others_find_no_tenant() {
        assertThat(office.reading.of(signedIn("viewer"), FINANCE)).isPresent();
        assertThat(office.reading.of(office.company.admin, FINANCE)).isPresent();
        for (String other : List.of("ana", "stranger", "planner", "root")) {
            assertThat(office.reading.of(signedIn(other), FINANCE)).isEmpty();
            assertThat(office.previewing.of(signedIn(other), FINANCE, FREE)).isEmpty();
        }
        assertThat(office.reading.of(signedIn("viewer"), MANAGEMENT)).isEmpty();
        assertThat(office.reading.of(signedIn("viewer"), new TenantId("nowhere")))
                .isEmpty();
    }

    @Test
    void a_feature_says_what_needs_it_and_a_locked_one_which_plan_opens_it() {
        office.on(Subscription.active(TEAM));
        assertThat(line(FLOWS).standing()).isEqualTo(Standing.OPEN);
        assertThat(line(FLOWS).use().permissions()).containsExactly(RUN);
        assertThat(line(LOGGING).standing()).isEqualTo(Standing.LOCKED);
        assertThat(line(LOGGING).opens()).isEqualTo(ENTERPRISE);
        assertThat(line(LOGGING).use().sections()).extracting(Section::id).containsExactly(LOGS);
        assertThat(view().plans()).containsExactly(FREE, TEAM, ENTERPRISE);
    }

    @ParameterizedTest
    @MethodSource("lapsed")
    void whatever_lapses_locks_every_feature_and_leaves_the_subscription_readable(Subscription subscription) {
        office.on(subscription);
        assertThat(view().isInGoodStanding()).isFalse();
        assertThat(view().features())
                .extracting(ReadSubscription.FeatureLine::standing)
                .containsOnly(Standing.LAPSED);
        assertThat(code("admin", new AccessRequest.DoPermission(RUN))).isEqualTo(DenialCode.SUBSCRIPTION_LAPSED);
        assertThat(code("admin", new AccessRequest.OpenSection(LOGS))).isEqualTo(DenialCode.SUBSCRIPTION_LAPSED);
    }

    private @Nullable DenialCode code(String name, AccessRequest request) {
        return AccessRules.decide(request, office.finance().situationOf(user(name)))
                .code();
    }

    @Test
    void a_trial_counts_until_its_end() {
        office.on(new Subscription(TEAM, SubscriptionStatus.TRIAL, Samples.START.plusSeconds(3600)));
        assertThat(view().isInGoodStanding()).isTrue();
        assertThat(line(FLOWS).standing()).isEqualTo(Standing.OPEN);
    }

    @Test
    void a_smaller_plan_leaves_everything_and_says_how_much_is_over() {
        TenantState before = office.company.state();
        commit(FREE);
        assertThat(office.company.state())
                .isEqualTo(before.withTenant(office.company.state().tenant()));
        assertThat(limit(Limit.SEATS))
                .extracting(LimitUse::used, LimitUse::excess)
                .containsExactly(8L, 3L);
        assertThat(limit(Limit.CUSTOM_ROLES).isOver()).isTrue();
        assertThat(limit(Limit.AGENTS).allowed()).isEmpty();
        assertThat(view().over()).extracting(LimitUse::limit).containsExactly(Limit.SEATS, Limit.CUSTOM_ROLES);
    }

    private Outcome commit(PlanId plan) {
        Outcome planned = office.changing.plan(office.planner, FINANCE, Subscription.active(plan));
        String digest = ((Outcome.Planned) planned).plan().digest();
        return office.changing.commit(office.planner, FINANCE, Subscription.active(plan), "Because", digest);
    }

    @Test
    void a_preview_says_by_name_and_number_what_is_locked_and_unlocked_and_changes_nothing() {
        long revisions = office.company.revisions();
        Shift down = office.previewing.of(signedIn("viewer"), FINANCE, FREE).orElseThrow();
        assertThat(down.locked()).extracting(moved -> moved.use().feature()).containsExactly(FLOWS, LOGGING);
        assertThat(down.locked()).extracting(Shift.Moved::people).containsExactly(2, 1);
        assertThat(down.unlocked()).isEmpty();
        assertThat(down.losing()).isEqualTo(2);
        assertThat(down.gaining()).isZero();
        assertThat(down.limits()).filteredOn(LimitUse::isOver).hasSize(2);
        assertThat(office.company.revisions()).isEqualTo(revisions);
        office.on(Subscription.active(FREE));
        Shift up = office.previewing.of(signedIn("viewer"), FINANCE, TEAM).orElseThrow();
        assertThat(up.locked()).isEmpty();
        assertThat(up.unlocked()).extracting(moved -> moved.use().feature()).containsExactly(FLOWS);
        assertThat(up.gaining()).isEqualTo(2);
        assertThat(office.previewing.of(signedIn("viewer"), FINANCE, new PlanId("gold")))
                .isEmpty();
    }

    @Test
    void the_change_is_one_revision_and_does_what_its_preview_said() {
        long revisions = office.company.revisions();
        Shift previewed =
                office.previewing.of(signedIn("viewer"), FINANCE, TEAM).orElseThrow();
        Outcome outcome = commit(TEAM);
        assertThat(outcome).isInstanceOf(Outcome.Committed.class);
        assertThat(Shift.of(((Outcome.Committed) outcome).plan())).isEqualTo(previewed);
        assertThat(office.company.revisions()).isEqualTo(revisions + 1);
        assertThat(office.changing.plan(office.planner, FINANCE, Subscription.active(TEAM)))
                .isInstanceOf(Outcome.Unchanged.class);
    }

    @Test
    void only_holders_of_the_platform_permission_change_it() {
        Stream.of("admin", "viewer", "root", "stranger").forEach(name -> {
            assertThat(office.changing.plan(signedIn(name), FINANCE, Subscription.active(TEAM)))
                    .isInstanceOf(Outcome.Absent.class);
            assertThat(office.changing.commit(signedIn(name), FINANCE, Subscription.active(TEAM), "", null))
                    .isInstanceOf(Outcome.Absent.class);
        });
        assertThat(office.changing.plan(office.planner, new TenantId("nowhere"), Subscription.active(TEAM)))
                .isInstanceOf(Outcome.Absent.class);
    }

    @Test
    void a_digest_of_another_plan_confirms_nothing() {
        assertThat(office.changing.commit(office.planner, FINANCE, Subscription.active(TEAM), "", "another"))
                .isInstanceOf(Outcome.Shifted.class);
    }

    @Test
    void an_unknown_plan_is_refused() {
        Outcome outcome = office.changing.plan(office.planner, FINANCE, Subscription.active(new PlanId("gold")));
        assertThat(((Outcome.Refused) outcome).objections())
                .extracting(Objection::code)
                .containsExactly("unknown-key");
    }

    @ParameterizedTest
    @MethodSource("lapsed")
    void the_management_tenant_does_not_lapse(Subscription subscription) {
        Outcome outcome = office.changing.plan(office.planner, MANAGEMENT, subscription);
        assertThat(((Outcome.Refused) outcome).objections())
                .contains(new Objection.LockedOut(Objection.LockedOut.Why.MANAGEMENT_TENANT));
    }
}
