package org.portreeve.launcher.demo;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.portreeve.application.Actor;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.States;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.NewTenant;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;

/** The first days of the sample story: tenants, the people in them, roles, profiles, subtenants and agents. */
final class Founding {
    static final TenantId FINANCE = new TenantId("finance");
    static final TenantId OPERATIONS = new TenantId("operations");
    static final TenantId SALES = new TenantId("sales");
    static final TenantId DEVELOPMENT = new TenantId("development");

    private final Story story;
    private final States states;
    private final List<Person> crowd;

    Founding(Story story, States states, List<Person> crowd) {
        this.story = story;
        this.states = states;
        this.crowd = crowd;
    }

    void tell() {
        theFirstAdministrator();
        theTenants();
        thePeople();
        story.later(5);
        finance();
        story.later(4);
        operations();
        development();
    }

    private void theFirstAdministrator() {
        Person marta = DemoCast.MARTA.person();
        Actor portreeve = new Actor.Portreeve(Source.SYSTEM, "demo-00000");
        story.tell(
                portreeve,
                states.managementTenant(),
                "First Platform Administrator",
                Story.join(
                        List.of(marta),
                        member -> member.withBaseRole(BaseRole.TENANT_ADMIN)
                                .withRoles(Map.of(
                                        Role.PLATFORM_ADMINISTRATOR,
                                        new RoleAssignment(
                                                Role.PLATFORM_ADMINISTRATOR,
                                                Window.ALWAYS,
                                                "First Platform Administrator",
                                                Author.PORTREEVE,
                                                member.details().since())))));
        story.tell(
                portreeve,
                states.defaultTenant(),
                "First Tenant Admin",
                Story.join(List.of(marta), member -> member.withBaseRole(BaseRole.TENANT_ADMIN)));
        story.later(1);
        story.by(
                marta,
                states.defaultTenant(),
                "The company's name",
                (state, _, _) -> state.withTenant(inMadrid(state.tenant(), "Acme")));
    }

    private static Tenant inMadrid(Tenant tenant, String name) {
        return new Tenant(
                tenant.id(),
                name,
                tenant.kind(),
                tenant.status(),
                ZoneId.of("Europe/Madrid"),
                tenant.subscription(),
                tenant.boundary(),
                tenant.joining());
    }

    private void theTenants() {
        found(FINANCE, "Finance", "department", DemoCast.BEN);
        found(OPERATIONS, "Operations", "department", DemoCast.CHIMAMANDA);
        found(SALES, "Sales and Customer Success, Europe and Middle East", "department", DemoCast.MARTA);
        found(DEVELOPMENT, "Development", "development", DemoCast.CHIMAMANDA);
    }

    private void found(TenantId id, String name, String template, DemoCast admin) {
        story.later(0.3);
        story.create(story.actor(DemoCast.MARTA.person(), Source.CONSOLE), id, name + " opens", snapshot -> {
            TenantState fresh = NewTenant.fromTemplate(
                    snapshot.catalogue(), id, name, Tenant.Kind.ORDINARY, template, new PlanId("enterprise"));
            fresh = fresh.withTenant(inMadrid(fresh.tenant(), name));
            return new Edit.To(Story.join(List.of(admin.person()), member -> member.withBaseRole(BaseRole.TENANT_ADMIN))
                    .of(fresh, snapshot, Author.of(DemoCast.MARTA.person().id())));
        });
    }

    private void thePeople() {
        Person marta = DemoCast.MARTA.person();
        List<Person> cast = DemoCast.people().stream()
                .filter(person -> !person.equals(marta))
                .toList();
        story.later(2);
        story.inBulkBy(
                marta, states.defaultTenant(), "Everybody from the directory", Story.join(concat(cast, crowd), m -> m));
        story.later(2);
        List<Person> finance = new ArrayList<>(crowd.subList(0, 96));
        finance.addAll(of(DemoCast.ANA, DemoCast.SIOBHAN, DemoCast.KEANU));
        story.inBulkBy(DemoCast.BEN.person(), FINANCE, "Finance moves in", Story.join(finance, m -> m));
        story.later(1);
        List<Person> operations = new ArrayList<>(crowd.subList(80, 170));
        operations.addAll(of(DemoCast.HANNE, DemoCast.BEN));
        story.inBulkBy(DemoCast.CHIMAMANDA.person(), OPERATIONS, "Operations moves in", Story.join(operations, m -> m));
        story.later(1);
        List<Person> sales = new ArrayList<>(crowd.subList(170, 235));
        sales.addAll(of(DemoCast.ANA));
        story.inBulkBy(marta, SALES, "Sales moves in", Story.join(sales, m -> m));
        story.later(1);
        List<Person> development = new ArrayList<>(crowd.subList(225, crowd.size()));
        development.addAll(of(DemoCast.LUKASZ));
        story.inBulkBy(
                DemoCast.CHIMAMANDA.person(), DEVELOPMENT, "Engineering moves in", Story.join(development, m -> m));
    }

