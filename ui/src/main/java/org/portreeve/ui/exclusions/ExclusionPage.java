package org.portreeve.ui.exclusions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
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
import org.portreeve.application.exclusion.ChangeExclusions;
import org.portreeve.application.exclusion.ListExclusions;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.bundle.BundleForm;
import org.portreeve.ui.bundle.DeleteBundleDialog;
import org.portreeve.ui.bundle.LeaveQuestion;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.roles.RoleSaved;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** One exclusion, or a new one: its name, its roles, and who violates it. */
@Route(value = TenantRoute.PREFIX + "exclusions/:exclusion", layout = Console.class)
@PermitAll
public final class ExclusionPage extends ConsolePage
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    /** What stands in the address instead of an exclusion's key; no key has an underscore. */
    static final String NEW = "_new";

    private final ExclusionQuestions ask;
    private TenantId tenant = new TenantId("");
    private String title = "";
    private @Nullable BundleForm form;

    /** Asks as whoever is signed in. */
    public ExclusionPage(
            CurrentActor current, ListExclusions exclusions, ChangeExclusions changing, UndoRevision undoing) {
        ask = new ExclusionQuestions(current, exclusions, changing, undoing);
        addClassName("rolepage");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        String key = TenantRoute.part(event.getRouteParameters(), "exclusion").orElse("");
        if (!show(key)) {
            TenantRoute.notFound(event);
        }
    }

    /** False where there is no such exclusion, or none for this reader. */
    private boolean show(String key) {
        Optional<ListExclusions.View> view = ask.exclusions().of(ask.actor(), tenant);
        Optional<ListExclusions.Row> row = view.flatMap(all -> all.row(new ExclusionId(key)));
        if (view.isEmpty() || (row.isEmpty() && !key.equals(NEW))) {
            return false;
        }
        removeAll();
        var names = new ThingNames(getLocale(), view.get().snapshot());
        var seen = new SeenExclusion(
                ask, tenant, names, row.map(ListExclusions.Row::exclusion).orElse(null));
        title = seen.isNew() ? getTranslation("exclusion.new") : seen.name();
        var head = new PageHead(title, "");
        head.setParent(getTranslation("exclusions.title"), TenantRoute.to(tenant, "exclusions"));
        List<Component> beside = new ArrayList<>();
        row.ifPresent(one -> {
            describe(head, one);
            head.addActions(ConsoleButton.danger(getTranslation("role.delete"), null)
                    .onClick(() -> new DeleteBundleDialog(seen, names, revision -> deleted(one, revision)).open()));
            beside.addAll(today(one, names));
        });
        form = new BundleForm(
                view.get().snapshot(), seen, names, beside, (id, name, revision) -> saved(key, id, name, revision));
        add(head, form);
        return true;
    }

    private void describe(PageHead head, ListExclusions.Row row) {
        head.addBeside(new StatusBadge(row.exclusion().id().value(), Tone.NEUTRAL).mono());
        if (row.isWithoutEffect()) {
            head.addBeside(StatusBadge.capped(getTranslation("bundle.without-effect")));
        }
    }

    private List<Component> today(ListExclusions.Row row, ThingNames names) {
        if (row.isWithoutEffect()) {
            return List.of(Note.warning(getTranslation("exclusion.empty"), getTranslation("exclusion.empty.why")));
        }
        var heading = new H2(getTranslation("exclusion.today"));
        return List.of(heading, new ViolationsPanel(row.violations(), names));
    }

    private void saved(String before, String key, String name, Revision revision) {
        RoleSaved.tell(ask.undoing(), ask.current(), tenant, revision.number(), name, getLocale());
        if (!before.equals(key) || !show(key)) {
            UI.getCurrent().navigate(TenantRoute.to(tenant, "exclusions/" + key));
        }
    }

    private void deleted(ListExclusions.Row row, Revision revision) {
        form = null;
        RoleSaved.tell(
                ask.undoing(),
                ask.current(),
                tenant,
                revision.number(),
                row.exclusion().name(),
                getLocale());
        UI.getCurrent().navigate(TenantRoute.to(tenant, "exclusions"));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (form != null && form.isDirty()) {
            LeaveQuestion.ask(event, () -> form = null);
        }
    }
}
