package org.portreeve.adapters.configuration;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.ConfigurationDocument;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.application.configuration.Located;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;

/** Reads roles, security profiles and exclusions; what has no usable key is left out, what has one keeps its place. */
final class RolesReader {
    private final Reading reading;

    RolesReader(Reading reading) {
        this.reading = reading;
    }

    ConfigurationDocument.@Nullable RoleEntry role(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        RoleId id = fields.required("key", one -> reading.key(one, RoleId::new));
        String name = fields.optional("name", reading::words);
        String purpose = fields.optional("purpose", reading::text);
        Node permissions = fields.optional("permissions");
        List<Located<Grant>> grants =
                permissions == null ? null : DocumentReader.allLocated(reading, permissions, this::grant);
        fields.close();
        return id == null ? null : new ConfigurationDocument.RoleEntry(node.path(), id, name, purpose, grants);
    }

    private @Nullable Grant grant(Node node) {
        if (node instanceof Node.Text) {
            Permission permission = permission(node);
            return permission == null ? null : Grant.unlimited(permission);
        }
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        Permission permission = fields.required("permission", this::permission);
        Node on = fields.required("on");
        fields.close();
        List<String> resources = on == null ? List.of() : reading.distinct(on, reading::words);
        return permission == null ? null : Grant.on(permission, Set.copyOf(resources));
    }

    private @Nullable Permission permission(Node node) {
        String text = reading.text(node);
        Permission permission = text == null ? null : new Permission(text);
        if (permission != null && !permission.isWellFormed()) {
            reading.flaw(node, Flaw.MALFORMED, permission.value());
            return null;
        }
        return permission;
    }

    ConfigurationDocument.@Nullable ProfileEntry profile(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        ProfileId id = fields.required("key", one -> reading.key(one, ProfileId::new));
        String name = fields.required("name", reading::words);
        List<Located<RoleId>> roles = roles(fields);
        fields.close();
        return id == null
                ? null
                : new ConfigurationDocument.ProfileEntry(node.path(), id, name == null ? id.value() : name, roles);
    }

    ConfigurationDocument.@Nullable ExclusionEntry exclusion(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        ExclusionId id = fields.required("key", one -> reading.key(one, ExclusionId::new));
        String name = fields.required("name", reading::words);
        List<Located<RoleId>> roles = roles(fields);
        fields.close();
        return id == null
                ? null
                : new ConfigurationDocument.ExclusionEntry(node.path(), id, name == null ? id.value() : name, roles);
    }

    private List<Located<RoleId>> roles(Fields fields) {
        Node roles = fields.required("roles");
        return roles == null
                ? List.of()
                : DocumentReader.allLocated(reading, roles, one -> reading.key(one, RoleId::new));
    }
}
