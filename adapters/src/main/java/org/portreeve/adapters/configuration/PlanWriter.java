package org.portreeve.adapters.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.membership.Email;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;

/** Writes what a document would change, and who would gain and lose what by it. */
final class PlanWriter {
    private final @Nullable TenantState before;
    private final TenantState after;

    private PlanWriter(ChangePlan plan) {
        this.before = plan.proposal().before();
        this.after = plan.proposal().after();
    }

    static Map<String, Object> write(ChangePlan plan) {
        PlanWriter writer = new PlanWriter(plan);
        Map<String, Object> effects = new LinkedHashMap<>();
        effects.put("people", plan.effects().people().distinct().count());
        effects.put(
                "groups", plan.effects().groups().stream().map(writer::group).toList());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "changes", plan.changes().changes().stream().map(writer::change).toList());
        document.put("effects", effects);
        return document;
    }

    private Map<String, Object> change(Change change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", kind(change));
        fields.put("key", key(change));
        fields.put("change", change.isCreation() ? "created" : change.isRemoval() ? "removed" : "changed");
        return fields;
    }

    private static String kind(Change change) {
        return switch (change) {
            case Change.OfTenant _ -> "tenant";
            case Change.OfSubtenant _ -> "subtenant";
            case Change.OfRole _ -> "role";
            case Change.OfProfile _ -> "profile";
            case Change.OfExclusion _ -> "exclusion";
            case Change.OfAgent _ -> "agent";
            case Change.OfResource _ -> "resource";
            case Change.OfPerson _ -> "person";
            case Change.OfMembership _ -> "member";
            case Change.OfInvitation _ -> "invitation";
            case Change.OfApiKey _ -> "api-key";
            case Change.OfCatalogue _ -> "catalogue";
        };
    }

    private String key(Change change) {
        return switch (change) {
            case Change.OfPerson _, Change.OfMembership _, Change.OfInvitation _ ->
                name(new UserId(java.util.UUID.fromString(change.key())));
            case Change.OfTenant _,
                    Change.OfSubtenant _,
                    Change.OfRole _,
                    Change.OfProfile _,
                    Change.OfExclusion _,
                    Change.OfAgent _,
                    Change.OfResource _,
                    Change.OfApiKey _,
                    Change.OfCatalogue _ -> change.key();
        };
    }

    /** As the document names people: by address, and else by what they are called. */
    private String name(UserId user) {
        Person person = after.people().get(user);
        if (person == null && before != null) {
            person = before.people().get(user);
        }
        if (person == null) {
            return user.toString();
        }
        Email email = person.email();
        return email != null
                ? email.value()
                : person.identity() != null ? person.identity().toString() : person.label();
    }

    private Map<String, Object> group(Effects.Group group) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("people", group.people().stream().map(this::name).sorted().toList());
        fields.put("gains", effects(group.gains()));
        fields.put("losses", effects(group.losses()));
        return fields;
    }

    private static List<Map<String, Object>> effects(List<Effects.Effect> effects) {
        return effects.stream().map(PlanWriter::effect).toList();
    }

    private static Map<String, Object> effect(Effects.Effect effect) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (effect.what()) {
            case Effects.What.Access(AccessRequest request) -> {
                switch (request) {
                    case AccessRequest.OpenSection(var section) -> fields.put("section", section.value());
                    case AccessRequest.DoPermission(var permission, String resource) -> {
                        fields.put("permission", permission.value());
                        DocumentWriter.putUnlessNull(fields, "resource", resource);
                    }
                    case AccessRequest.UseAgent(var agent) -> fields.put("agent", agent.value());
                }
            }
            case Effects.What.Reach(var subtenant) -> fields.put("subtenant", subtenant.value());
            case Effects.What.WholeTenant _ -> fields.put("scope", "tenant");
        }
        DocumentWriter.putUnlessNull(fields, "from", effect.window().from());
        DocumentWriter.putUnlessNull(fields, "until", effect.window().until());
        return fields;
    }
}
