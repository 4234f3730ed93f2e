package org.portreeve.ui.access;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portreeve.application.Actor;
import org.portreeve.application.identity.Arrival;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.identity.CurrentAddress;
import org.portreeve.application.identity.WhyShutOut;
import org.portreeve.application.invitation.AcceptInvitation;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.GateDrawing;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.invitations.WaitingInvitations;
import org.portreeve.ui.shell.LanguageSwitch;

/** For those to whom nothing is open: why, what does not help, and whom to ask. */
@Route("no-access")
@AnonymousAllowed
public final class NoAccessPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    /** The reasons that the page has words for; anything else is the first. */
    private static final Set<String> REASONS = Set.of(
            "not-a-member",
            "tenant-closed",
            "member-disabled",
            "membership-ended",
            "no-seat",
            "address-not-verified",
            "address-outside-domains",
            "invited",
            "disputed",
            "provider-unreachable",
            "sign-in-failed");

    private final CurrentActor current;
    private final WhyShutOut whyShutOut;
    private final CurrentAddress address;
    private final AcceptInvitation invitations;

    /** Asks who is signed in, if anybody, why nothing is open to them, and what waits for them. */
    public NoAccessPage(
            CurrentActor current, WhyShutOut whyShutOut, CurrentAddress address, AcceptInvitation invitations) {
        this.current = current;
        this.whyShutOut = whyShutOut;
        this.address = address;
        this.invitations = invitations;
        addClassName("sheet");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("no-access.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("reason")
                .orElse("");
        Optional<Actor.SignedIn> actor = current.find();
        Optional<WhyShutOut.Reason> why = actor.flatMap(whyShutOut::of);
        if (actor.isPresent() && why.isEmpty()) {
            event.forwardTo("");
            return;
        }
        String reason = why.map(found -> reason(found.why())).orElse(REASONS.contains(asked) ? asked : "not-a-member");
        removeAll();
        Span mark = new Span();
        mark.addClassName("logo");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span brand = new Span(mark, new Span("Portreeve"));
        brand.addClassName("brand");
        Div panel = new Div(
                new GateDrawing(),
                new H1(getTranslation("no-access." + reason)),
                quiet(actor.map(Actor.SignedIn::label)
                                .map(label -> getTranslation("no-access.signed-in", label))
                                .orElse("")
                        + " " + because(reason, why)),
                new WaitingInvitations(
                        actor.map(one -> invitations.waiting(one, address.find().orElse(null)))
                                .orElse(List.of())),
                new Note(Tone.NEUTRAL, Symbol.USERS, "", getTranslation("no-access." + reason + ".next")),
                actions(reason, actor.isPresent()));
        panel.addClassName("panel");
        Div middle = new Div(brand, panel);
        middle.addClassNames("mid", "narrow");
        add(middle, languages());
    }

    private String because(String reason, Optional<WhyShutOut.Reason> why) {
        Tenant tenant = why.map(WhyShutOut.Reason::tenant).orElse(null);
        Instant ended = why.map(WhyShutOut.Reason::ended).orElse(null);
        if (tenant == null) {
            return getTranslation("no-access." + reason + ".why");
        }
        // Why: the last day is that of the tenant's calendar, whoever reads it.
        String day = ended == null ? "" : new Dates(getLocale(), tenant.timeZone(), ended).lastDay(ended);
        return getTranslation("no-access." + reason + ".where", tenant.name(), day);
    }

    private static String reason(Arrival.Why why) {
        return switch (why) {
            case NOT_YET_ACCEPTED -> "invited";
            case TENANT_CLOSED -> "tenant-closed";
            case MEMBER_DISABLED -> "member-disabled";
            case MEMBERSHIP_ENDED -> "membership-ended";
            case NOT_A_MEMBER -> "not-a-member";
        };
    }

    private static Paragraph quiet(String text) {
        Paragraph paragraph = new Paragraph(text.strip());
        paragraph.addClassName("t2");
        return paragraph;
    }

    private Div actions(String reason, boolean signedIn) {
        Div line = new Div(
                signedIn
                        ? leading("no-access.sign-out", "/logout", true)
                        : leading("no-access.again", "/sign-in", true));
        if (signedIn) {
            line.add(leading("no-access.somebody-else", "/sign-in?again", false));
        }
        Span code = new Span(reason);
        code.addClassNames("mono", "t2", "end");
        line.add(code);
        line.addClassNames("row", "wrap", "apart");
        return line;
    }

    private ConsoleButton leading(String words, String address, boolean first) {
        ConsoleButton button = first
                ? ConsoleButton.primary(getTranslation(words), null)
                : ConsoleButton.ordinary(getTranslation(words), null);
        return button.onClick(() -> getUI().ifPresent(ui -> ui.getPage().setLocation(address)));
    }

    private Footer languages() {
        Footer foot = new Footer();
        foot.addClassName("languages");
        LanguageSwitch.choices(getLocale()).forEach(foot::add);
        return foot;
    }
}
