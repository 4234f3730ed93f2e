package org.portreeve.adapters.configuration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.portreeve.application.configuration.MemberSections;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.AgentAccess;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SubtenantId;

/** Writes the members of a tenant, in the order of their addresses. */
final class MemberWriter {
    private final Catalogue catalogue;
    private final TenantState state;
    private final Map<Email, Integer> bearers = new HashMap<>();

    MemberWriter(Catalogue catalogue, TenantState state) {
        this.catalogue = catalogue;
        this.state = state;
        state.members().forEach((user, _) -> {
            Person person = state.people().get(user);
            if (person != null && person.email() != null) {
                bearers.merge(person.email(), 1, Integer::sum);
            }
        });
    }

    List<Map<String, Object>> members() {
        List<Map<String, Object>> members = new ArrayList<>();
        state.members().stream()
                .sorted(Comparator.comparing(this::order))
                .forEach(member -> members.add(member(member)));
        return members;
    }

    private String order(Membership member) {
        Person person = state.people().get(member.user());
        return (person == null || person.email() == null ? "~" : person.email().value()) + member.user();
    }

    private Map<String, Object> member(Membership member) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Person person = Objects.requireNonNull(state.people().get(member.user()));
        Email email = person.email();
        boolean alone = email != null && bearers.getOrDefault(email, 0) == 1;
        if (person.identity() != null && !alone) {
            fields.put("identity", person.identity().toString());
        } else {
            DocumentWriter.putUnlessNull(fields, "email", email);
        }
        DocumentWriter.putUnlessNull(fields, "externalId", member.details().externalId());
        Map<String, Object> name = new LinkedHashMap<>();
        name.put("given", person.name().given());
        name.put("family", person.name().family());
        fields.put("name", name);
        fields.put("base", member.baseRole().key());
        fields.put("status", member.status().key());
        DocumentWriter.putUnlessNull(fields, "until", member.until());
        fields.put(
                "roles",
                member.roles().values().stream().map(MemberWriter::role).toList());
        fields.put("profiles", DocumentWriter.keys(member.profiles().keySet()));
        fields.put(
                "scope",
                switch (member.scope()) {
                    case Extent.All<SubtenantId> _ -> "tenant";
                    case Extent.Listed<SubtenantId>(var nodes) -> DocumentWriter.keys(nodes);
                });
        Map<String, Object> sections = new LinkedHashMap<>();
        MemberSections.of(member, catalogue).forEach((id, toggle) -> {
            Map<String, Object> both = new LinkedHashMap<>();
            both.put("value", toggle.on());
            both.put("origin", toggle.origin().key());
            sections.put(id.value(), both);
        });
        fields.put("sections", sections);
        fields.put("agents", agents(member.agents()));
        return fields;
    }

    private static Object role(RoleAssignment assignment) {
        if (assignment.window().equals(Window.ALWAYS) && assignment.reason().isEmpty()) {
            return assignment.role().value();
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("role", assignment.role().value());
        DocumentWriter.putUnlessNull(fields, "from", assignment.window().from());
        DocumentWriter.putUnlessNull(fields, "until", assignment.window().until());
        if (!assignment.reason().isEmpty()) {
            fields.put("reason", assignment.reason());
        }
        return fields;
    }

    private static Map<String, Object> agents(AgentAccess access) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("default", access.allowedByDefault() ? "allowed" : "none");
        fields.put("allowed", DocumentWriter.keys(access.allowed()));
        fields.put("blocked", DocumentWriter.keys(access.blocked()));
        return fields;
    }
}
