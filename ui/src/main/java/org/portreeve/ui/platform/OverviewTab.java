package org.portreeve.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantStatus;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;

/** What the tenant is, and what the platform can do with it. */
final class OverviewTab extends Div {
    private final OpenTenant open;
    private final TenantForms forms;

    OverviewTab(OpenTenant open) {
        this.open = open;
        forms = new TenantForms(open);
        addClassNames("body", "stack", "narrowstack");
        warnings();
        add(facts());
        if (open.view().open().edits()) {
            add(actions());
        }
    }

    private void warnings() {
        if (open.tenant().status() != TenantStatus.ACTIVE) {
            String key = "platform.closed." + open.tenant().status().key();
            add(Note.hint(getTranslation(key), getTranslation(key + ".why")));
        }
        if (open.view().heads().admins() == 0) {
            add(Note.warning(getTranslation("platform.no-admin"), getTranslation("platform.no-admin.why")));
        }
    }

    private Panel facts() {
        Tenant tenant = open.tenant();
        var list = new DescriptionList();
        list.addClassNames("facts", "wide");
        fact(list, "platform.fact.name", words(tenant.name()));
        fact(list, "platform.fact.slug", mono(tenant.id().value()));
        fact(list, "platform.fact.status", StatusBadge.of(tenant.status()));
        fact(list, "platform.fact.kind", words(kind(tenant)));
        fact(list, "platform.fact.zone", words(Dates.name(tenant.timeZone())));
        fact(list, "platform.fact.plan", words(tenant.subscription().plan().value()));
        fact(list, "platform.fact.people", number(open.view().heads().people()));
        fact(list, "platform.fact.admins", number(open.view().heads().admins()));
        fact(list, "platform.fact.roles", number(open.view().roles().size()));
        fact(list, "platform.fact.agents", number(open.view().agents().size()));
        var panel = new Panel(getTranslation("platform.facts"), list).flush();
        if (open.view().open().edits()) {
            panel.addToHead(ConsoleButton.ordinary(getTranslation("platform.rename"), Symbol.PENCIL)
                    .small()
                    .onClick(forms::describe));
        }
        return panel;
    }

    private String kind(Tenant tenant) {
        return switch (tenant.kind()) {
            case ORDINARY -> getTranslation("platform.kind.ordinary");
            case DEFAULT -> getTranslation("platform.kind.default.why");
            case MANAGEMENT -> getTranslation("platform.kind.management.why");
        };
    }

    private Panel actions() {
        var panel = new Panel(getTranslation("platform.state"));
        TenantStatus now = open.tenant().status();
        if (now == TenantStatus.ACTIVE) {
            panel.body().add(act(TenantStatus.SUSPENDED, "suspend"));
        } else {
            panel.body().add(act(TenantStatus.ACTIVE, now == TenantStatus.SUSPENDED ? "resume" : "bring-back"));
        }
        if (now != TenantStatus.ARCHIVED) {
            panel.body().add(act(TenantStatus.ARCHIVED, "archive"));
        }
        if (!open.tenant().settings().signIn().equals(SignInPolicy.OPEN)) {
            panel.body()
                    .add(line(
                            "lift",
                            ConsoleButton.danger(getTranslation("platform.lift.open"), null)
                                    .onClick(forms::lift)));
        }
        return panel;
    }

    private Div act(TenantStatus status, String key) {
        String words = getTranslation("platform." + key + ".open");
        var button =
                status == TenantStatus.ACTIVE ? ConsoleButton.ordinary(words, null) : ConsoleButton.danger(words, null);
        return line(key, button.onClick(() -> forms.become(status, key)));
    }

    private Div line(String key, ConsoleButton button) {
        var sentence = new Span(getTranslation("platform." + key + ".why"));
        sentence.addClassNames("t2", "grow");
        var line = new Div(sentence, button);
        line.addClassNames("row", "tenantact");
        return line;
    }

    private void fact(DescriptionList list, String key, Component value) {
        list.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
    }

    private Span number(long number) {
        var span = new Span(String.format(getLocale(), "%,d", number));
        span.addClassName("num");
        return span;
    }

    private static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }

    private static Span words(String text) {
        var span = new Span(text);
        span.getElement().setAttribute("dir", "auto");
        return span;
    }
}
