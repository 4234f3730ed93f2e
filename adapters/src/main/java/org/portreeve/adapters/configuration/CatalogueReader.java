package org.portreeve.adapters.configuration;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.domain.Key;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.MatrixPreset;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.plan.Plan;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;

/** Reads a catalogue out of nodes and notes everything that is wrong with it; what is read then is good for nothing else. */
final class CatalogueReader {
    private static final Set<String> RESERVED_TYPES = Set.of("section", "platform");

    private final Reading reading;
    private final Map<Permission, PermissionDefinition> permissions = new LinkedHashMap<>();
    private final Set<String> groups = new HashSet<>();
    private final Set<Feature> features = new HashSet<>();
    private final Map<SectionId, Section> sections = new LinkedHashMap<>();

    private CatalogueReader(List<Flaw> flaws) {
        this.reading = new Reading(flaws);
    }

    static @Nullable Catalogue read(Node root, List<Flaw> flaws) {
        CatalogueReader reader = new CatalogueReader(flaws);
        Fields fields = reader.reading.fields(root);
        return fields == null ? null : reader.catalogue(fields);
    }

    private Catalogue catalogue(Fields fields) {
        Map<PlanId, Plan> plans = plans(fields);
        Fields groupsOf = part(fields, "permissions");
        if (groupsOf != null) {
            groupsOf.entries().forEach(this::group);
        }
        Set<Permission> core = set(fields.required("core"), true);
        Set<String> guardedGroups = new LinkedHashSet<>();
        Set<Permission> guardedPermissions = new LinkedHashSet<>();
        Fields guarded = part(fields, "guarded");
        if (guarded != null) {
            Node listed = guarded.required("groups");
            guardedGroups.addAll(listed == null ? List.of() : reading.distinct(listed, this::knownGroup));
            guardedPermissions.addAll(set(guarded.required("permissions"), false));
            guarded.close();
        }
        readSections(fields);
        Set<Permission> tenantUser = baseRoles(fields);
        RoleTemplateReader templates = new RoleTemplateReader(reading, groups, this::set);
        List<RoleTemplate> builtIn = templates.builtIn(part(fields, "built-in-roles"));
        Map<String, List<RoleTemplate>> ofTenants = templates.ofTenants(part(fields, "tenant-templates"));
        PresetReader presets = new PresetReader(reading, sections);
        Catalogue catalogue = new Catalogue(
                permissions,
                core,
                guardedGroups,
                guardedPermissions,
                sections,
                tenantUser,
                plans,
                builtIn,
                ofTenants,
                presets.invitations(part(fields, "invitation-presets")),
                matrixPresets(fields, presets));
        fields.close();
        return catalogue;
    }

    private List<MatrixPreset> matrixPresets(Fields fields, PresetReader presets) {
        return presets.matrices(part(fields, "permission-matrix-presets"));
    }

    private @Nullable Fields part(Fields fields, String key) {
        return fields.required(key, reading::fields);
    }

    private void group(String group, Node node) {
        Fields members = reading.fields(node);
        requireKey(group, node);
        groups.add(group);
        if (members != null) {
            members.entries().forEach((key, value) -> permission(group, key, value));
        }
    }

    private void permission(String group, String key, Node node) {
        Permission permission = new Permission(key);
        if (!permission.isWellFormed()) {
            reading.flaw(node, Flaw.MALFORMED, key);
        } else if (RESERVED_TYPES.contains(permission.resourceType())) {
            reading.flaw(node, "reserved", permission.resourceType());
        }
        if (permissions.containsKey(permission)) {
            reading.flaw(node, Flaw.DUPLICATE, key);
        }
        List<Node> pair = reading.list(node);
        if (pair.size() != 2) {
            reading.flaw(node, Flaw.WRONG_TYPE, "[description, feature or ~]");
            permissions.put(permission, new PermissionDefinition(permission, group, key, null));
            return;
        }
        String description = reading.words(pair.getFirst());
        permissions.put(
                permission,
                new PermissionDefinition(
                        permission, group, description == null ? key : description, feature(pair.getLast())));
    }

    private @Nullable Feature feature(Node node) {
        if (node instanceof Node.Nothing) {
            return null;
        }
        Feature feature = reading.key(node, Feature::new);
        if (feature != null && !features.contains(feature)) {
            reading.flaw(node, Flaw.UNKNOWN_KEY, feature.value());
        }
        return feature;
    }

