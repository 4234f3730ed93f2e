package org.portreeve.adapters.configuration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.ConfigurationDocument;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.application.configuration.Located;
import org.portreeve.domain.Key;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.plan.SubscriptionStatus;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.tenancy.TenantStatus;

/** Reads a configuration document out of nodes and notes everything that is wrong with it. */
final class DocumentReader {
    static final String API_VERSION = "portreeve/v1";
    static final String KIND = "Tenant";

    private final Reading reading;

    private DocumentReader(Reading reading) {
        this.reading = reading;
    }

    static @Nullable ConfigurationDocument read(Node root, List<Flaw> flaws) {
        Reading reading = new Reading(flaws);
        Fields fields = reading.fields(root);
        return fields == null ? null : new DocumentReader(reading).document(fields);
    }

    private ConfigurationDocument document(Fields fields) {
        expect(fields, "apiVersion", API_VERSION);
        expect(fields, "kind", KIND);
        Located<String> slug = null;
        Located<String> name = null;
        Fields metadata = fields.required("metadata", reading::fields);
        if (metadata != null) {
            slug = located(metadata.required("slug"), node -> reading.value(node, Key::require));
            name = located(metadata.optional("name"), reading::words);
            metadata.close();
        }
        Fields spec = fields.required("spec", reading::fields);
        ConfigurationDocument document = spec == null ? nothing(slug, name) : spec(slug, name, spec);
        fields.close();
        return document;
    }

    private void expect(Fields fields, String key, String value) {
        Node node = fields.required(key);
        String text = node == null ? null : reading.text(node);
        if (node != null && text != null && !text.equals(value)) {
            reading.flaw(node, "unsupported", text);
        }
    }

    private static ConfigurationDocument nothing(@Nullable Located<String> slug, @Nullable Located<String> name) {
        return new ConfigurationDocument(
                slug, name, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private ConfigurationDocument spec(@Nullable Located<String> slug, @Nullable Located<String> name, Fields spec) {
        ThingsReader things = new ThingsReader(reading);
        RolesReader roles = new RolesReader(reading);
        MemberReader members = new MemberReader(reading);
        ConfigurationDocument document = new ConfigurationDocument(
                slug,
                name,
                located(
                        spec.optional("status"),
                        node -> reading.choice(node, TenantStatus::key, TenantStatus.values())),
                located(spec.optional("timeZone"), this::zone),
                spec.optional("subscription", this::subscription),
                spec.optional("boundary", this::boundary),
                spec.optional("joining", this::joining),
                each(spec.optional("subtenants"), things::subtenant),
                each(spec.optional("roles"), roles::role),
                each(spec.optional("profiles"), roles::profile),
                each(spec.optional("exclusions"), roles::exclusion),
                each(spec.optional("agents"), things::agent),
                each(spec.optional("resources"), things::resource),
                each(spec.optional("members"), members::member));
        spec.close();
        return document;
    }

    static <T> @Nullable Located<T> located(@Nullable Node node, Taking<T> taking) {
        T value = node == null ? null : taking.from(node);
        return node == null || value == null ? null : new Located<>(node.path(), value);
    }

    private <T> @Nullable List<T> each(@Nullable Node node, Taking<T> taking) {
        return node == null ? null : all(reading, node, taking);
    }

    static <T> List<T> all(Reading reading, Node node, Taking<T> taking) {
        List<T> values = new ArrayList<>();
        for (Node item : reading.list(node)) {
            T value = taking.from(item);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    static <T> List<Located<T>> allLocated(Reading reading, Node node, Taking<T> taking) {
        return all(reading, node, item -> located(item, taking));
    }

    private @Nullable ZoneId zone(Node node) {
        String text = reading.text(node);
        if (text == null) {
            return null;
        }
        try {
            return text.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException unknown) {
            reading.flaw(node, Flaw.MALFORMED, text);
            return null;
        }
    }

    private ConfigurationDocument.@Nullable SubscriptionEntry subscription(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        PlanId plan = fields.optional("plan", one -> reading.key(one, PlanId::new));
        SubscriptionStatus status = fields.optional(
                "status", one -> reading.choice(one, SubscriptionStatus::key, SubscriptionStatus.values()));
        Instant until = fields.optional("until", reading::instant);
        fields.close();
        return new ConfigurationDocument.SubscriptionEntry(node.path(), plan, status, until);
    }

    private ConfigurationDocument.@Nullable BoundaryEntry boundary(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        ConfigurationDocument.BoundaryEntry entry = new ConfigurationDocument.BoundaryEntry(
                fields.optional("permissions", this::listing),
                fields.optional("sections", this::listing),
                fields.optional("agents", this::listing));
        fields.close();
        return entry;
    }

    private ConfigurationDocument.Listing listing(Node node) {
        boolean all = node instanceof Node.Text(String _, int _, String text) && text.equals("all");
        return new ConfigurationDocument.Listing(
                node.path(), all, all ? List.of() : allLocated(reading, node, reading::text));
    }

    private ConfigurationDocument.@Nullable JoiningEntry joining(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        Fields toggles = fields.optional("sections", reading::fields);
        Map<SectionId, Located<Boolean>> sections = null;
        if (toggles != null) {
            sections = new LinkedHashMap<>();
            for (Map.Entry<String, Node> toggle : toggles.entries().entrySet()) {
                Located<Boolean> on = located(toggle.getValue(), reading::truth);
                if (on != null) {
                    sections.put(new SectionId(toggle.getKey()), on);
                }
            }
        }
        Boolean agents = fields.optional("agents", one -> allowedOrNone(reading, one));
        Node roles = fields.optional("roles");
        Node profiles = fields.optional("profiles");
        fields.close();
        return new ConfigurationDocument.JoiningEntry(
                sections,
                agents,
                roles == null ? null : allLocated(reading, roles, one -> reading.key(one, RoleId::new)),
                profiles == null ? null : allLocated(reading, profiles, one -> reading.key(one, ProfileId::new)));
    }

    static @Nullable Boolean allowedOrNone(Reading reading, Node node) {
        String word = reading.choice(node, one -> one, new String[] {"allowed", "none"});
        return word == null ? null : word.equals("allowed");
    }
}
