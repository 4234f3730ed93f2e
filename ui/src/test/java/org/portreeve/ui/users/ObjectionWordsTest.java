package org.portreeve.ui.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.Gain;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.ThingNames;

class ObjectionWordsTest {
    private static final Permission RUN = new Permission("workflow:run");

    private final UsersStage stage = new UsersStage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void every_kind_of_objection_is_among_the_samples() {
        Set<Class<?>> kinds = samples().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(kinds).containsExactlyInAnyOrder(Objection.class.getPermittedSubclasses());
    }

    @Test
    void each_has_fact_and_reason_in_every_language() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"), Locale.GERMAN)) {
            var words = words(locale);
            for (Objection objection : samples()) {
                assertThat(words.fact(objection)).endsWith(".").doesNotContain("!{", "objection.", "null");
                assertThat(words.reason(objection)).endsWith(".").doesNotContain("!{", "objection.", "null");
            }
        }
    }

    @Test
    void people_roles_and_limits_are_named() {
        var words = words(Locale.ENGLISH);
        assertThat(words.fact(new Objection.LimitReached(Limit.SEATS, 50, 51)))
                .isEqualTo("The plan allows 50 seats; this would make 51.");
        assertThat(words.fact(new Objection.StillNamed("role", "looker", "profile", "accounting", true)))
                .isEqualTo("Still in use: role Looker, named by profile Accounting.");
        assertThat(words.fact(new Objection.LockedOut(Objection.LockedOut.Why.LAST_ADMIN)))
                .isEqualTo("Finance would be left without an active Tenant Admin.");
        assertThat(words.fact(new Objection.Escalation(
                        null, new Gain.OfHolding(holding(Grant.on(RUN, Set.of("p1", "p2"))), Window.ALWAYS))))
                .isEqualTo("Whoever joins later would gain what you may not give: workflow:run on p1, p2.");
    }

    private ObjectionWords words(Locale locale) {
        return new ObjectionWords(new ThingNames(locale, stage.hamlet.read(Cast.FINANCE)));
    }

    private List<Objection> samples() {
        var member = stage.hamlet.member(Cast.FINANCE, Cast.ANA);
        var change = new Change.OfMembership(member, member.withUntil(Hamlet.NOW));
        List<Objection> samples = new ArrayList<>(List.of(
                new Objection.NotPermitted(new Permission("role:assign"), change),
                new Objection.Escalation(Cast.ANA, new Gain.OfHolding(holding(Grant.unlimited(RUN)), Window.ALWAYS)),
                new Objection.Escalation(Cast.ANA, new Gain.OfSection(SmallCatalogue.TRACES)),
                new Objection.Escalation(Cast.ANA, new Gain.OfAgent(new AgentId("ledger"))),
                new Objection.Escalation(null, new Gain.OfAdministration()),
                new Objection.ReachingUp(Cast.BEN),
                new Objection.OutsideOwnScope(Cast.ANA, change),
                new Objection.OutsideOwnScope(null, change),
                new Objection.ExclusionViolated(new ExclusionId("four-eyes"), Cast.ANA, Cast.WORKFLOW, Cast.CHAT),
                new Objection.StillNamed("subtenant", "spain", "member", Cast.ANA.toString(), true),
                new Objection.StillNamed("role", "ghost", "joining", "finance", false),
                new Objection.PlatformPermissionInRole(Cast.CLERK, RUN),
                new Objection.PlanCloses(new Feature("exclusions"), false, change),
                new Objection.PlanCloses(new Feature("exclusions"), true, change),
                new Objection.SubtenantCycle("spain"),
                new Objection.AddressNotAllowed(Cast.ANA, "elsewhere.example"),
                new Objection.ExternalIdTaken(Cast.ANA, "E-17")));
        Arrays.stream(Limit.values())
                .map(limit -> new Objection.LimitReached(limit, 5, 6))
                .forEach(samples::add);
        Arrays.stream(Objection.LockedOut.Why.values())
                .map(Objection.LockedOut::new)
                .forEach(samples::add);
        return samples;
    }

    private static Holding holding(Grant grant) {
        return new Holding(grant, new Holding.FromRole(Cast.WORKFLOW), Window.ALWAYS);
    }
}
