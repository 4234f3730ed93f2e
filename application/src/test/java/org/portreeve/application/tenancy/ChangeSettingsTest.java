package org.portreeve.application.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.portreeve.application.Actor;
import org.portreeve.application.access.JudgeSignIn;
import org.portreeve.application.access.MyAccess;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.Company;
import org.portreeve.application.memory.PlainPatterns;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.AgentGuard;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.FirewallRule.Action;
import org.portreeve.domain.tenancy.FirewallRule.Direction;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

class ChangeSettingsTest {
    private static final RulePatterns PATTERNS = new PlainPatterns();

    private final Company company = new Company();
    private final ChangeSettings changing = new ChangeSettings(company.gatekeeper, company.changes, PATTERNS);
    private final TryRules trying = new TryRules(company.gatekeeper, PATTERNS);
    private final ReadSettings reading = new ReadSettings(company.gatekeeper);
    private final JudgeSignIn judging = new JudgeSignIn(company.ports.states());
    private final Actor.SignedIn admin = (Actor.SignedIn) Company.signedIn("admin");

    private Tenant now() {
        return company.state().tenant();
    }

    private ChangeSettings.Answer commit(Actor actor, SettingPart part, UnaryOperator<Tenant> change) {
        return changing.commit(
                actor, Company.FINANCE, new ChangeSettings.Wish(part, now(), change.apply(now())), "Because", null);
    }

    private static UnaryOperator<Tenant> notices(int days) {
        return tenant -> tenant.withSettings(tenant.settings().withNotices(Notices.SHIPPED.withDaysBefore(days)));
    }

    private static UnaryOperator<Tenant> policy(SignInPolicy policy) {
        return tenant -> tenant.withSettings(tenant.settings().withSignIn(policy));
    }

    private static UnaryOperator<Tenant> guard(FirewallRule... rules) {
        return tenant -> tenant.withSettings(tenant.settings().withAgentGuard(new AgentGuard(true, List.of(rules))));
    }

    private static FirewallRule rule(String name, String pattern, boolean enabled) {
        return new FirewallRule(name, Direction.INPUT, pattern, Action.BLOCK, enabled);
    }

    private static Outcome outcome(ChangeSettings.Answer answer) {
        return ((ChangeSettings.Went) answer).outcome();
    }

    private static Actor.SignedIn signedIn(String name, Duration age, Duration away, @Nullable String level) {
        return new Actor.SignedIn(
                Company.user(name), name, Source.CONSOLE, "r", new SignInPolicy.SignIn(age, away, level));
    }

    @Test
    void each_part_is_changed_by_whoever_may_and_leaves_the_others_as_they_are_now() {
        Tenant seen = now();
        assertThat(outcome(commit(admin, SettingPart.NOTICES, notices(3)))).isInstanceOf(Outcome.Committed.class);
        var renamed = new ChangeSettings.Wish(
                SettingPart.GENERAL, seen, seen.withName(" Money ").withTimeZone(ZoneId.of("Europe/Madrid")));
        assertThat(outcome(changing.commit(admin, Company.FINANCE, renamed, "", null)))
                .isInstanceOf(Outcome.Committed.class);
        assertThat(now().name()).isEqualTo("Money");
        assertThat(now().timeZone()).isEqualTo(ZoneId.of("Europe/Madrid"));
        assertThat(now().settings().notices().daysBefore()).isEqualTo(3);
        commit(
                admin,
                SettingPart.NEWCOMERS,
                tenant -> tenant.withJoining(
                        new Joining(Map.of(Company.TRACES, false), false, Set.of(Company.CLERK), Set.of())));
        assertThat(now().joining().roles()).containsExactly(Company.CLERK);
        assertThat(now().joining().agentsAllowed()).isFalse();
        assertThat(now().joining().allows(Company.TRACES)).isTrue();
    }

    @Test
    void for_who_may_not_and_in_another_tenant_there_is_nothing() {
        for (SettingPart part : SettingPart.values()) {
            assertThat(outcome(commit(Company.signedIn("ana"), part, notices(3))))
                    .isInstanceOf(Outcome.Absent.class);
        }
        assertThat(reading.of((Actor.SignedIn) Company.signedIn("ana"), Company.FINANCE))
                .isEmpty();
        assertThat(reading.of(admin, new TenantId("nowhere"))).isEmpty();
        assertThat(reading.of(admin, Company.MANAGEMENT)).isEmpty();
        assertThat(reading.of(admin, Company.FINANCE).orElseThrow().parts()).containsOnlyKeys(SettingPart.values());
    }

