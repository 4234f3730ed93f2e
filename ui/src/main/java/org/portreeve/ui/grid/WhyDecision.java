package org.portreeve.ui.grid;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Objects;
import org.portreeve.application.membership.ShowMember;
import org.portreeve.application.role.DecisionGrid;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.access.Finding;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.access.Through;
import org.portreeve.ui.component.CellState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;

/** What the decision says of a person and a request, on what it rests, and what is held without counting. */
final class WhyDecision {
    private static final int LISTED = 8;

    private final ShowMember.View view;
    private final TenantState tenant;
    private final AccessRequest.DoPermission request;
    private final Locale locale;
    private final Dates dates;

    private WhyDecision(ShowMember.View view, AccessRequest.DoPermission request, Locale locale) {
        this.view = view;
        this.request = request;
        this.locale = locale;
        tenant = Objects.requireNonNull(view.snapshot().tenant());
        dates = new Dates(locale, tenant.tenant().timeZone(), view.snapshot().now());
    }

    static WhyCard card(ShowMember.View view, AccessRequest.DoPermission request, String name, Locale locale) {
        return new WhyDecision(view, request, locale).card(name);
    }

    private WhyCard card(String name) {
        var user = view.member().user();
        var decision = DecisionGrid.decide(view.snapshot(), user, request);
        var through = Through.of(decision, view.snapshot().catalogue(), tenant, view.member());
        var code = decision.code();
        var card = new WhyCard(
                CellState.of(DecisionGrid.cell(view.snapshot(), user, request)),
                name,
                say(code == null ? "grid.why.open-to" : "grid.why.closed-to"),
                view.person().label());
        card.fact(
                say("grid.why.decision"),
                code == null
                        ? new StatusBadge(say("grid.why.allowed"), Tone.ALLOW, Symbol.OKC)
                        : new StatusBadge(code.key(), Tone.DENY, Symbol.OCTX).mono());
        if (!through.words().isEmpty()) {
            card.fact(say("grid.why.through"), through.words());
        }
        if (code == null) {
            card.fact(say("grid.why.window"), dates.span(new Window(null, through.until())));
            var resource = request.resource();
            card.granting(
                    resource == null
                            ? request.permission().value()
                            : say("thing.on", request.permission().value(), resource));
        }
        inert(card, decision);
        return card;
    }

    /** Grants that reach the person and don't count, but for those on other resources than the one that is asked about. */
    private void inert(WhyCard card, Decision decision) {
        decision.steps().stream()
                .flatMap(step -> step.findings().stream())
                .filter(Finding.HoldingInert.class::isInstance)
                .map(Finding.HoldingInert.class::cast)
                .filter(inert -> request.resource() == null || inert.why() != Finding.Inertness.OTHER_RESOURCES)
                .forEach(inert -> card.capped(source(inert.holding().source()), because(inert)));
    }

    private String source(Holding.Source source) {
        return switch (source) {
            case Holding.FromBaseRole _ -> say("base-role.user");
            case Holding.FromRole(RoleId role) -> nameOf(role);
            case Holding.FromProfile(var profile, RoleId role) -> {
                var bundle = tenant.profiles().get(profile);
                yield say("through.profile", nameOf(role), bundle == null ? profile.value() : bundle.name());
            }
            case Holding.FromSection(var id) -> {
                var section = view.snapshot().catalogue().section(id);
                yield say("through.section", section == null ? id.value() : section.name());
            }
        };
    }

    private String nameOf(RoleId id) {
        var role = tenant.roles().get(id);
        return role == null ? id.value() : role.name();
    }

    private String because(Finding.HoldingInert inert) {
        var window = inert.holding().window();
        return switch (inert.why()) {
            case NOT_YET, ENDED -> dates.span(window);
            case SECTION_CAPPED -> say("grid.why.section-capped");
            case OTHER_RESOURCES -> say("grid.why.only-on", listed(inert.holding()));
        };
    }

    private String listed(Holding holding) {
        if (!(holding.grant().resources() instanceof Extent.Listed<String>(var ids))) {
            return "";
        }
        var shown = String.join(", ", ids.stream().sorted().limit(LISTED).toList());
        return ids.size() > LISTED ? say("grid.why.more", shown, ids.size() - LISTED) : shown;
    }

    private String say(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
