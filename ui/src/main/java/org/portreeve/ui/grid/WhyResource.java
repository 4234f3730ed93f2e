package org.portreeve.ui.grid;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Objects;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.application.role.ResourceGrid;
import org.portreeve.domain.Window;
import org.portreeve.domain.role.Permission;
import org.portreeve.ui.access.Through;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** What the decision says of a person, a permission and a resource, and on what it rests. */
final class WhyResource {
    private WhyResource() {}

    static WhyCard card(ShowMember.View view, Permission permission, String resource, String name, Locale locale) {
        var tenant = Objects.requireNonNull(view.snapshot().tenant());
        var decision = ResourceGrid.decide(view.snapshot(), view.member().user(), permission, resource);
        var through = Through.of(decision, view.snapshot().catalogue(), tenant, view.member());
        var code = decision.code();
        var card = new WhyCard(
                Cells.of(ResourceGrid.cell(decision)),
                name,
                say(locale, code == null ? "grid.why.open-to" : "grid.why.closed-to"),
                view.person().label());
        card.fact(
                say(locale, "grid.why.decision"),
                code == null
                        ? new StatusBadge(say(locale, "grid.why.allowed"), Tone.ALLOW, Symbol.OKC)
                        : new StatusBadge(code.key(), Tone.DENY, Symbol.OCTX).mono());
        if (!through.words().isEmpty()) {
            card.fact(say(locale, "grid.why.through"), through.words());
        }
        if (code == null) {
            var dates = new Dates(
                    locale, tenant.tenant().timeZone(), view.snapshot().now());
            card.fact(say(locale, "grid.why.window"), dates.span(new Window(null, through.until())));
            card.granting(say(locale, "thing.on", permission.value(), resource));
        }
        return card;
    }

    private static String say(Locale locale, String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