    private void finance() {
        Person ben = DemoCast.BEN.person();
        story.by(
                ben,
                FINANCE,
                "Regions as in the chart of accounts",
                (state, _, _) -> state.withSubtenants(state.subtenants()
                        .with(sub("emea"), new Subtenant(sub("emea"), "EMEA", null))
                        .with(sub("spain"), new Subtenant(sub("spain"), "Spain", sub("emea")))
                        .with(sub("portugal"), new Subtenant(sub("portugal"), "Portugal", sub("emea")))
                        .with(sub("nordics"), new Subtenant(sub("nordics"), "Nordics", sub("emea")))
                        .with(sub("apac"), new Subtenant(sub("apac"), "Asia and Pacific", null))));
        story.later(1);
        story.by(
                ben,
                FINANCE,
                "Agents of the accounting team",
                (state, _, _) -> state.withAgents(state.agents()
                        .with(
                                agent("invoice-bot"),
                                new Agent(agent("invoice-bot"), "Invoice Bot", true, sub("spain"), false))
                        .with(
                                agent("ledger-reader"),
                                new Agent(agent("ledger-reader"), "Ledger Reader", true, null, false))
                        .with(
                                agent("dunning-writer"),
                                new Agent(agent("dunning-writer"), "Dunning Writer", true, sub("emea"), false))
                        .with(
                                agent("tax-helper"),
                                new Agent(agent("tax-helper"), "Tax Helper 2025", false, null, false))));
        story.later(1);
        story.by(
                ben,
                FINANCE,
                "Roles of the accounting team",
                (state, _, _) -> state.withRoles(state.roles()
                                .with(
                                        role("invoice-clerk"),
                                        Role.own(
                                                role("invoice-clerk"),
                                                "Invoice Clerk",
                                                "Books invoices",
                                                List.of(
                                                        grant("workflow:run"),
                                                        grant("agent:use-assigned"),
                                                        grant("process:participate"))))
                                .with(
                                        role("march-closer"),
                                        Role.own(
                                                role("march-closer"),
                                                "March Closer",
                                                "Closes the books of March",
                                                List.of(
                                                        Grant.on(
                                                                new Permission("dataset:view"),
                                                                Set.of("ledger-2026-03", "ledger-2026-q1")),
                                                        grant("workflow:view"))))
                                .with(
                                        role("ledger-reader"),
                                        Role.own(
                                                role("ledger-reader"),
                                                "Ledger Reader",
                                                "Reads single ledgers",
                                                List.of(Grant.on(
                                                        new Permission("dataset:view"),
                                                        Set.of(
                                                                "ledger-2026-01",
                                                                "ledger-2026-02",
                                                                "ledger-2026-03",
                                                                "ledger-2026-04",
                                                                "ledger-2026-05",
                                                                "ledger-2026-06",
                                                                "ledger-2026-07",
                                                                "ledger-2026-08",
                                                                "ledger-2026-09"))))))
                        .withResources(ledgers(state)));
        story.later(0.5);
        story.by(
                ben,
                FINANCE,
                "Bundles for new colleagues",
                (state, _, _) -> state.withProfiles(state.profiles()
                        .with(
                                profile("accounting"),
                                new SecurityProfile(
                                        profile("accounting"),
                                        "Accounting",
                                        Set.of(role("invoice-clerk"), role("cost-administrator"))))
                        .with(
                                profile("controlling"),
                                new SecurityProfile(
                                        profile("controlling"),
                                        "Controlling",
                                        Set.of(
                                                role("ledger-reader"),
                                                role("cost-administrator"),
                                                role("usage-limits-administrator"))))));
        story.later(0.5);
        story.by(
                ben,
                FINANCE,
                "Four eyes on the closing",
                (state, _, _) -> state.withExclusions(state.exclusions()
                        .with(
                                new ExclusionId("four-eyes"),
                                new Exclusion(
                                        new ExclusionId("four-eyes"),
                                        "Four eyes",
                                        Set.of(role("march-closer"), role("auditor"))))));
        story.later(1);
        Person siobhan = DemoCast.SIOBHAN.person();
        story.by(
                ben,
                FINANCE,
                "Internal audit",
                Story.assign(siobhan.id(), role("auditor"), Window.ALWAYS, "Internal audit"));
        scope(ben, 0, 14, Set.of(sub("spain")), "Spanish team");
        scope(ben, 14, 22, Set.of(sub("spain"), sub("portugal")), "Iberian team");
        scope(ben, 22, 30, Set.of(sub("nordics")), "Nordic team");
    }

