package org.portreeve.launcher.demo;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.portreeve.application.change.States;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** Two months of ordinary work in the sample story: roles given and taken, covers, leavers, somebody shut out. */
final class Everyday {
    private static final Map<TenantId, List<String>> ROLES = Map.of(
            Founding.FINANCE,
            List.of(
                    "invoice-clerk",
                    "cost-administrator",
                    "ledger-reader",
                    "ai-chat-user",
                    "workflow-execution",
                    "dataset-administrator",
                    "power-user",
                    "agent-instance-user"),
            Founding.OPERATIONS,
            List.of("standard-user", "power-user", "viewer", "workflow-execution", "scheduled-trigger-administrator"),
            Founding.SALES,
            List.of("standard-user", "viewer", "ai-chat-user", "agent-execution"),
            Founding.DEVELOPMENT,
            List.of(
                    "qa",
                    "observer",
                    "fine-tuning-user",
                    "ai-service-execution",
                    "agent-quality-studio-administrator"));

    private static final Map<TenantId, DemoCast> ADMINS = Map.of(
            Founding.FINANCE, DemoCast.BEN,
            Founding.OPERATIONS, DemoCast.CHIMAMANDA,
            Founding.SALES, DemoCast.MARTA,
            Founding.DEVELOPMENT, DemoCast.CHIMAMANDA);

    private static final List<String> REASONS = List.of(
            "Year-end close, ticket FIN-2291",
            "Covers for a colleague on leave",
            "New in the team",
            "Project Halyard",
            "Request of the team lead",
            "Quarterly audit",
            "Pilot of the new agents",
            "Moved from another desk",
            "Ticket ACC-1187",
            "Needed for the migration");

    private final Story story;
    private final States states;
    private final Random random;
    private final Instant now;

    Everyday(Story story, States states, Random random, Instant now) {
        this.story = story;
        this.states = states;
        this.random = random;
        this.now = now;
    }

    void tell() {
        Instant at = story.later(20);
        List<TenantId> tenants = ROLES.keySet().stream()
                .sorted(Comparator.comparing(TenantId::value))
                .toList();
        while (at.isBefore(now.minus(36, ChronoUnit.HOURS))) {
            TenantId tenant = random.nextInt(3) == 0 ? tenants.get(random.nextInt(tenants.size())) : Founding.FINANCE;
            somethingHappensIn(tenant);
            at = story.later(8.5);
        }
        theCastAsItIsToday();
    }

    private void somethingHappensIn(TenantId tenant) {
        TenantState state = Objects.requireNonNull(states.read(tenant).tenant());
        List<UserId> people = state.members().stream()
                .filter(member -> !member.isTenantAdmin())
                .map(Membership::user)
                .sorted()
                .toList();
        UserId user = people.get(random.nextInt(people.size()));
        Membership member = Objects.requireNonNull(state.members().get(user));
        Person admin = ADMINS.getOrDefault(tenant, DemoCast.MARTA).person();
        String reason = REASONS.get(random.nextInt(REASONS.size()));
        List<String> roles = ROLES.getOrDefault(tenant, List.of());
        RoleId role = new RoleId(roles.get(random.nextInt(roles.size())));
        switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> story.by(admin, tenant, reason, Story.assign(user, role, Window.ALWAYS, reason));
            case 4, 5 -> story.by(admin, tenant, reason, Story.assign(user, role, someWindow(), reason));
            case 6 -> story.by(admin, tenant, reason, Story.revoke(user, anyOf(member, role)));
            case 7 -> {
                if (tenant.equals(Founding.FINANCE)) {
                    String profile = random.nextBoolean() ? "accounting" : "controlling";
                    story.by(admin, tenant, reason, Story.profile(user, Founding.profile(profile), reason));
                }
            }
            case 8 ->
                story.by(
                        admin,
                        tenant,
                        reason,
                        Story.member(
                                user,
                                (before, _, _) -> before.withSections(
                                        toggled(before, new SectionId(random.nextBoolean() ? "session" : "prompts")))));
            default -> story.inBulkBy(admin, tenant, reason, several(people, role, reason));
        }
    }

    private Story.Turn several(List<UserId> people, RoleId role, String reason) {
        int start = random.nextInt(people.size() - 8);
        int count = 3 + random.nextInt(5);
        return (state, snapshot, grantedBy) -> {
            TenantState after = state;
            for (UserId user : people.subList(start, start + count)) {
                after = Story.assign(user, role, Window.ALWAYS, reason).of(after, snapshot, grantedBy);
            }
            return after;
        };
    }

    private RoleId anyOf(Membership member, RoleId otherwise) {
        List<RoleId> held = new ArrayList<>(member.roles().keySet());
        return held.isEmpty() ? otherwise : held.get(random.nextInt(held.size()));
    }

    private Window someWindow() {
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        Instant from = day.minus(random.nextInt(50), ChronoUnit.DAYS);
        return random.nextInt(4) == 0
                ? new Window(day.plus(5 + random.nextInt(30), ChronoUnit.DAYS), day.plus(90, ChronoUnit.DAYS))
                : new Window(from, day.plus(2 + random.nextInt(80), ChronoUnit.DAYS));
    }

    private static Map<SectionId, SectionToggle> toggled(Membership member, SectionId section) {
        Map<SectionId, SectionToggle> sections = new TreeMap<>(member.sections());
        sections.put(section, new SectionToggle(!member.isOn(section), SectionToggle.Origin.OVERRIDE));
        return sections;
    }

    private void theCastAsItIsToday() {
        Person ben = DemoCast.BEN.person();
        Person ana = DemoCast.ANA.person();
        Person keanu = DemoCast.KEANU.person();
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        story.later(1);
        story.by(
                ben,
                Founding.FINANCE,
                "Books invoices",
                Story.assign(ana.id(), Founding.role("invoice-clerk"), Window.ALWAYS, "Books invoices"));
        story.later(0.5);
        story.by(
                ben,
                Founding.FINANCE,
                "Quarterly reporting",
                Story.assign(
                        ana.id(),
                        Founding.role("dataset-administrator"),
                        new Window(day.minus(40, ChronoUnit.DAYS), day.plus(11, ChronoUnit.DAYS)),
                        "Quarterly reporting"));
        story.later(0.5);
        story.by(
                ben,
                Founding.FINANCE,
                "Year-end close",
                Story.assign(
                        ana.id(),
                        Founding.role("workflow-execution"),
                        new Window(day.plus(9, ChronoUnit.DAYS), day.plus(98, ChronoUnit.DAYS)),
                        "Year-end close, ticket FIN-2291"));
        story.later(0.5);
        story.by(
                ben,
                Founding.FINANCE,
                "Controlling desk",
                Story.profile(ana.id(), Founding.profile("controlling"), "Controlling desk"));
        story.later(1);
        story.by(
                ben,
                Founding.FINANCE,
                "Left the company",
                Story.member(keanu.id(), (member, _, _) -> member.withStatus(MembershipStatus.DISABLED)));
        story.later(0.2);
        story.by(
                DemoCast.MARTA.person(),
                states.defaultTenant(),
                "Left the company",
                Story.member(keanu.id(), (member, _, _) -> member.withStatus(MembershipStatus.DISABLED)));
        story.later(2);
        story.by(
                DemoCast.MARTA.person(),
                states.defaultTenant(),
                "Contract until the end of the year",
                Story.member(
                        DemoCast.LUKASZ.person().id(),
                        (member, _, _) -> member.withUntil(day.plus(39, ChronoUnit.DAYS))));
    }
}
