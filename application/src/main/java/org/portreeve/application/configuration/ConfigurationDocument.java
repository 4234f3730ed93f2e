package org.portreeve.application.configuration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantStatus;

/** What a document says of a tenant. An absent part is null and leaves things as they are; a list that is there is complete. */
public record ConfigurationDocument(
        @Nullable Located<String> slug,
        @Nullable Located<String> name,
        @Nullable Located<TenantStatus> status,
        @Nullable Located<ZoneId> timeZone,
        @Nullable SubscriptionEntry subscription,
        @Nullable BoundaryEntry boundary,
        @Nullable JoiningEntry joining,
        @Nullable List<Located<Subtenant>> subtenants,
        @Nullable List<RoleEntry> roles,
        @Nullable List<ProfileEntry> profiles,
        @Nullable List<ExclusionEntry> exclusions,
        @Nullable List<Located<Agent>> agents,
        @Nullable List<Located<Resource>> resources,
        @Nullable List<MemberEntry> members) {
    /** The subscription; a plan or a status that is absent stays. */
    public record SubscriptionEntry(
            String path,
            @Nullable PlanId plan,
            @Nullable SubscriptionStatus status,
            @Nullable Instant until) {}

    /** The boundary; an absent part stays. */
    public record BoundaryEntry(
            @Nullable Listing permissions,
            @Nullable Listing sections,
            @Nullable Listing agents) {}

    /** Everything, or what is listed; patterns are not expanded yet. */
    public record Listing(String path, boolean all, List<Located<String>> items) {}

    /** What newcomers get; an absent part stays. */
    public record JoiningEntry(
            @Nullable Map<SectionId, Located<Boolean>> sections,
            @Nullable Boolean agentsAllowed,
            @Nullable List<Located<RoleId>> roles,
            @Nullable List<Located<ProfileId>> profiles) {}

    /** A role; built-in ones keep what is absent as the template has it. */
    public record RoleEntry(
            String path,
            RoleId id,
            @Nullable String name,
            @Nullable String purpose,
            @Nullable List<Located<Grant>> grants) {}

    /** A security profile. */
    public record ProfileEntry(String path, ProfileId id, String name, List<Located<RoleId>> roles) {}

    /** An exclusion. */
    public record ExclusionEntry(String path, ExclusionId id, String name, List<Located<RoleId>> roles) {}

    /** A member, named by identity or by address. */
    public record MemberEntry(
            String path,
            @Nullable Email email,
            @Nullable Identity identity,
            @Nullable Setting<String> externalId,
            @Nullable PersonName name,
            @Nullable BaseRole baseRole,
            @Nullable Located<MembershipStatus> status,
            @Nullable Setting<Instant> until,
            List<AssignmentEntry> roles,
            List<Located<ProfileId>> profiles,
            @Nullable ScopeEntry scope,
            Map<SectionId, ToggleEntry> sections,
            @Nullable AgentsEntry agents) {}

    /** A role of a member. */
    public record AssignmentEntry(String path, RoleId role, Window window, String reason) {}

    /** The whole tenant, or some subtenants. */
    public record ScopeEntry(String path, boolean wholeTenant, List<Located<SubtenantId>> subtenants) {}

    /** A section of a member; without an origin it is an override. */
    public record ToggleEntry(String path, boolean on, SectionToggle.@Nullable Origin origin) {}

    /** The agent access of a member; an absent part stays. */
    public record AgentsEntry(
            String path,
            @Nullable Boolean allowedByDefault,
            @Nullable List<Located<AgentId>> allowed,
            @Nullable List<Located<AgentId>> blocked) {}
}
