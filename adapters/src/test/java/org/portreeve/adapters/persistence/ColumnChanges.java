package org.portreeve.adapters.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.portreeve.application.contract.Samples;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Overrides;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.Subscription;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.AgentGuard;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Notices;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.domain.tenancy.TenantSettings;
import org.portreeve.domain.tenancy.TenantStatus;

/** For each column that can change, a change of the sample tenant that changes it; those about people stand elsewhere. */
final class ColumnChanges {
    /** What nothing takes back: the profile values are gone with it, also as of before. */
    static final String FOR_GOOD = "person.erased";

    private static final Instant LATER = Samples.START.plusSeconds(3);

    private final Map<String, UnaryOperator<TenantState>> changes = new LinkedHashMap<>();

    private ColumnChanges() {}

    /** By table and column. */
    static Map<String, UnaryOperator<TenantState>> of(String slug) {
        ColumnChanges all = new ColumnChanges();
        all.tenant();
        all.structure();
        all.changes.putAll(PeopleColumnChanges.of(slug));
        return all.changes;
    }

    private void tenant() {
        tenant("name", was -> tenant(was, "Other", was.kind(), was.status(), was.timeZone()));
        tenant("kind", was -> tenant(was, was.name(), Tenant.Kind.DEFAULT, was.status(), was.timeZone()));
        tenant("status", was -> tenant(was, was.name(), was.kind(), TenantStatus.SUSPENDED, was.timeZone()));
        tenant("zone", was -> tenant(was, was.name(), was.kind(), was.status(), ZoneId.of("Asia/Tokyo")));
        tenant("plan", was -> with(was, new Subscription(new PlanId("free"), SubscriptionStatus.TRIAL, trial(was))));
        tenant("trial_until", was -> with(was, new Subscription(new PlanId("pro"), SubscriptionStatus.TRIAL, LATER)));
        tenant("subscription_status", was -> with(was, Subscription.active(new PlanId("pro"))));
        tenant(
                "overrides",
                was -> with(
                        was,
                        new Subscription(
                                was.subscription().plan(),
                                was.subscription().status(),
                                was.subscription().trialUntil(),
                                new Overrides(Set.of(new Feature("evaluations")), Map.of(Limit.SEATS, 7L)))));
        tenant("boundary_permissions", was -> with(was, new TenantBoundary(Extent.all(), sections(was), agents(was))));
        tenant(
                "boundary_sections",
                was -> with(
                        was,
                        new TenantBoundary(
                                was.boundary().permissions(), Extent.of(Set.of(Samples.AGENTS)), agents(was))));
        tenant(
                "boundary_agents",
                was -> with(
                        was,
                        new TenantBoundary(
                                was.boundary().permissions(), sections(was), Extent.of(Set.of(Samples.BOT)))));
        tenant("joining", was -> was.withJoining(Joining.open()));
        tenant(
                "settings",
                was -> was.withSettings(new TenantSettings(
                        new Notices(3, "Finance access", new Email("access@acme.example")),
                        new SignInPolicy(
                                Set.of("acme.example"), Duration.ofHours(8), Duration.ofMinutes(30), List.of("mfa")),
                        new AgentGuard(
                                true,
                                List.of(new FirewallRule(
                                        "Cards",
                                        FirewallRule.Direction.BOTH,
                                        "[0-9]{16}",
                                        FirewallRule.Action.REDACT,
                                        true))))));
    }

    private static Extent<org.portreeve.domain.section.SectionId> sections(Tenant tenant) {
        return tenant.boundary().sections();
    }

    private static Extent<org.portreeve.domain.agent.AgentId> agents(Tenant tenant) {
        return tenant.boundary().agents();
    }

    private static Instant trial(Tenant tenant) {
        return Objects.requireNonNull(tenant.subscription().trialUntil());
    }

    private static Tenant tenant(Tenant was, String name, Tenant.Kind kind, TenantStatus status, ZoneId zone) {
        return new Tenant(was.id(), name, kind, status, zone, was.subscription(), was.boundary(), was.joining());
    }

