package org.portreeve.adapters.configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.domain.catalogue.InvitationPreset;
import org.portreeve.domain.catalogue.MatrixPreset;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;

/** Reads the presets of a catalogue; they name configurable sections only. */
final class PresetReader {
    private final Reading reading;
    private final Map<SectionId, Section> sections;

    PresetReader(Reading reading, Map<SectionId, Section> sections) {
        this.reading = reading;
        this.sections = sections;
    }

    List<InvitationPreset> invitations(@Nullable Fields presets) {
        List<InvitationPreset> all = new ArrayList<>();
        if (presets == null) {
            return all;
        }
        presets.entries().forEach((name, node) -> {
            Fields fields = reading.fields(node);
            if (fields != null) {
                all.add(invitation(name, fields));
                fields.close();
            }
        });
        return all;
    }

    private InvitationPreset invitation(String name, Fields fields) {
        String base = fields.required("base", reading::text);
        BaseRole role = "tenant-admin".equals(base) ? BaseRole.TENANT_ADMIN : BaseRole.TENANT_USER;
        if (base != null && role == BaseRole.TENANT_USER && !base.equals("tenant-user")) {
            reading.flaw(fields.mapping(), Flaw.MALFORMED, base);
        }
        Node switchedOn = fields.optional("sections");
        String agents = fields.optional("agents", node -> oneOf(node, "allowed", "none"));
        String until = fields.optional("until", node -> oneOf(node, "required"));
        return new InvitationPreset(
                name,
                role,
                switchedOn == null ? null : sections(switchedOn),
                agents == null ? null : agents.equals("allowed"),
                until != null);
    }

    List<MatrixPreset> matrices(@Nullable Fields presets) {
        List<MatrixPreset> all = new ArrayList<>();
        if (presets != null) {
            presets.entries().forEach((name, node) -> all.add(new MatrixPreset(name, sections(node))));
        }
        return all;
    }

    private Set<SectionId> sections(Node node) {
        return Set.copyOf(reading.distinct(node, this::section));
    }

    private @Nullable SectionId section(Node node) {
        SectionId id = reading.key(node, SectionId::new);
        Section section = id == null ? null : sections.get(id);
        if (id != null && (section == null || !section.isConfigurable())) {
            reading.flaw(node, section == null ? Flaw.UNKNOWN_KEY : "not-configurable", id.value());
        }
        return id;
    }

    private @Nullable String oneOf(Node node, String... words) {
        return reading.choice(node, word -> word, words);
    }
}
