package org.portreeve.ui.invitations;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.identity.ShowSeatShortage;
import org.portreeve.application.invitation.AddPeople;
import org.portreeve.application.invitation.ListInvitations;
import org.portreeve.application.invitation.ListInvitations.Listed;
import org.portreeve.application.invitation.ListInvitations.Standing;
import org.portreeve.application.invitation.ResendInvitation;
import org.portreeve.application.invitation.RevokeInvitation;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Toast;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** The invitations of a tenant: pending, expired, accepted; resend and revoke. */
@Route(value = TenantRoute.PREFIX + "invitations", layout = Console.class)
@PermitAll
public final class InvitationsPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private final CurrentActor current;
    private final ListInvitations list;
    private final AddPeople adding;
    private final ResendInvitation resending;
    private final RevokeInvitation revoking;
    private final ShowSeatShortage shortage;
    private final Segments<Standing> standing = new Segments<>(
            getTranslation("invitations.standing"),
            List.of(Standing.values()),
            one -> getTranslation("invitations." + one.name().toLowerCase(Locale.ROOT)));
    private final Div news = new Div();
    private final Div rows = new Div();
    private TenantId tenant = new TenantId("");

    /** Works through these use cases. */
    public InvitationsPage(
            CurrentActor current,
            ListInvitations list,
            AddPeople adding,
            ResendInvitation resending,
            RevokeInvitation revoking,
            ShowSeatShortage shortage) {
        this.current = current;
        this.list = list;
        this.adding = adding;
        this.resending = resending;
        this.revoking = revoking;
        this.shortage = shortage;
        news.addClassName("stack");
        standing.addValueChangeListener(_ -> refresh());
        add(new PageHead(
                getTranslation("invitations.title"),
                getTranslation("invitations.sentence"),
                ConsoleButton.primary(getTranslation("invite.open"), Symbol.PLUS)
                        .onClick(this::invite)));
        addBar(standing);
        addBody(news, rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitations.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        news.removeAll();
        if (list.of(current.get(), tenant).isEmpty()) {
            TenantRoute.notFound(event);
        } else {
            refresh();
        }
    }

    private void invite() {
        list.of(current.get(), tenant)
                .ifPresent(
                        view -> new InviteDialog(current, adding, view.snapshot(), getLocale(), this::refresh).open());
    }

    private void refresh() {
        rows.removeAll();
        list.of(current.get(), tenant).ifPresent(this::show);
    }

    private void show(ListInvitations.View view) {
        Dates dates = new Dates(
                getLocale(),
                Objects.requireNonNull(view.snapshot().tenant()).tenant().timeZone(),
                view.snapshot().now());
        shortage.in(current.get(), tenant)
                .ifPresent(at -> rows.add(Note.warning(
                        getTranslation("invitations.no-seat", dates.moment(at)),
                        getTranslation("invitations.no-seat.why"))));
        Standing wanted = Objects.requireNonNullElse(standing.getValue(), Standing.PENDING);
        List<Listed> all = view.with(wanted);
        if (all.isEmpty()) {
            rows.add(new EmptyState(
                    Symbol.MAIL,
                    getTranslation("invitations.none." + wanted.name().toLowerCase(Locale.ROOT)),
                    getTranslation("invitations.none.sentence"),
                    ConsoleButton.ordinary(getTranslation("invite.open"), Symbol.PLUS)
                            .onClick(this::invite)));
        } else {
            rows.add(new CardList(
                    all.stream().map(listed -> row(listed, view, dates)).toArray(ListItem[]::new)));
        }
    }

    private ListItem row(Listed listed, ListInvitations.View view, Dates dates) {
        Span name = new Span(listed.person().label());
        name.addClassNames("med", "clip");
        name.getElement().setAttribute("dir", "auto");
        var invitation = listed.invitation();
        String by = view.authors().of(invitation.invitedBy());
        Span facts = new Span(
                switch (listed.standing()) {
                    case PENDING -> getTranslation("invitations.until", by, dates.moment(invitation.expiresAt()));
                    case EXPIRED -> getTranslation("invitations.expired-at", by, dates.moment(invitation.expiresAt()));
                    case ACCEPTED ->
                        getTranslation(
                                "invitations.accepted-at",
                                by,
                                dates.moment(
                                        Objects.requireNonNullElse(invitation.acceptedAt(), invitation.createdAt())));
                });
        facts.addClassNames("xs", "t2");
        Div words = new Div(name, facts);
        words.addClassNames("grow", "col");
        ListItem item = new ListItem(words);
        item.addClassName("asg");
        if (listed.standing() != Standing.ACCEPTED) {
            item.add(
                    ConsoleButton.ordinary(getTranslation("invitations.resend"), null)
                            .small()
                            .onClick(() -> resend(listed, view)),
                    ConsoleButton.danger(getTranslation("invitations.revoke"), null)
                            .small()
                            .onClick(() -> confirm(listed, view)));
        }
        return item;
    }

    private void resend(Listed listed, ListInvitations.View view) {
        news.removeAll();
        var end = view.snapshot().now().plus(AddPeople.VALID_FOR);
        switch (resending.resend(current.get(), tenant, listed.person().id(), end, "")) {
            case ResendInvitation.Resent(var sent) -> new LinksDialog(List.of(sent)).open();
            case ResendInvitation.Refused(var objections) ->
                news.add(new ObjectionWords(new ThingNames(getLocale(), view.snapshot())).notes(objections));
            case ResendInvitation.Absent _ -> news.add(Note.refusal(getTranslation("invitations.gone"), ""));
        }
        refresh();
    }

    private void confirm(Listed listed, ListInvitations.View view) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(
                getTranslation("invitations.revoke-title", listed.person().label()));
        TextField reason = new TextField(getTranslation("save.reason"));
        Div content = new Div(new Paragraph(getTranslation("invitations.revoke-sentence")), reason);
        content.addClassName("stack");
        dialog.add(content);
        dialog.getFooter()
                .add(
                        ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null)
                                .onClick(dialog::close),
                        ConsoleButton.danger(getTranslation("invitations.revoke-confirm"), null)
                                .onClick(() -> {
                                    dialog.close();
                                    revoke(listed, view, reason.getValue().strip());
                                }));
        dialog.open();
    }

    private void revoke(Listed listed, ListInvitations.View view, String reason) {
        news.removeAll();
        switch (revoking.revoke(current.get(), tenant, listed.person().id(), reason)) {
            case Outcome.Committed _ ->
                Toast.show(getTranslation("invitations.revoked", listed.person().label()), "", null);
            case Outcome.Refused(var objections) ->
                news.add(new ObjectionWords(new ThingNames(getLocale(), view.snapshot())).notes(objections));
            case Outcome.Absent _, Outcome.Unchanged _, Outcome.Planned _, Outcome.Shifted _ ->
                news.add(Note.refusal(getTranslation("invitations.gone"), ""));
        }
        refresh();
    }
}
