package org.portreeve.ui.outbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.mail.KeptMail;
import org.portreeve.application.mail.Outbox;
import org.portreeve.application.mail.ReadOutbox;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.ListWithDetail;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** The outbox of a tenant: mail that would have been sent, newest first, and one of them beside the list. */
@Route(value = TenantRoute.PREFIX + "outbox/:mail?", layout = Console.class)
@PermitAll
public final class OutboxPage extends ConsolePage implements BeforeEnterObserver, HasDynamicTitle {
    private static final String PAGE = "outbox";

    private final CurrentActor current;
    private final ReadOutbox outbox;
    private final PageHead head;
    private final Div master = new Div();
    private final ListWithDetail split = new ListWithDetail(master);
    private TenantId tenant = new TenantId("");

    /** Reads as whoever is signed in. */
    public OutboxPage(CurrentActor current, ReadOutbox outbox) {
        this.current = current;
        this.outbox = outbox;
        head = new PageHead(getTranslation("outbox.title"), getTranslation("outbox.sentence"));
        master.addClassName("timeline");
        add(head);
        addFull(split);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("outbox.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        Optional<String> wanted = TenantRoute.part(event.getRouteParameters(), "mail");
        Optional<ReadOutbox.View> view = outbox.of(current.get(), tenant);
        Optional<KeptMail> mail = view.flatMap(open -> wanted.flatMap(number -> find(open, number)));
        if (view.isEmpty() || (wanted.isPresent() && mail.isEmpty())) {
            TenantRoute.notFound(event);
        } else {
            show(view.get(), mail.orElse(null));
        }
    }

    private static Optional<KeptMail> find(ReadOutbox.View view, String number) {
        try {
            return view.find(Long.parseLong(number));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private void show(ReadOutbox.View view, @Nullable KeptMail selected) {
        Tenant about = Objects.requireNonNull(view.snapshot().tenant()).tenant();
        Dates dates = new Dates(getLocale(), about.timeZone(), view.snapshot().now());
        master.removeAll();
        if (view.mails().isEmpty()) {
            master.add(new EmptyState(
                    Symbol.OUTBOX,
                    getTranslation("outbox.empty"),
                    getTranslation("outbox.empty.why", about.name(), Outbox.PER_TENANT),
                    ConsoleButton.ordinary(getTranslation("outbox.invitations"), Symbol.MAIL)
                            .onClick(() -> UI.getCurrent().navigate(TenantRoute.to(tenant, "invitations")))));
        } else {
            head.setSentence(getTranslation("outbox.sentence") + " "
                    + getTranslation("outbox.count", view.mails().size()));
            master.add(new MailList(view.mails(), selected, dates, mail -> address(mail)));
        }
        split.detail(selected == null ? null : panel(view.mails(), selected, dates));
    }

    private MailPanel panel(List<KeptMail> mails, KeptMail selected, Dates dates) {
        int at = mails.indexOf(selected);
        MailPanel panel = new MailPanel(selected, dates);
        panel.detail().onStep(() -> step(mails, at - 1), () -> step(mails, at + 1));
        panel.detail().onClose(() -> UI.getCurrent().navigate(TenantRoute.to(tenant, PAGE)));
        return panel;
    }

    private void step(List<KeptMail> mails, int to) {
        if (to >= 0 && to < mails.size()) {
            UI.getCurrent().navigate(address(mails.get(to)));
        }
    }

    private String address(KeptMail mail) {
        return TenantRoute.to(tenant, PAGE) + "/" + mail.number();
    }
}
