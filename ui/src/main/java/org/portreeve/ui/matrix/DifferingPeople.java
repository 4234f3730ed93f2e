package org.portreeve.ui.matrix;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.domain.membership.Difference;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.PersonAvatar;
import org.portreeve.ui.component.PersonName;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.TenantRoute;

/** Who differs from the default of one section, and why; each leads to the toggles of that person. */
final class DifferingPeople extends Dialog {
    enum Why {
        ALL,
        OLDER,
        OVERRIDE;

        Set<Difference> reasons() {
            return switch (this) {
                case ALL -> Set.of(Difference.OLDER_DEFAULT, Difference.OVERRIDE);
                case OLDER -> Set.of(Difference.OLDER_DEFAULT);
                case OVERRIDE -> Set.of(Difference.OVERRIDE);
            };
        }
    }

    private final MatrixQuestions ask;
    private final TenantId tenant;
    private final Section section;
    private final Segments<Why> why;
    private final Grid<ReadMatrix.Someone> grid = new Grid<>();

    DifferingPeople(MatrixQuestions ask, TenantId tenant, Section section, boolean allowed) {
        this.ask = ask;
        this.tenant = tenant;
        this.section = section;
        setHeaderTitle(getTranslation("matrix.people.title", section.name()));
        why = new Segments<>(
                getTranslation("matrix.people.why"),
                List.of(Why.values()),
                one -> getTranslation("matrix.people." + one.name().toLowerCase(Locale.ROOT)));
        why.addValueChangeListener(_ -> grid.getDataProvider().refreshAll());
        columns();
        grid.setItems(DataProvider.fromCallbacks(
                query -> page(query.getOffset(), query.getLimit()).stream().flatMap(people -> people.page().stream()),
                query -> {
                    // Why: the grid insists that both are read.
                    query.getOffset();
                    query.getLimit();
                    return page(0, 0).map(ReadMatrix.People::all).orElse(0);
                }));
        var sentence = new Span(getTranslation(allowed ? "matrix.people.allowed" : "matrix.people.not-allowed"));
        sentence.addClassName("t2");
        var body = new Div(sentence, why, grid);
        body.addClassNames("col", "diffbody", "differing");
        add(body);
        getFooter()
                .add(ConsoleButton.ordinary(getTranslation("grid.diff.close"), null)
                        .onClick(this::close));
    }

    private Optional<ReadMatrix.People> page(int offset, int limit) {
        var reasons = Objects.requireNonNullElse(why.getValue(), Why.ALL).reasons();
        return ask.reading().differing(ask.actor(), tenant, section.id(), reasons, offset, limit);
    }

    private void columns() {
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.getElement().setProperty("ariaLabel", getTranslation("matrix.people.title", section.name()));
        grid.addComponentColumn(this::person)
                .setKey("person")
                .setHeader(getTranslation("matrix.people.person"))
                .setFlexGrow(3);
        grid.addColumn(one ->
                        getTranslation(one.member().isOn(section.id()) ? "users.sections.on" : "users.sections.off"))
                .setHeader(getTranslation("matrix.people.has"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(one -> one.why() == Difference.OVERRIDE
                        ? new StatusBadge(getTranslation("matrix.key.override"), Tone.ACCENT)
                        : new StatusBadge(getTranslation("matrix.key.older"), Tone.INHERITED))
                .setHeader(getTranslation("matrix.people.why"))
                .setFlexGrow(2);
    }

    private Anchor person(ReadMatrix.Someone one) {
        var name = one.person().label();
        var link =
                new Anchor(TenantRoute.to(tenant, "users") + "/" + one.person().id() + "?tab=sections");
        link.add(new PersonAvatar(name), new PersonName(name));
        link.addClassNames("row");
        link.setTitle(name);
        link.getElement().addEventListener("click", _ -> close());
        return link;
    }
}
