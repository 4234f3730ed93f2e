package org.portreeve.domain.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;

/** One fact that a step found. Its words live at the edges. */
public sealed interface Finding {
    /** A fact that gives access, unless something blocks. */
    sealed interface Grants extends Finding {}

    /** A fact that takes access away, whatever grants it. */
    record Blocks(DenialCode code, Cause cause) implements Finding {}

    /** A fact that lets a step pass. */
    sealed interface Passes extends Finding {}

    /** The tenant exists and is active. */
    record TenantIsActive(TenantId tenant) implements Passes {}

    /** The subject is an active member; the end is null where there is none. */
    record MemberIsActive(@Nullable Instant until) implements Passes {}

    /** It exists for the tenant; core where no boundary could leave it out. */
    record InsideBoundary(Cause what, boolean core) implements Passes {}

    /** The plan includes the feature and is in good standing. */
    record PlanIncludes(PlanId plan, Feature feature) implements Passes {}

    /** No feature is needed. */
    record NeedsNoFeature() implements Passes {}

    /** The membership covers the subtenant. */
    record ScopeCovers(SubtenantId subtenant) implements Passes {}

    /** No subtenant is involved. */
    record NoSubtenantInvolved() implements Passes {}

    /** A grant that is in force and counts for the request. */
    record HoldingGrants(Holding holding) implements Grants {}

    /** A grant of the permission that does not count now or not for this request; it neither grants nor blocks. */
    record HoldingInert(Holding holding, Inertness why) implements Finding {}

    /** The base role Tenant Admin covers it. */
    record TenantAdminCovers() implements Grants {}

    /** The gate of the section is open to every member. */
    record GateIsOpen(SectionId section) implements Grants {}

    /** The section is switched on for the member. */
    record SectionIsOn(SectionId section) implements Grants {}

    /** The section opens because the member holds the permission of one of its pages. */
    record PageOpens(Permission permission) implements Grants {}

    /** The member's agent access allows the agent, by an exception of its own or by default. */
    record AgentIsAllowed(AgentId agent, boolean byDefault) implements Grants {}

    /** Why a grant is without effect. */
    enum Inertness {
        /** Its window has not begun. */
        NOT_YET,
        /** Its window is over. */
        ENDED,
        /** The section that carries it is outside boundary or plan. */
        SECTION_CAPPED,
        /** It is limited to other resources. */
        OTHER_RESOURCES
    }

    /** What a finding is about. */
    sealed interface Cause {}

    /** The tenant itself. */
    record AboutTenant() implements Cause {}

    /** The membership itself. */
    record AboutMember() implements Cause {}

    /** A section. */
    record AboutSection(SectionId section) implements Cause {}

    /** A permission. */
    record AboutPermission(Permission permission) implements Cause {}

    /** An agent. */
    record AboutAgent(AgentId agent) implements Cause {}

    /** A feature of a plan. */
    record AboutFeature(PlanId plan, Feature feature) implements Cause {}

    /** A subtenant, named by the request or by what it asks for. */
    record AboutSubtenant(SubtenantId subtenant) implements Cause {}
}
