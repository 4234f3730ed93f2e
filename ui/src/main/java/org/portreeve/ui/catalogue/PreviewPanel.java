package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portreeve.application.catalogue.CataloguePreview;
import org.portreeve.application.catalogue.ChangeCatalogue;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.roles.RightsPanel;
import org.portreeve.ui.subscription.OtherPlan;

/** Tenant by tenant: how many people gain and lose which right, what a plan locks and unlocks, and who that is when asked. */
final class PreviewPanel extends Div {
    private static final int TENANTS = 20;
    private static final int RIGHTS = 6;

    private final Function<TenantId, Optional<ChangeCatalogue.People>> asking;
    private final RightWords words;

    PreviewPanel(CataloguePreview preview, Function<TenantId, Optional<ChangeCatalogue.People>> asking) {
        this.asking = asking;
        this.words = new RightWords(preview.plan().after(), getLocale());
        addClassName("stack");
        var total = new Paragraph(
                getTranslation("catalogue.total", preview.tenants().size(), preview.losing(), preview.gaining()));
        total.addClassNames("med", "num");
        add(total);
        boolean presets = !preview.plan()
                        .before()
                        .matrixPresets()
                        .equals(preview.plan().after().matrixPresets())
                || !preview.plan()
                        .before()
                        .invitationPresets()
                        .equals(preview.plan().after().invitationPresets());
        if (presets) {
            add(Note.hint(getTranslation("catalogue.presets"), getTranslation("catalogue.presets.why")));
        }
        show(preview.tenants(), TENANTS);
    }

    private void show(List<CataloguePreview.InTenant> tenants, int most) {
        tenants.stream().limit(most).map(this::card).forEach(this::add);
        if (tenants.size() > most) {
            List<CataloguePreview.InTenant> rest = tenants.subList(most, tenants.size());
            var more = ConsoleButton.quiet(getTranslation("catalogue.more-tenants", rest.size()), null);
            add(more.onClick(() -> {
                remove(more);
                show(rest, TENANTS);
            }));
        }
    }

    private Panel card(CataloguePreview.InTenant tenant) {
        var panel = new Panel(tenant.name());
        panel.addClassName("intenant");
        int people = tenant.shift().losing() + tenant.shift().gaining();
        if (people > 0) {
            panel.setAside(getTranslation(
                    "catalogue.in-tenant",
                    tenant.shift().losing(),
                    tenant.shift().gaining()));
        }
        UnorderedList list = OtherPlan.moved(tenant.shift());
        tenant.rights().stream().limit(RIGHTS).map(this::right).forEach(list::add);
        if (tenant.rights().size() > RIGHTS) {
            list.add(new ListItem(
                    new Span(getTranslation("effects.more", tenant.rights().size() - RIGHTS))));
        }
        panel.body().add(list);
        if (people > 0) {
            var who = new Div();
            var button = ConsoleButton.quiet(getTranslation("catalogue.who"), Symbol.USERS);
            who.add(button.small().onClick(() -> name(tenant.id(), who)));
            panel.body().add(who);
        }
        return panel;
    }

    private ListItem right(CataloguePreview.Right right) {
        var icon = (right.gained() ? Symbol.PLUS : Symbol.MINUS).small();
        icon.addClassName(right.gained() ? "allow" : "deny");
        var line = new Span(getTranslation(
                right.gained() ? "catalogue.gain" : "catalogue.lose", right.people(), words.of(right.what())));
        return new ListItem(icon, line);
    }

    private void name(TenantId tenant, Div who) {
        who.removeAll();
        who.add(asking.apply(tenant)
                .<Component>map(this::named)
                .orElseGet(() -> new AnswerWords(getLocale()).note(new ChangeCatalogue.Stale())));
    }

    private RightsPanel named(ChangeCatalogue.People people) {
        return new RightsPanel(people.effects(), new ThingNames(getLocale(), people.snapshot()));
    }
}
