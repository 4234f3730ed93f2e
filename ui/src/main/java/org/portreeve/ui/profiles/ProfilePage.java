package org.portreeve.ui.profiles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.profile.ChangeProfiles;
import org.portreeve.application.profile.ListProfiles;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.bundle.BundleForm;
import org.portreeve.ui.bundle.DeleteBundleDialog;
import org.portreeve.ui.bundle.LeaveQuestion;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.roles.PeopleLines;
import org.portreeve.ui.roles.RoleSaved;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** One security profile, or a new one: its name, its roles, who has it, and who would gain and lose what. */
@Route(value = TenantRoute.PREFIX + "profiles/:profile", layout = Console.class)
@PermitAll
public final class ProfilePage extends ConsolePage
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    /** What stands in the address instead of a profile's key; no key has an underscore. */
    static final String NEW = "_new";

    private final ProfileQuestions ask;
    private TenantId tenant = new TenantId("");
    private String title = "";
    private @Nullable BundleForm form;

    /** Asks as whoever is signed in. */
    public ProfilePage(CurrentActor current, ListProfiles profiles, ChangeProfiles changing, UndoRevision undoing) {
        ask = new ProfileQuestions(current, profiles, changing, undoing);
        addClassName("rolepage");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        String key = TenantRoute.part(event.getRouteParameters(), "profile").orElse("");
        if (!show(key)) {
            TenantRoute.notFound(event);
        }
    }

    /** False where there is no such profile, or none for this reader. */
    private boolean show(String key) {
        Optional<ListProfiles.View> view = ask.profiles().of(ask.actor(), tenant);
        Optional<ListProfiles.Row> row = view.flatMap(all -> all.row(new ProfileId(key)));
        if (view.isEmpty() || (row.isEmpty() && !key.equals(NEW))) {
            return false;
        }
        removeAll();
        var names = new ThingNames(getLocale(), view.get().snapshot());
        var seen = new SeenProfile(
                ask, tenant, names, row.map(ListProfiles.Row::profile).orElse(null));
        title = seen.isNew() ? getTranslation("profile.new") : seen.name();
        var head = new PageHead(title, "");
        head.setParent(getTranslation("profiles.title"), TenantRoute.to(tenant, "profiles"));
        List<Component> beside = new ArrayList<>();
        row.ifPresent(one -> {
            describe(head, view.get(), one);
            head.addActions(ConsoleButton.danger(getTranslation("role.delete"), null)
                    .onClick(() -> new DeleteBundleDialog(seen, names, revision -> deleted(one, revision)).open()));
            beside.addAll(holders(view.get(), one, names));
        });
        form = new BundleForm(
                view.get().snapshot(), seen, names, beside, (id, name, revision) -> saved(key, id, name, revision));
        add(head, form);
        return true;
    }

    private void describe(PageHead head, ListProfiles.View view, ListProfiles.Row row) {
        String key = row.profile().id().value();
        head.addBeside(new StatusBadge(key, Tone.NEUTRAL).mono());
        String words = getTranslation("profile.people", row.people());
        Component people = view.seesUsers()
                ? new Anchor(TenantRoute.to(tenant, "users") + "?profile=" + key, words)
                : new Span(words);
        people.addClassName("people");
        head.addActions(people);
    }

    private List<Component> holders(ListProfiles.View view, ListProfiles.Row row, ThingNames names) {
        List<Component> all = new ArrayList<>();
        if (row.joining()) {
            all.add(Note.hint(getTranslation("profile.joining"), getTranslation("profile.joining.why")));
        }
        var holders = view.holders(row.profile().id());
        var panel = new Panel(getTranslation("profile.holders"));
        panel.addClassName("right");
        panel.setAside(getTranslation("profile.people", holders.size()));
        if (!holders.isEmpty()) {
            panel.flush();
            panel.body().add(new PeopleLines(holders, names, getTranslation("profile.holders")));
            all.add(panel);
        }
        return all;
    }

    private void saved(String before, String key, String name, Revision revision) {
        RoleSaved.tell(ask.undoing(), ask.current(), tenant, revision.number(), name, getLocale());
        if (!before.equals(key) || !show(key)) {
            UI.getCurrent().navigate(TenantRoute.to(tenant, "profiles/" + key));
        }
    }

    private void deleted(ListProfiles.Row row, Revision revision) {
        form = null;
        RoleSaved.tell(
                ask.undoing(),
                ask.current(),
                tenant,
                revision.number(),
                row.profile().name(),
                getLocale());
        UI.getCurrent().navigate(TenantRoute.to(tenant, "profiles"));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.isDirty()) {
            LeaveQuestion.ask(event, () -> form = null);
        }
    }
}