    @Test
    void what_changed_meanwhile_is_told_and_what_else_changed_does_not_matter() {
        Tenant seen = now();
        commit(admin, SettingPart.NOTICES, notices(3));
        var late = new ChangeSettings.Wish(SettingPart.NOTICES, seen, notices(9).apply(seen));
        assertThat(changing.commit(admin, Company.FINANCE, late, "", null)).isEqualTo(new ChangeSettings.Stale(now()));
        assertThat(now().settings().notices().daysBefore()).isEqualTo(3);
    }

    @Test
    void a_rule_without_a_pattern_is_refused_and_named() {
        FirewallRule bad = rule("Broken", "(", true);
        assertThat(commit(admin, SettingPart.AGENT_GUARD, guard(rule("Cards", "[0-9]{4}", true), bad)))
                .isEqualTo(new ChangeSettings.NoPatterns(List.of(bad)));
        assertThat(outcome(commit(admin, SettingPart.AGENT_GUARD, guard(rule("Cards", "[0-9]{4}", true)))))
                .isInstanceOf(Outcome.Committed.class);
        assertThat(now().settings().agentGuard().rules()).hasSize(1);
    }

    @Test
    void rules_are_tried_in_their_order_and_the_first_that_is_on_wins() {
        List<FirewallRule> rules = List.of(
                rule("Off", "card", false),
                rule("Broken", "(", true),
                new FirewallRule("Answers", Direction.OUTPUT, "card", Action.FLAG, true),
                rule("Cards", "card", true),
                rule("All", ".", true));
        var verdict = trying.of(admin, Company.FINANCE, rules, Direction.INPUT, "my card, your card")
                .orElseThrow();
        assertThat(verdict.rule()).isEqualTo(rules.get(3));
        assertThat(verdict.stretches())
                .containsExactly(new RulePatterns.Stretch(3, 7), new RulePatterns.Stretch(14, 18));
        assertThat(trying.of(admin, Company.FINANCE, rules.subList(0, 2), Direction.INPUT, "card")
                        .orElseThrow()
                        .rule())
                .isNull();
        assertThat(trying.of(Company.signedIn("ana"), Company.FINANCE, rules, Direction.INPUT, "card"))
                .isEmpty();
    }

    @Test
    void nobody_shuts_themselves_out_with_a_policy() {
        SignInPolicy gold = new SignInPolicy(Set.of(), null, null, List.of("gold"));
        assertThat(commit(admin, SettingPart.SIGN_IN, policy(gold)))
                .isEqualTo(new ChangeSettings.ShutsOut(SignInPolicy.Lack.LEVEL));
        Actor.SignedIn golden = signedIn("admin", Duration.ZERO, Duration.ZERO, "gold");
        assertThat(outcome(commit(golden, SettingPart.SIGN_IN, policy(gold)))).isInstanceOf(Outcome.Committed.class);
    }

    @Test
    void whose_sign_in_lacks_something_finds_no_tenant_and_is_told_what_it_is() {
        MyAccess access = new MyAccess(company.gatekeeper, company.ports.directory());
        SignInPolicy strict = new SignInPolicy(Set.of(), Duration.ofHours(8), Duration.ofMinutes(30), List.of("gold"));
        Actor.SignedIn golden = signedIn("admin", Duration.ZERO, Duration.ZERO, "gold");
        commit(golden, SettingPart.SIGN_IN, policy(strict));
        Permission view = new Permission("member:view");
        for (Actor.SignedIn weak : List.of(
                signedIn("admin", Duration.ofHours(8), Duration.ZERO, "gold"),
                signedIn("admin", Duration.ofHours(7), Duration.ofMinutes(30), "gold"),
                signedIn("admin", Duration.ZERO, Duration.ZERO, null))) {
            assertThat(company.gatekeeper.enter(weak, Company.FINANCE, view)).isEmpty();
            assertThat(access.of(weak, Company.FINANCE)).isEmpty();
            assertThat(reading.of(weak, Company.FINANCE)).isEmpty();
            assertThat(outcome(commit(weak, SettingPart.NOTICES, notices(1)))).isInstanceOf(Outcome.Absent.class);
            assertThat(judging.of(weak, Company.FINANCE)).isPresent();
        }
        assertThat(company.gatekeeper.enter(golden, Company.FINANCE, view)).isPresent();
        assertThat(judging.of(golden, Company.FINANCE)).isEmpty();
        assertThat(judging.of(signedIn("nobody", Duration.ZERO, Duration.ZERO, null), Company.FINANCE))
                .isEmpty();
        assertThat(judging.of(golden, new TenantId("nowhere"))).isEmpty();
    }
}
