package org.portreeve.ui.subtenants;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.UndoRevision;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.subtenant.ChangeSubtenants;
import org.portreeve.application.subtenant.ListSubtenants;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.Console;
import org.portreeve.ui.shell.TenantRoute;

/** The subtenants of a tenant: who is where, and every change of the tree, shown before it is saved. */
@Route(value = TenantRoute.PREFIX + "subtenants", layout = Console.class)
@PermitAll
public final class SubtenantsPage extends ConsolePage
        implements BeforeEnterObserver, HasDynamicTitle, SubtenantGrid.Wishes {
    private final SubtenantQuestions ask;
    private final PageHead head = new PageHead(getTranslation("subtenants.title"), "");
    private final SubtenantGrid grid;
    private final Div nothing = new Div();
    private final Span count = new Span();
    private final SearchField search;
    private TenantId tenant = new TenantId("");
    private ListSubtenants.@Nullable View view;

    /** Asks as whoever is signed in. */
    public SubtenantsPage(
            CurrentActor current, ListSubtenants subtenants, ChangeSubtenants changing, UndoRevision undoing) {
        ask = new SubtenantQuestions(current, subtenants, changing, undoing);
        grid = new SubtenantGrid(this);
        search = new SearchField(getTranslation("subtenants.search"), _ -> filter());
        head.addActions(ConsoleButton.primary(getTranslation("subtenants.create"), Symbol.PLUS)
                .onClick(() -> createUnder(null)));
        count.addClassNames("end", "t2", "num");
        add(head);
        addBar(search.withSlash(), count);
        addFull(grid, nothing);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("subtenants.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tenant = TenantRoute.of(event.getRouteParameters());
        reload();
        if (view == null) {
            TenantRoute.notFound(event);
        }
    }

    private void reload() {
        view = ask.subtenants().of(ask.actor(), tenant).orElse(null);
        filter();
    }

    private void filter() {
        nothing.removeAll();
        if (view == null) {
            grid.setVisible(false);
            return;
        }
        String words = search.getValue().strip();
        Set<SubtenantId> shown = view.tree().matching(words);
        int all = view.tree().size();
        head.setSentence(getTranslation("subtenants.sentence", all));
        grid.setVisible(!shown.isEmpty());
        nothing.setVisible(shown.isEmpty());
        count.setText(shown.size() < all ? getTranslation("subtenants.count", shown.size()) : "");
        if (!shown.isEmpty()) {
            grid.show(tenant, view, shown, !words.isEmpty());
        } else if (all > 0) {
            nothing.add(EmptyState.nothingMatches(words, 0, search::clear));
        } else {
            nothing.add(new EmptyState(
                    Symbol.TREE,
                    getTranslation("subtenants.none"),
                    getTranslation("subtenants.none.why"),
                    ConsoleButton.ordinary(getTranslation("subtenants.none.do"), Symbol.PLUS)
                            .onClick(() -> createUnder(null))));
        }
    }

    @Override
    public void create(Subtenant parent) {
        createUnder(parent);
    }

    private void createUnder(@Nullable Subtenant parent) {
        if (view != null) {
            forms(view).create(parent);
        }
    }

    @Override
    public void rename(Subtenant node) {
        if (view != null) {
            forms(view).rename(node);
        }
    }

    @Override
    public void move(Subtenant node) {
        if (view != null) {
            forms(view).move(node);
        }
    }

    @Override
    public void moveTo(Subtenant node, @Nullable SubtenantId parent) {
        if (view != null) {
            forms(view).moveTo(node, parent);
        }
    }

    @Override
    public void delete(Subtenant node) {
        if (view != null) {
            forms(view).delete(node);
        }
    }

    private SubtenantForms forms(ListSubtenants.View now) {
        return new SubtenantForms(ask, tenant, now, this::reload);
    }
}
