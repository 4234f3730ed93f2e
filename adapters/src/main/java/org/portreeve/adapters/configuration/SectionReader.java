package org.portreeve.adapters.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionGate;
import org.portreeve.domain.section.SectionId;

/** Reads one section of a catalogue, with what its gate asks for and nothing that another gate would. */
final class SectionReader {
    private final Reading reading;
    private final Taking<Feature> feature;
    private final BiFunction<Node, Boolean, Set<Permission>> permissions;
    private final Taking<Permission> permission;

    SectionReader(
            Reading reading,
            Taking<Feature> feature,
            BiFunction<Node, Boolean, Set<Permission>> permissions,
            Taking<Permission> permission) {
        this.reading = reading;
        this.feature = feature;
        this.permissions = permissions;
        this.permission = permission;
    }

    @Nullable
    Section read(SectionId id, Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        String name = fields.required("name", reading::words);
        String description = fields.optional("description", reading::text);
        SectionGate gate = gate(fields);
        Feature needed = fields.optional("feature", feature);
        String url = fields.optional("launch-url", this::url);
        fields.close();
        return new Section(
                id, name == null ? id.value() : name, description == null ? "" : description, gate, needed, url);
    }

    private SectionGate gate(Fields fields) {
        Node node = fields.required("gate");
        String gate = node == null ? null : reading.text(node);
        return switch (gate) {
            case null -> new SectionGate.AdminOnly();
            case "admin-only" -> new SectionGate.AdminOnly();
            case "always-accessible" -> new SectionGate.AlwaysAccessible();
            case "configurable" -> {
                Node carries = fields.optional("carries");
                yield new SectionGate.Configurable(carries == null ? Set.of() : permissions.apply(carries, true));
            }
            case "by-permission" -> {
                Permission needed = fields.required("permission", permission);
                yield needed == null ? new SectionGate.AdminOnly() : new SectionGate.ByPermission(needed);
            }
            default -> {
                if (node != null) {
                    reading.flaw(node, Flaw.MALFORMED, gate);
                }
                yield new SectionGate.AdminOnly();
            }
        };
    }

    /** The placeholder for the tenant may stand anywhere; it is filled in percent-encoded. */
    private @Nullable String url(Node node) {
        String text = reading.text(node);
        if (text == null) {
            return null;
        }
        try {
            URI uri = new URI(text.replace("{tenant}", "tenant"));
            if ("https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null) {
                return text;
            }
        } catch (URISyntaxException notAnAddress) {
            // falls through to the flaw
        }
        reading.flaw(node, Flaw.MALFORMED, text);
        return null;
    }
}