    private static Table<ResourceId, Resource> ledgers(TenantState state) {
        var resources = state.resources();
        for (int month = 1; month <= 9; month++) {
            ResourceId id = new ResourceId("dataset", "ledger-2026-%02d".formatted(month));
            resources = resources.with(id, new Resource(id, "Ledger 2026/%02d".formatted(month), null));
        }
        return resources;
    }

    private void scope(Person ben, int from, int to, Set<SubtenantId> scope, String reason) {
        story.later(0.4);
        story.inBulkBy(ben, FINANCE, reason, (state, _, _) -> {
            TenantState after = state;
            for (Person person : crowd.subList(from, to)) {
                Membership member = Objects.requireNonNull(after.members().get(person.id()));
                after = after.withMember(member.withScope(Extent.of(scope)));
            }
            return after;
        });
    }

    private void operations() {
        Person chimamanda = DemoCast.CHIMAMANDA.person();
        Person hanne = DemoCast.HANNE.person();
        story.by(
                chimamanda,
                OPERATIONS,
                "Hanne runs the team",
                Story.assign(hanne.id(), role("department-admin"), Window.ALWAYS, "Hanne runs the team"));
        story.later(1);
        story.by(
                chimamanda,
                OPERATIONS,
                "Agents of the warehouse",
                (state, _, _) -> state.withAgents(state.agents()
                        .with(
                                agent("route-planner"),
                                new Agent(agent("route-planner"), "Route Planner", true, null, false))
                        .with(
                                agent("stock-watch"),
                                new Agent(agent("stock-watch"), "Stock Watch", true, null, false))));
    }

    private void development() {
        Person chimamanda = DemoCast.CHIMAMANDA.person();
        Map<String, List<Person>> teams = new TreeMap<>();
        teams.put("developer", concat(of(DemoCast.LUKASZ), crowd.subList(225, 262)));
        teams.put("qa", crowd.subList(262, 276));
        teams.put("observer", crowd.subList(276, 282));
        teams.forEach((role, people) -> {
            story.later(0.5);
            story.inBulkBy(chimamanda, DEVELOPMENT, "Team list", (state, snapshot, grantedBy) -> {
                TenantState after = state;
                for (Person person : people) {
                    after = Story.assign(person.id(), role(role), Window.ALWAYS, "Team list")
                            .of(after, snapshot, grantedBy);
                }
                return after;
            });
        });
        story.later(1);
        story.by(
                chimamanda,
                DEVELOPMENT,
                "Agents under construction",
                (state, _, _) -> state.withAgents(state.agents()
                        .with(
                                agent("code-reviewer"),
                                new Agent(agent("code-reviewer"), "Code Reviewer", true, null, false))
                        .with(
                                agent("release-notes"),
                                new Agent(agent("release-notes"), "Release Notes", true, null, false))
                        .with(
                                agent("load-tester"),
                                new Agent(agent("load-tester"), "Load Tester", true, null, false))));
        story.later(1);
        story.by(
                chimamanda,
                DEVELOPMENT,
                "Keeps to the reviewer",
                Story.member(
                        crowd.get(230).id(),
                        (member, _, _) -> member.withAgents(
                                new AgentAccess(false, Set.of(agent("code-reviewer")), Set.of(agent("load-tester"))))));
    }

    static RoleId role(String key) {
        return new RoleId(key);
    }

    static ProfileId profile(String key) {
        return new ProfileId(key);
    }

    private static SubtenantId sub(String key) {
        return new SubtenantId(key);
    }

    private static AgentId agent(String key) {
        return new AgentId(key);
    }

    private static Grant grant(String permission) {
        return Grant.unlimited(new Permission(permission));
    }

    private static List<Person> of(DemoCast... cast) {
        return List.of(cast).stream().map(DemoCast::person).toList();
    }

    private static List<Person> concat(List<Person> one, List<Person> other) {
        List<Person> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
