package org.portreeve.adapters.configuration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.Tenant;

/** Writes a tenant as a configuration document; putting that document in again finds nothing to change. */
final class DocumentWriter {
    private final Catalogue catalogue;
    private final TenantState state;

    private DocumentWriter(Catalogue catalogue, TenantState state) {
        this.catalogue = catalogue;
        this.state = state;
    }

    static Map<String, Object> write(Catalogue catalogue, TenantState state) {
        DocumentWriter writer = new DocumentWriter(catalogue, state);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("slug", state.tenant().id().value());
        metadata.put("name", state.tenant().name());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("apiVersion", DocumentReader.API_VERSION);
        document.put("kind", DocumentReader.KIND);
        document.put("metadata", metadata);
        document.put("spec", writer.spec());
        return document;
    }

    private Map<String, Object> spec() {
        Tenant tenant = state.tenant();
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("status", tenant.status().key());
        spec.put(
                "timeZone",
                tenant.timeZone().equals(ZoneOffset.UTC)
                        ? "UTC"
                        : tenant.timeZone().getId());
        spec.put("subscription", subscription(tenant));
        Map<String, Object> boundary = new LinkedHashMap<>();
        boundary.put("permissions", extent(tenant.boundary().permissions()));
        boundary.put("sections", extent(tenant.boundary().sections()));
        boundary.put("agents", extent(tenant.boundary().agents()));
        spec.put("boundary", boundary);
        spec.put("joining", joining(tenant.joining()));
        spec.put("subtenants", each(state.subtenants(), Subtenant::id, this::subtenant));
        spec.put("roles", roles());
        spec.put("profiles", each(state.profiles(), SecurityProfile::id, this::profile));
        spec.put("exclusions", each(state.exclusions(), Exclusion::id, this::exclusion));
        spec.put(
                "agents",
                state.agents().stream()
                        .filter(agent -> !agent.shared())
                        .sorted(Comparator.comparing(Agent::id))
                        .map(this::agent)
                        .toList());
        spec.put("resources", each(state.resources(), Resource::id, this::resource));
        spec.put("members", new MemberWriter(catalogue, state).members());
        return spec;
    }

    private static Map<String, Object> subscription(Tenant tenant) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("plan", tenant.subscription().plan().value());
        fields.put("status", tenant.subscription().status().key());
        putUnlessNull(fields, "until", tenant.subscription().trialUntil());
        return fields;
    }

    private Map<String, Object> joining(Joining joining) {
        Map<String, Object> sections = new LinkedHashMap<>();
        for (Section section : catalogue.sections().values()) {
            if (section.isConfigurable() || joining.sections().containsKey(section.id())) {
                sections.put(section.id().value(), joining.allows(section.id()));
            }
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("sections", sections);
        fields.put("agents", joining.agentsAllowed() ? "allowed" : "none");
        fields.put("roles", keys(joining.roles()));
        if (!joining.profiles().isEmpty()) {
            fields.put("profiles", keys(joining.profiles()));
        }
        return fields;
    }

    private Map<String, Object> subtenant(Subtenant subtenant) {
        Map<String, Object> fields = named(subtenant.id(), subtenant.name());
        putUnlessNull(fields, "parent", subtenant.parent());
        return fields;
    }

    private List<Map<String, Object>> roles() {
        return state.roles().stream()
                .filter(this::differsFromItsTemplate)
                .sorted(Comparator.comparing(Role::id))
                .map(this::role)
                .toList();
    }

    private boolean differsFromItsTemplate(Role role) {
        RoleTemplate template = catalogue.builtInRole(role.id());
        if (role.origin() == Role.Origin.OWN || template == null) {
            return true;
        }
        Role model = template.toRole(Role.Origin.BUILT_IN, catalogue);
        return !role.name().equals(model.name())
                || !role.purpose().equals(model.purpose())
                || !role.grants().equals(model.grants());
    }

    private Map<String, Object> role(Role role) {
        Map<String, Object> fields = named(role.id(), role.name());
        fields.put("purpose", role.purpose());
        fields.put(
                "permissions", role.grants().values().stream().map(this::grant).toList());
        return fields;
    }

    private Object grant(Grant grant) {
        return switch (grant.resources()) {
            case Extent.All<String> _ -> grant.permission().value();
            case Extent.Listed<String>(var ids) -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("permission", grant.permission().value());
                fields.put("on", ids.stream().sorted().toList());
                yield fields;
            }
        };
    }

    private Map<String, Object> profile(SecurityProfile profile) {
        Map<String, Object> fields = named(profile.id(), profile.name());
        fields.put("roles", keys(profile.roles()));
        return fields;
    }

    private Map<String, Object> exclusion(Exclusion exclusion) {
        Map<String, Object> fields = named(exclusion.id(), exclusion.name());
        fields.put("roles", keys(exclusion.roles()));
        return fields;
    }

    private Map<String, Object> agent(Agent agent) {
        Map<String, Object> fields = named(agent.id(), agent.name());
        fields.put("status", agent.active() ? "active" : "inactive");
        putUnlessNull(fields, "subtenant", agent.subtenant());
        return fields;
    }

    private Map<String, Object> resource(Resource resource) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", resource.id().type());
        fields.put("id", resource.id().id());
        putUnlessNull(fields, "name", resource.name());
        @Nullable SubtenantId home = resource.subtenant();
        putUnlessNull(fields, "subtenant", home);
        return fields;
    }

    static void putUnlessNull(Map<String, Object> fields, String key, @Nullable Object value) {
        if (value != null) {
            fields.put(key, value instanceof Instant at ? at.toString() : Objects.toString(value));
        }
    }

    private static Map<String, Object> named(Object key, String name) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", key.toString());
        fields.put("name", name);
        return fields;
    }

    private static <T> Object extent(Extent<T> extent) {
        return switch (extent) {
            case Extent.All<T> _ -> "all";
            case Extent.Listed<T>(Set<T> items) -> keys(items);
        };
    }

    static List<String> keys(Set<?> items) {
        Stream<String> texts = items.stream().map(Object::toString);
        return texts.sorted().toList();
    }

    private static <K extends Comparable<K>, T> List<Map<String, Object>> each(
            Table<K, T> table,
            java.util.function.Function<T, K> key,
            java.util.function.Function<T, Map<String, Object>> write) {
        return table.stream().sorted(Comparator.comparing(key)).map(write).toList();
    }
}
