package org.portreeve.ui.access;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.portreeve.application.access.MyAccess;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.Decision;
import org.portreeve.domain.access.Finding;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.state.TenantState;
import org.portreeve.ui.component.Dates;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.shell.SectionSymbol;
import org.portreeve.ui.shell.SectionWords;
import org.portreeve.ui.shell.TenantRoute;

/** The sections that are open to a member, each with why. */
final class OpenSections extends Composite<Panel> {
    private final MyAccess.View view;
    private final Dates dates;

    OpenSections(MyAccess.View view, Dates dates) {
        this.view = view;
        this.dates = dates;
    }

    @Override
    protected Panel initContent() {
        List<ListItem> items = new ArrayList<>();
        for (Section section : view.snapshot().catalogue().sections().values()) {
            Decision decision = view.access().allowed().get(new AccessRequest.OpenSection(section.id()));
            if (decision != null) {
                items.add(item(section, decision));
            }
        }
        UnorderedList list = new UnorderedList(items.toArray(ListItem[]::new));
        list.addClassName("secs");
        Panel panel = new Panel(getTranslation("my-access.sections"), list).flush();
        panel.setAside(String.valueOf(items.size()));
        return panel;
    }

    private ListItem item(Section section, Decision decision) {
        TenantState state = Objects.requireNonNull(view.snapshot().tenant());
        Through through = Through.of(decision, view.snapshot().catalogue(), state, view.member());
        Span name = new Span(section.name());
        name.addClassName("med");
        Span description = new Span(SectionWords.description(section, getLocale()));
        description.addClassNames("xs", "t2", "clip");
        Div words = new Div(name, description);
        words.addClassNames("grow", "col");
        // Why: which permissions those are takes a line each; they stand in the list below.
        boolean pages = decision.grants().anyMatch(Finding.PageOpens.class::isInstance);
        Span how = new Span(pages ? getTranslation("through.pages") : through.words());
        how.setTitle(through.words());
        Span since = new Span(
                through.since() == null
                        ? ""
                        : getTranslation("my-access.since", dates.day(Objects.requireNonNull(through.since()))));
        Div why = new Div(how, since);
        why.addClassNames("col", "end", "xs", "t2", "num", "why");
        Anchor link = new Anchor(
                section.id().equals(Section.ACCESS_MANAGEMENT)
                        ? TenantRoute.to(state.tenant().id(), "users")
                        : TenantRoute.to(
                                state.tenant().id(), "sections/" + section.id().value()),
                SectionSymbol.of(section.id()).icon(),
                words,
                why,
                Symbol.ARROW.icon());
        return new ListItem(link);
    }
}
