package org.portreeve.ui.catalogue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.catalogue.ViewCatalogue;
import org.portreeve.ui.component.ConsolePage;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.ListWithDetail;
import org.portreeve.ui.component.PageHead;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.UnsavedChanges;
import org.portreeve.ui.shell.TenantRoute;

/** What the catalogue's pages have in common: things of one kind, and beside them the one that the address names. */
abstract class CataloguePage extends ConsolePage implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final String route;
    private final String words;
    private final CatalogueQuestions ask;
    private final PageHead head;
    private final SearchField search;
    private final Div list = new Div();
    private final Div nothing = new Div();
    private final Span count = new Span();
    private final ListWithDetail split;
    private ViewCatalogue.@Nullable View view;
    private @Nullable CataloguePanel panel;
    private String key = "";

    /** The page at {@code route}, whose texts begin with {@code words}. */
    CataloguePage(String route, String words, CatalogueQuestions ask) {
        this.route = route;
        this.words = words;
        this.ask = ask;
        head = new PageHead(getTranslation(words + ".title"), getTranslation(words + ".sentence"));
        search = new SearchField(getTranslation(words + ".search"), _ -> filter());
        count.addClassNames("end", "t2", "num");
        list.addClassName("catlist");
        var master = new Div(list, nothing);
        master.addClassName("master");
        split = new ListWithDetail(master);
        add(head);
        addBar(search.withSlash(), count);
        addFull(split);
    }

    /** What the reader may look at; empty where the page is not for them. */
    abstract Optional<ViewCatalogue.View> look();

    /** The things in which {@code text} stands, as components; which is open is for {@code key} to say. */
    abstract List<Component> show(ViewCatalogue.View all, String text, String open);

    /** The panel of the thing with the key; empty where there is none. */
    abstract Optional<CataloguePanel> open(ViewCatalogue.View all, String named);

    @Override
    public final String getPageTitle() {
        return getTranslation(words + ".title");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        view = look().orElse(null);
        key = TenantRoute.part(event.getRouteParameters(), "key").orElse("");
        if (view == null || !detail(view)) {
            TenantRoute.notFound(event);
            return;
        }
        entered(view);
        filter();
    }

    /** Runs whenever the page is entered. */
    void entered(@SuppressWarnings("unused") ViewCatalogue.View all) {}

    private boolean detail(ViewCatalogue.View all) {
        panel = key.isEmpty() ? null : open(all, key).orElse(null);
        split.detail(panel);
        return key.isEmpty() || panel != null;
    }

    private void filter() {
        if (view == null) {
            return;
        }
        String text = search.getValue().strip();
        List<Component> found = show(view, text, key);
        if (!list.getChildren().toList().equals(found)) {
            list.removeAll();
            list.add(found);
        }
        list.setVisible(!found.isEmpty());
        nothing.removeAll();
        nothing.setVisible(found.isEmpty());
        if (found.isEmpty()) {
            nothing.add(
                    text.isEmpty()
                            ? new EmptyState(
                                    Symbol.LOG, getTranslation(words + ".none"), getTranslation(words + ".none.why"))
                            : EmptyState.nothingMatches(text, 0, search::clear));
        }
    }

    /** What stands at the end of the bar. */
    final void count(String text) {
        count.setText(text);
    }

    /** The head, for actions. */
    final PageHead head() {
        return head;
    }

    final CatalogueQuestions ask() {
        return ask;
    }

    final void leadTo(String named) {
        UI.getCurrent().navigate(named.isEmpty() ? route : CatalogueRoute.to(route, named));
    }

    /** What happens to the open panel: anew after a save or a discard, or gone. */
    final CataloguePanel.Frame frame(Symbol symbol, String title, String named) {
        return new CataloguePanel.Frame(symbol, title, named, this::again, this::again, () -> leadTo(""));
    }

    /** The same for a thing that is yet to come, which is opened once it is there. */
    final CataloguePanel.Frame frameOfNew(Symbol symbol, String title, Supplier<String> made) {
        return new CataloguePanel.Frame(symbol, title, "", () -> turnTo(made.get()), this::again, () -> leadTo(""));
    }

    /** Shows the same anew, as it is now. */
    final void again() {
        view = look().orElse(null);
        if (view == null || !detail(view)) {
            left();
            return;
        }
        filter();
    }

    /** Leaves the panel for good, whatever is staged in it. */
    final void left() {
        panel = null;
        leadTo("");
    }

    /** Opens another thing, whatever is staged in the panel. */
    final void turnTo(String named) {
        panel = null;
        leadTo(named);
    }

    @Override
    public final void beforeLeave(BeforeLeaveEvent event) {
        if (panel != null && panel.isDirty()) {
            UnsavedChanges.askBefore(event, () -> panel = null);
        }
    }
}