    private static Tenant with(Tenant was, Subscription subscription) {
        return was.withSubscription(subscription);
    }

    private static Tenant with(Tenant was, TenantBoundary boundary) {
        return was.withBoundary(boundary);
    }

    private void tenant(String column, UnaryOperator<Tenant> change) {
        changes.put("tenant." + column, state -> state.withTenant(change.apply(state.tenant())));
    }

    private void structure() {
        subtenant("name", new Subtenant(Samples.SPAIN, "Spain", Samples.EMEA));
        subtenant("parent", new Subtenant(Samples.SPAIN, "España", null));
        role("name", was -> new Role(was.id(), "Other", was.purpose(), was.origin(), was.group(), was.grants()));
        role("purpose", was -> new Role(was.id(), was.name(), "Other", was.origin(), was.group(), was.grants()));
        role(
                "origin",
                was -> new Role(was.id(), was.name(), was.purpose(), Role.Origin.BUILT_IN, was.group(), was.grants()));
        role("role_group", was -> new Role(was.id(), was.name(), was.purpose(), was.origin(), "other", was.grants()));
        changes.put(
                "role_grant.limited",
                roleChange(
                        was -> was.withGrants(List.of(Grant.unlimited(Samples.RUN), Grant.unlimited(Samples.WRITE)))));
        changes.put(
                "role_grant.resources",
                roleChange(was -> was.withGrants(
                        List.of(Grant.unlimited(Samples.RUN), Grant.on(Samples.WRITE, Set.of("ledger "))))));
        profile("name", new SecurityProfile(Samples.ACCOUNTING, "Other", Set.of(Samples.CLERK, Samples.AUDITOR)));
        profile("roles", new SecurityProfile(Samples.ACCOUNTING, "Accounting", Set.of(Samples.CLERK)));
        exclusion("name", was -> new Exclusion(was.id(), "Other", was.roles()));
        exclusion("roles", was -> new Exclusion(was.id(), was.name(), Set.of()));
        agent("name", was -> new Agent(was.id(), "Other", was.active(), was.subtenant(), was.shared()));
        agent("active", was -> new Agent(was.id(), was.name(), false, was.subtenant(), was.shared()));
        agent("subtenant", was -> new Agent(was.id(), was.name(), was.active(), null, was.shared()));
        agent("shared", was -> new Agent(was.id(), was.name(), was.active(), was.subtenant(), true));
        ResourceId ledger = new ResourceId("record", "ledger ");
        resource("name", new Resource(ledger, "Named", Samples.SPAIN));
        resource("subtenant", new Resource(ledger, null, Samples.EMEA));
    }

    private void subtenant(String column, Subtenant after) {
        changes.put(
                "subtenant." + column,
                state -> state.withSubtenants(state.subtenants().with(after.id(), after)));
    }

    private void role(String column, UnaryOperator<Role> change) {
        changes.put("role." + column, roleChange(change));
    }

    private static UnaryOperator<TenantState> roleChange(UnaryOperator<Role> change) {
        return state -> state.withRoles(
                state.roles().replaceAll(was -> was.id().equals(Samples.CLERK) ? change.apply(was) : was));
    }

    private void profile(String column, SecurityProfile after) {
        changes.put(
                "profile." + column,
                state -> state.withProfiles(state.profiles().with(after.id(), after)));
    }

    private void exclusion(String column, UnaryOperator<Exclusion> change) {
        changes.put(
                "exclusion." + column,
                state -> state.withExclusions(state.exclusions().replaceAll(change)));
    }

    private void agent(String column, UnaryOperator<Agent> change) {
        changes.put(
                "agent." + column,
                state -> state.withAgents(
                        state.agents().replaceAll(was -> was.id().equals(Samples.BOT) ? change.apply(was) : was)));
    }

    private void resource(String column, Resource after) {
        changes.put(
                "resource." + column,
                state -> state.withResources(state.resources().with(after.id(), after)));
    }
}
