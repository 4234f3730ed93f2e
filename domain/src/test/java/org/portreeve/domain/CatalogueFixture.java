package org.portreeve.domain;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;

/** A catalogue like the one that ships, cut down to what tests name: all gates, features, guarded and core permissions. */
public final class CatalogueFixture {
    /** Everything, without limits. */
    public static final PlanId ENTERPRISE = new PlanId("enterprise");

    /** No features; two seats, one agent, one key, no roles of one's own. */
    public static final PlanId FREE = new PlanId("free");

    /** Evaluations and roles of one's own; five seats. */
    public static final PlanId TEAM = new PlanId("team");

    private static final List<String> FEATURES = List.of(
            "evaluations", "mcp-debug", "custom-roles", "security-profiles", "subtenants", "exclusions", "analytics");

    private CatalogueFixture() {}

    /** The one that fixtures use where no other is given. */
    public static Catalogue catalogue() {
        return catalogueWith(sections());
    }

    /** The same with other sections. */
    public static Catalogue catalogueWith(Map<SectionId, Section> sections) {
        return new Catalogue(
                permissions(),
                permissionSet(
                        "member:view",
                        "member:invite",
                        "member:edit",
                        "member:disable",
                        "member:remove",
                        "role:view",
                        "role:assign",
                        "settings:manage",
                        "subscription:view",
                        "audit:view"),
                Set.of("tenant-organisation", "platform"),
                permissionSet("agent:assign", "agent:delete", "sensitive-data:view"),
                sections,
                permissionSet("agent:use-assigned", "session:view-own", "analyser:use"),
                plans(),
                List.of(),
                Map.of(),
                List.of(),
                List.of());
    }

    private static Map<Permission, PermissionDefinition> permissions() {
        Map<Permission, PermissionDefinition> all = new LinkedHashMap<>();
        add(all, "agents", null, "agent:view", "agent:use", "agent:use-assigned", "agent:register", "agent:edit");
        add(all, "agents", null, "agent:deactivate", "agent:delete", "agent:assign", "sensitive-data:view");
        add(all, "services", null, "workflow:view", "workflow:run", "record:read", "record:write", "process:view");
        add(all, "observability", null, "trace:view", "log:view", "session:view-own", "analyser:use", "prompt:edit");
        add(all, "observability", "evaluations", "evaluation:view", "evaluation:run");
        add(all, "observability", "mcp-debug", "mcp:debug");
        add(all, "observability", "analytics", "analytics:view");
        add(all, "tenant-organisation", null, "member:view", "member:invite", "member:edit", "member:disable");
        add(all, "tenant-organisation", null, "member:remove", "role:view", "role:assign", "settings:manage");
        add(all, "tenant-organisation", null, "section-default:manage", "subscription:view", "audit:view");
        add(all, "tenant-organisation", null, "api-key:manage", "access:check");
        add(all, "tenant-organisation", null, "security-policy:manage", "agentguard:manage");
        add(all, "tenant-organisation", "custom-roles", "role:manage");
        add(all, "tenant-organisation", "security-profiles", "profile:manage");
        add(all, "tenant-organisation", "subtenants", "subtenant:manage");
        add(all, "tenant-organisation", "exclusions", "exclusion:manage");
        add(all, "platform", null, "tenant:view", "tenant:create", "tenant:edit", "boundary:manage", "plan:manage");
        add(all, "platform", null, "agent-share:manage", "platform-member:manage", "section-catalogue:manage");
        return all;
    }

    private static void add(
            Map<Permission, PermissionDefinition> all, String group, @Nullable String feature, String... keys) {
        for (String key : keys) {
            Permission permission = new Permission(key);
            all.put(
                    permission,
                    new PermissionDefinition(permission, group, key, feature == null ? null : new Feature(feature)));
        }
    }

    /** Of every gate at least one: Access Management, Agents, Traces, Eval, MCP Debug, Analyser, Analytics, Cost Control. */
    public static Map<SectionId, Section> sections() {
        Map<SectionId, Section> all = new LinkedHashMap<>();
        add(all, "access-management", new SectionGate.AdminOnly(), null);
        add(all, "agents", new SectionGate.Configurable(Set.of()), null);
        add(all, "traces", new SectionGate.Configurable(permissionSet("trace:view")), null);
        add(
                all,
                "eval",
                new SectionGate.Configurable(permissionSet("evaluation:view", "evaluation:run")),
                "evaluations");
        add(all, "mcp-debug", new SectionGate.Configurable(permissionSet("mcp:debug")), "mcp-debug");
        add(all, "analyser", new SectionGate.AlwaysAccessible(), null);
        add(all, "analytics", new SectionGate.ByPermission(new Permission("analytics:view")), "analytics");
        add(all, "cost-control", new SectionGate.AdminOnly(), null);
        return all;
    }

    private static void add(Map<SectionId, Section> all, String key, SectionGate gate, @Nullable String feature) {
        SectionId id = new SectionId(key);
        all.put(id, new Section(id, key, key, gate, feature == null ? null : new Feature(feature), null));
    }

    private static Map<PlanId, Plan> plans() {
        Set<Feature> features = new LinkedHashSet<>();
        FEATURES.forEach(feature -> features.add(new Feature(feature)));
        return Map.of(
                ENTERPRISE,
                new Plan(ENTERPRISE, features, Map.of()),
                TEAM,
                new Plan(
                        TEAM,
                        Set.of(new Feature("evaluations"), new Feature("custom-roles")),
                        Map.of(Limit.SEATS, 5L, Limit.CUSTOM_ROLES, 2L, Limit.AGENTS, 2L, Limit.API_KEYS, 2L)),
                FREE,
                new Plan(
                        FREE,
                        Set.of(),
                        Map.of(
                                Limit.SEATS,
                                2L,
                                Limit.AGENTS,
                                1L,
                                Limit.API_KEYS,
                                1L,
                                Limit.CUSTOM_ROLES,
                                0L,
                                Limit.HISTORY_DAYS,
                                7L)));
    }

    /** Permissions by their keys. */
    public static Set<Permission> permissionSet(String... keys) {
        Set<Permission> permissions = new LinkedHashSet<>();
        for (String key : keys) {
            permissions.add(new Permission(key));
        }
        return permissions;
    }
}
