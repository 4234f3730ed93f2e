package org.portreeve.ui.invitations;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.identity.CurrentAddress;
import org.portreeve.application.identity.SessionAddress;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.application.invitation.Invited;
import org.portreeve.application.invitation.Offer;
import org.portreeve.domain.Window;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.GateDrawing;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.TenantRoute;

/** One invitation, before whoever is signed in: who invites, to what, as what, until when; or why it cannot be accepted. */
@Route("invitation/:token")
@RouteAlias("offer/:tenant")
@PermitAll
public final class InvitationPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final CurrentAddress address;
    private final AcceptInvitation accepting;

    /** Accepts as whoever is signed in. */
    public InvitationPage(CurrentActor current, CurrentAddress address, AcceptInvitation accepting) {
        this.current = current;
        this.address = address;
        this.accepting = accepting;
        addClassName("sheet");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        AcceptInvitation.Which which = event.getRouteParameters()
                .get("token")
                .<AcceptInvitation.Which>map(AcceptInvitation.ByLink::new)
                .orElseGet(() -> new AcceptInvitation.Offered(TenantRoute.of(event.getRouteParameters())));
        show(accepting.look(current.get(), address(), which), which);
    }

    private @Nullable SessionAddress address() {
        return address.find().orElse(null);
    }

    private void accept(AcceptInvitation.Which which) {
        Actor.SignedIn actor = current.get();
        switch (accepting.accept(actor, address(), which)) {
            case Invited.Accepted(TenantId tenant, String name) -> {
                Toast.show(
                        getTranslation("invitation.accepted", name), getTranslation("invitation.accepted.why"), null);
                getUI().ifPresent(ui -> ui.navigate(TenantRoute.to(tenant, "my-access")));
            }
            case Invited other -> show(other, which);
        }
    }

    private void show(Invited invited, AcceptInvitation.Which which) {
        Span mark = new Span();
        mark.addClassName("logo");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span brand = new Span(mark, new Span("Portreeve"));
        brand.addClassName("brand");
        Div panel = new Div(new GateDrawing());
        panel.addClassName("panel");
        switch (invited) {
            case Invited.Waiting(Offer offer) -> offer(panel, offer, which);
            case Invited.Accepted(var tenant, var name) -> member(panel, tenant, name);
            case Invited.AlreadyMember(var tenant, var name) -> member(panel, tenant, name);
            case Invited.Refused refused -> refusal(panel, refused);
        }
        Div middle = new Div(brand, panel);
        middle.addClassNames("mid", "narrow");
        removeAll();
        add(middle);
    }

    private void offer(Div panel, Offer offer, AcceptInvitation.Which which) {
        ThingNames names = new ThingNames(getLocale(), offer.snapshot());
        Dates dates = new Dates(
                getLocale(),
                offer.tenant().tenant().timeZone(),
                offer.snapshot().now());
        panel.add(new H1(getTranslation(
                "invitation.offer", offer.invitedBy(), offer.tenant().tenant().name())));
        String base = getTranslation(offer.member().isTenantAdmin() ? "base-role.admin" : "base-role.user");
        String roles = String.join(
                ", ",
                offer.member().roles().keySet().stream()
                        .map(names::role)
                        .sorted()
                        .toList());
        panel.add(quiet(getTranslation("invitation.as", roles.isEmpty() ? base : base + ", " + roles)));
        panel.add(quiet(
                getTranslation("invitation.scope", names.scope(offer.member().scope()))));
        panel.add(quiet(getTranslation(
                "invitation.membership",
                dates.end(new Window(null, offer.member().until())))));
        String message = offer.invitation().message();
        if (!message.isBlank()) {
            Paragraph words = new Paragraph(message);
            words.getElement().setAttribute("dir", "auto");
            words.addClassNames("note", "message");
            panel.add(words);
        }
        panel.add(quiet(getTranslation(
                "invitation.open-until", dates.moment(offer.invitation().expiresAt()))));
        panel.add(
                ConsoleButton.primary(getTranslation("invitation.accept"), null).onClick(() -> accept(which)));
    }

    private void member(Div panel, TenantId tenant, String name) {
        panel.add(
                new H1(getTranslation("invitation.already", name)),
                new Anchor(TenantRoute.to(tenant, "my-access"), getTranslation("invitation.go", name)));
    }

    private void refusal(Div panel, Invited.Refused refused) {
        String key = key(refused);
        panel.add(new H1(getTranslation("invitation." + key, values(refused))));
        panel.add(quiet(getTranslation("no-access.signed-in", current.get().label())));
        panel.add(new Note(
                Tone.NEUTRAL, Symbol.USERS, "", getTranslation("invitation." + key + ".next", values(refused))));
        Anchor other = new Anchor("/sign-in?again", getTranslation("no-access.somebody-else"));
        other.setRouterIgnore(true);
        Div line = new Div(
                other, new Anchor("", getTranslation("not-found.back")), new StatusBadge(key, Tone.NEUTRAL).mono());
        line.addClassNames("row", "apart");
        panel.add(line);
    }

    private static String key(Invited.Refused refused) {
        return switch (refused) {
            case Invited.Unknown _ -> "unknown";
            case Invited.Replaced _ -> "replaced";
            case Invited.Withdrawn _ -> "withdrawn";
            case Invited.Used _ -> "used";
            case Invited.Expired _ -> "expired";
            case Invited.ForSomebodyElse _ -> "somebody-else";
            case Invited.NotVouchedFor(var _, var vouching) ->
                vouching == SessionAddress.Vouching.OUTSIDE_DOMAINS ? "outside-domains" : "not-verified";
            case Invited.AlreadyMember _ -> "already";
            case Invited.TenantClosed _ -> "tenant-closed";
            case Invited.Ended _ -> "ended";
            case Invited.Objected _ -> "objected";
        };
    }

    private Object[] values(Invited.Refused refused) {
        return switch (refused) {
            case Invited.Expired(var tenant, var by, var _) -> new Object[] {tenant, by};
            case Invited.ForSomebodyElse(var hint) -> new Object[] {hint};
            case Invited.NotVouchedFor(var email, var _) -> new Object[] {email.value()};
            case Invited.TenantClosed(var name, var _) -> new Object[] {name};
            case Invited.Ended(var tenant, var _) -> new Object[] {tenant};
            case Invited.Objected(var tenant, var _) -> new Object[] {tenant};
            case Invited.AlreadyMember(var _, var name) -> new Object[] {name};
            case Invited.Unknown _, Invited.Replaced _, Invited.Withdrawn _, Invited.Used _ -> new Object[0];
        };
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("t2");
        return paragraph;
    }
}
