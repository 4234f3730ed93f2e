package org.portreeve.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.portreeve.application.tenancy.TenantTemplate;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.catalogue.RoleTemplate;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.plan.PlanId;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.StatusBadge;

/** What a template is called, what it brings, and what a tenant that is made from it begins with. */
final class TemplateWords {
    private TemplateWords() {}

    /** Those that are shipped have a name in every language; another is called by its key. */
    static String name(String key) {
        return switch (key) {
            case "department" -> say("platform.template.department");
            case "development" -> say("platform.template.development");
            case TenantTemplate.EMPTY -> say("platform.template.empty");
            default -> key;
        };
    }

    static String of(TenantTemplate template, Catalogue catalogue, PlanId plan) {
        String roles = template.roles().stream().map(RoleTemplate::name).collect(Collectors.joining(", "));
        String sections = catalogue.sections().values().stream()
                .filter(section -> template.sections().contains(section.id()))
                .map(section -> section.name())
                .collect(Collectors.joining(", "));
        String none = say("platform.template.none");
        return say(
                "platform.template.brings",
                roles.isEmpty() ? none : roles,
                sections.isEmpty() ? none : sections,
                plan.value());
    }

    /** What stands in it on its first day. */
    static Component begins(TenantState begun) {
        var facts = new DescriptionList();
        facts.addClassNames("facts", "wide", "begins", "card");
        fact(
                facts,
                "platform.fact.plan",
                new Span(begun.tenant().subscription().plan().value()));
        fact(
                facts,
                "platform.fact.roles",
                new Span(say(
                        "platform.create.roles",
                        begun.roles().size(),
                        begun.roles().stream()
                                .filter(role -> role.origin() == Role.Origin.OWN)
                                .map(Role::name)
                                .sorted()
                                .collect(Collectors.joining(", ")))));
        for (Membership member : begun.members()) {
            var name = new Span(begun.labelOf(member.user()));
            name.getElement().setAttribute("dir", "auto");
            var line = new Span(name);
            if (member.status() != MembershipStatus.ACTIVE) {
                line.add(StatusBadge.of(member.status()));
            }
            line.addClassName("row");
            fact(facts, "platform.create.first", line);
        }
        return facts;
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(value));
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
