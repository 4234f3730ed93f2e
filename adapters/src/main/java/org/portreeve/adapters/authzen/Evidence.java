package org.portreeve.adapters.authzen;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.access.Finding;
import org.portreeve.domain.access.Holding;

/** What a step found, as objects with a kind and values; their words are for whoever shows them. */
final class Evidence {
    private Evidence() {}

    static Map<String, Object> of(Finding finding) {
        return switch (finding) {
            case Finding.Blocks(DenialCode code, Finding.Cause cause) ->
                about(cause, object("blocks", "code", code.key()));
            case Finding.TenantIsActive(var tenant) -> object("tenant-is-active", "tenant", tenant.value());
            case Finding.MemberIsActive(Instant until) -> object("member-is-active", "until", until);
            case Finding.InsideBoundary(Finding.Cause what, boolean core) ->
                about(what, object("inside-boundary", "core", core));
            case Finding.PlanIncludes(var plan, var feature) -> {
                Map<String, Object> object = object("plan-includes", "plan", plan.value());
                object.put("feature", feature.value());
                yield object;
            }
            case Finding.NeedsNoFeature _ -> object("needs-no-feature");
            case Finding.ScopeCovers(var subtenant) -> object("scope-covers", "subtenant", subtenant.value());
            case Finding.NoSubtenantInvolved _ -> object("no-subtenant-involved");
            case Finding.HoldingGrants(Holding holding) -> holding(holding, object("holding-grants"));
            case Finding.HoldingInert(Holding holding, Finding.Inertness why) ->
                holding(holding, object("holding-inert", "why", key(why)));
            case Finding.TenantAdminCovers _ -> object("tenant-admin-covers");
            case Finding.GateIsOpen(var section) -> object("gate-is-open", "section", section.value());
            case Finding.SectionIsOn(var section) -> object("section-is-on", "section", section.value());
            case Finding.PageOpens(var permission) -> object("page-opens", "permission", permission.value());
            case Finding.AgentIsAllowed(var agent, boolean byDefault) -> {
                Map<String, Object> object = object("agent-is-allowed", "agent", agent.value());
                object.put("byDefault", byDefault);
                yield object;
            }
        };
    }

    /** That a subject could be any of several members. */
    static Map<String, Object> ambiguous(String subject, int matches) {
        Map<String, Object> object = object("ambiguous", "subject", subject);
        object.put("matches", matches);
        return object;
    }

    private static Map<String, Object> about(Finding.Cause cause, Map<String, Object> object) {
        switch (cause) {
            case Finding.AboutTenant _ -> object.put("about", "tenant");
            case Finding.AboutMember _ -> object.put("about", "member");
            case Finding.AboutSection(var section) -> about(object, "section", section.value());
            case Finding.AboutPermission(var permission) -> about(object, "permission", permission.value());
            case Finding.AboutAgent(var agent) -> about(object, "agent", agent.value());
            case Finding.AboutFeature(var plan, var feature) -> {
                about(object, "feature", feature.value());
                object.put("plan", plan.value());
            }
            case Finding.AboutSubtenant(var subtenant) -> about(object, "subtenant", subtenant.value());
        }
        return object;
    }

    private static void about(Map<String, Object> object, String kind, String key) {
        object.put("about", kind);
        object.put(kind, key);
    }

    private static Map<String, Object> holding(Holding holding, Map<String, Object> object) {
        object.put("permission", holding.grant().permission().value());
        switch (holding.grant().resources()) {
            case Extent.All<String> _ -> object.put("resources", "all");
            case Extent.Listed<String>(Set<String> ids) ->
                object.put("resources", ids.stream().sorted().toList());
        }
        switch (holding.source()) {
            case Holding.FromBaseRole _ -> object.put("through", "base-role");
            case Holding.FromRole(var role) -> {
                object.put("through", "role");
                object.put("role", role.value());
            }
            case Holding.FromProfile(var profile, var role) -> {
                object.put("through", "profile");
                object.put("profile", profile.value());
                object.put("role", role.value());
            }
            case Holding.FromSection(var section) -> {
                object.put("through", "section");
                object.put("section", section.value());
            }
        }
        put(object, "from", holding.window().from());
        put(object, "until", holding.window().until());
        return object;
    }

    private static String key(Finding.Inertness why) {
        return switch (why) {
            case NOT_YET -> "not-yet";
            case ENDED -> "ended";
            case SECTION_CAPPED -> "section-capped";
            case OTHER_RESOURCES -> "other-resources";
        };
    }

    private static Map<String, Object> object(String kind) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", kind);
        return object;
    }

    private static Map<String, Object> object(String kind, String name, @Nullable Object value) {
        Map<String, Object> object = object(kind);
        put(object, name, value);
        return object;
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value instanceof Instant instant ? instant.toString() : value);
        }
    }
}
