package org.portreeve.adapters.configuration;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.ConfigurationDocument;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.application.configuration.Located;
import org.portreeve.application.configuration.Setting;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.Window;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Identity;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.PersonName;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.SubtenantId;

/** Reads members; one who is named by nothing usable is left out. */
final class MemberReader {
    private static final int LONGEST_ISSUER = 500;
    private static final int LONGEST_SUBJECT = 255;

    private final Reading reading;

    MemberReader(Reading reading) {
        this.reading = reading;
    }

    ConfigurationDocument.@Nullable MemberEntry member(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        Email email = fields.optional("email", one -> reading.value(one, Email::new));
        Identity identity = fields.optional("identity", this::identity);
        if (!fields.has("email") && !fields.has("identity")) {
            reading.flaw(node, Flaw.MISSING, "email");
        }
        Node roles = fields.optional("roles");
        Node profiles = fields.optional("profiles");
        ConfigurationDocument.MemberEntry entry = new ConfigurationDocument.MemberEntry(
                node.path(),
                email,
                identity,
                setting(fields.raw("externalId"), reading::words),
                fields.optional("name", this::name),
                fields.optional("base", one -> reading.choice(one, BaseRole::key, BaseRole.values())),
                DocumentReader.located(
                        fields.optional("status"),
                        one -> reading.choice(one, MembershipStatus::key, MembershipStatus.values())),
                setting(fields.raw("until"), reading::instant),
                roles == null ? List.of() : DocumentReader.all(reading, roles, this::assignment),
                profiles == null
                        ? List.of()
                        : DocumentReader.allLocated(reading, profiles, one -> reading.key(one, ProfileId::new)),
                fields.optional("scope", this::scope),
                sections(fields.optional("sections", reading::fields)),
                fields.optional("agents", this::agents));
        fields.close();
        return email == null && identity == null ? null : entry;
    }

    private @Nullable Identity identity(Node node) {
        Identity identity = reading.value(node, Identity::parse);
        if (identity != null
                && (identity.issuer().length() > LONGEST_ISSUER
                        || identity.subject().length() > LONGEST_SUBJECT)) {
            reading.flaw(node, Flaw.MALFORMED, identity.toString());
            return null;
        }
        return identity;
    }

    /** Nothing, written out, sets to nothing. */
    private static <T> @Nullable Setting<T> setting(@Nullable Node node, Taking<T> taking) {
        if (node == null) {
            return null;
        }
        if (node instanceof Node.Nothing) {
            return new Setting<>(node.path(), null);
        }
        T value = taking.from(node);
        return value == null ? null : new Setting<>(node.path(), value);
    }

    private @Nullable PersonName name(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        String given = fields.optional("given", reading::text);
        String family = fields.optional("family", reading::text);
        fields.close();
        return new PersonName(given == null ? "" : given, family == null ? "" : family);
    }

    private ConfigurationDocument.@Nullable AssignmentEntry assignment(Node node) {
        if (node instanceof Node.Text) {
            RoleId role = reading.key(node, RoleId::new);
            return role == null
                    ? null
                    : new ConfigurationDocument.AssignmentEntry(node.path(), role, Window.ALWAYS, "");
        }
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        RoleId role = fields.required("role", one -> reading.key(one, RoleId::new));
        Instant from = fields.optional("from", reading::instant);
        Instant until = fields.optional("until", reading::instant);
        String reason = fields.optional("reason", reading::text);
        fields.close();
        Window window = Window.ALWAYS;
        try {
            window = new Window(from, until);
        } catch (Malformed empty) {
            reading.flaw(node, Flaw.MALFORMED, empty.value());
        }
        return role == null
                ? null
                : new ConfigurationDocument.AssignmentEntry(node.path(), role, window, reason == null ? "" : reason);
    }

    private ConfigurationDocument.ScopeEntry scope(Node node) {
        boolean whole = node instanceof Node.Text(String _, int _, String text) && text.equals("tenant");
        return new ConfigurationDocument.ScopeEntry(
                node.path(),
                whole,
                whole
                        ? List.of()
                        : DocumentReader.allLocated(reading, node, one -> reading.key(one, SubtenantId::new)));
    }

    private Map<SectionId, ConfigurationDocument.ToggleEntry> sections(@Nullable Fields fields) {
        Map<SectionId, ConfigurationDocument.ToggleEntry> toggles = new LinkedHashMap<>();
        if (fields != null) {
            fields.entries().forEach((key, node) -> {
                ConfigurationDocument.ToggleEntry toggle = toggle(node);
                if (toggle != null) {
                    toggles.put(new SectionId(key), toggle);
                }
            });
        }
        return toggles;
    }

    private ConfigurationDocument.@Nullable ToggleEntry toggle(Node node) {
        if (!(node instanceof Node.Mapping)) {
            Boolean on = reading.truth(node);
            return on == null ? null : new ConfigurationDocument.ToggleEntry(node.path(), on, null);
        }
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        Boolean on = fields.required("value", reading::truth);
        SectionToggle.Origin origin = fields.optional(
                "origin", one -> reading.choice(one, SectionToggle.Origin::key, SectionToggle.Origin.values()));
        fields.close();
        return on == null ? null : new ConfigurationDocument.ToggleEntry(node.path(), on, origin);
    }

    private ConfigurationDocument.@Nullable AgentsEntry agents(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        ConfigurationDocument.AgentsEntry entry = new ConfigurationDocument.AgentsEntry(
                node.path(),
                fields.optional("default", one -> DocumentReader.allowedOrNone(reading, one)),
                agentList(fields.optional("allowed")),
                agentList(fields.optional("blocked")));
        fields.close();
        return entry;
    }

    private @Nullable List<Located<AgentId>> agentList(@Nullable Node node) {
        return node == null ? null : DocumentReader.allLocated(reading, node, one -> reading.key(one, AgentId::new));
    }
}
