package org.portreeve.adapters.configuration;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.configuration.Flaw;
import org.portreeve.application.configuration.Located;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;

/** Reads subtenants, agents and resources; what has no usable key is left out, what has one keeps its place. */
final class ThingsReader {
    private static final Set<String> TYPES_OF_THEIR_OWN = Set.of("agent", "section", "platform");

    private final Reading reading;

    ThingsReader(Reading reading) {
        this.reading = reading;
    }

    @Nullable
    Located<Subtenant> subtenant(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        SubtenantId id = fields.required("key", one -> reading.key(one, SubtenantId::new));
        String name = fields.required("name", reading::words);
        SubtenantId parent = fields.optional("parent", one -> reading.key(one, SubtenantId::new));
        fields.close();
        return id == null
                ? null
                : new Located<>(node.path(), new Subtenant(id, name == null ? id.value() : name, parent));
    }

    @Nullable
    Located<Agent> agent(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        AgentId id = fields.required("key", one -> reading.key(one, AgentId::new));
        String name = fields.required("name", reading::words);
        String status = fields.optional(
                "status", one -> reading.choice(one, word -> word, new String[] {"active", "inactive"}));
        SubtenantId home = fields.optional("subtenant", one -> reading.key(one, SubtenantId::new));
        fields.close();
        return id == null
                ? null
                : new Located<>(
                        node.path(),
                        new Agent(id, name == null ? id.value() : name, !"inactive".equals(status), home, false));
    }

    @Nullable
    Located<Resource> resource(Node node) {
        Fields fields = reading.fields(node);
        if (fields == null) {
            return null;
        }
        String type = fields.required("type", this::type);
        String id = fields.required("id", reading::words);
        String name = fields.optional("name", reading::text);
        SubtenantId home = fields.optional("subtenant", one -> reading.key(one, SubtenantId::new));
        fields.close();
        return type == null || id == null
                ? null
                : new Located<>(node.path(), new Resource(new ResourceId(type, id), name, home));
    }

    private @Nullable String type(Node node) {
        String type = reading.text(node);
        if (type == null) {
            return null;
        }
        if (!type.matches("[a-z][a-z0-9-]*")) {
            reading.flaw(node, Flaw.MALFORMED, type);
            return null;
        }
        if (TYPES_OF_THEIR_OWN.contains(type)) {
            reading.flaw(node, "reserved", type);
            return null;
        }
        return type;
    }
}