    private Map<PlanId, Plan> plans(Fields fields) {
        Map<PlanId, Plan> plans = new LinkedHashMap<>();
        Fields all = part(fields, "plans");
        if (all == null) {
            return plans;
        }
        all.entries().forEach((key, node) -> {
            requireKey(key, node);
            Fields plan = reading.fields(node);
            if (plan != null) {
                PlanId id = new PlanId(key);
                Node listed = plan.required("features");
                List<Feature> included =
                        listed == null ? List.of() : reading.distinct(listed, one -> reading.key(one, Feature::new));
                features.addAll(included);
                plans.put(id, new Plan(id, Set.copyOf(included), limits(part(plan, "limits"))));
                plan.close();
            }
        });
        if (!plans.containsKey(Catalogue.FREE)) {
            reading.flaw(all.mapping(), Flaw.MISSING, Catalogue.FREE.value());
        }
        return plans;
    }

    private Map<Limit, Long> limits(@Nullable Fields fields) {
        Map<Limit, Long> limits = new EnumMap<>(Limit.class);
        if (fields == null) {
            return limits;
        }
        for (Limit limit : Limit.values()) {
            Node node = fields.raw(limit.key());
            if (node == null) {
                reading.flaw(fields.mapping(), Flaw.MISSING, limit.key());
            } else if (node instanceof Node.Numeral(String _, int _, String value) && value.matches("[0-9]{1,18}")) {
                limits.put(limit, Long.parseLong(value));
            } else if (!(node instanceof Node.Nothing)) {
                reading.flaw(node, Flaw.WRONG_TYPE, "whole number or ~");
            }
        }
        fields.close();
        return limits;
    }

    private void readSections(Fields fields) {
        Fields all = part(fields, "sections");
        if (all == null) {
            return;
        }
        SectionReader reader = new SectionReader(reading, this::feature, this::set, this::known);
        all.entries().forEach((key, node) -> {
            requireKey(key, node);
            Section section = Key.isValid(key) ? reader.read(new SectionId(key), node) : null;
            if (section != null) {
                sections.put(section.id(), section);
            }
        });
        if (!sections.containsKey(Section.ACCESS_MANAGEMENT)) {
            reading.flaw(all.mapping(), Flaw.MISSING, Section.ACCESS_MANAGEMENT.value());
        }
    }

    private Set<Permission> baseRoles(Fields fields) {
        Fields roles = part(fields, "base-roles");
        if (roles == null) {
            return Set.of();
        }
        Node admin = roles.required("tenant-admin");
        if (admin != null && !(admin instanceof Node.Text(String _, int _, String text) && text.equals("all"))) {
            reading.flaw(admin, Flaw.MALFORMED, "tenant-admin");
        }
        Set<Permission> user = set(roles.required("tenant-user"), true);
        roles.close();
        return user;
    }

    private Set<Permission> set(@Nullable Node node, boolean tenantScoped) {
        if (node == null) {
            return Set.of();
        }
        Set<Permission> all = new LinkedHashSet<>(reading.distinct(node, this::known));
        if (tenantScoped) {
            all.stream()
                    .filter(permission -> PermissionDefinition.PLATFORM_GROUP.equals(groupOf(permission)))
                    .forEach(permission -> reading.flaw(node, "platform-permission", permission.value()));
        }
        return all;
    }

    private @Nullable String groupOf(Permission permission) {
        PermissionDefinition definition = permissions.get(permission);
        return definition == null ? null : definition.group();
    }

    private @Nullable Permission known(Node node) {
        String text = reading.text(node);
        if (text == null) {
            return null;
        }
        Permission permission = new Permission(text);
        if (!permissions.containsKey(permission)) {
            reading.flaw(node, Flaw.UNKNOWN_KEY, text);
            return null;
        }
        return permission;
    }

    private @Nullable String knownGroup(Node node) {
        String text = reading.text(node);
        if (text != null && !groups.contains(text)) {
            reading.flaw(node, Flaw.UNKNOWN_KEY, text);
        }
        return text;
    }

    private void requireKey(String key, Node node) {
        if (!Key.isValid(key)) {
            reading.flaw(node, Flaw.MALFORMED, key);
        }
    }
}
