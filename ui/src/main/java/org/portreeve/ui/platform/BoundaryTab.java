package org.portreeve.ui.platform;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.tenancy.ChangeBoundary;
import org.portreeve.application.tenancy.ReadBoundary;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.tenancy.TenantBoundary;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.shell.SectionWords;

/** The boundary of the tenant in its three parts; beside them who would gain and lose what, and Save. */
final class BoundaryTab extends Div implements Staging {
    private final OpenTenant open;
    private final ReadBoundary.View view;
    private final StagedBoundary staged;
    private final boolean manages;
    private final boolean shares;
    private final ThingNames names;
    private final Checkbox onlyOutside = new Checkbox(getTranslation("boundary.only-outside"));
    private final Span count = new Span();
    private final BoundaryPreview preview = new BoundaryPreview();
    private final SaveFoot foot = new SaveFoot();
    private final EmptyState nothing = new EmptyState(
            Symbol.SEARCH, getTranslation("empty.nothing-matches"), getTranslation("boundary.none-match"));
    private final List<BoundaryPart> parts;
    private String text = "";
    private @Nullable String confirmed;

    /** As it is by now; nothing where the tenant is no longer there for the reader. */
    static Component of(OpenTenant open) {
        return open.ask()
                .boundary()
                .of(open.ask().actor(), open.id())
                .<Component>map(view -> new BoundaryTab(open, view))
                .orElseGet(Div::new);
    }

    private BoundaryTab(OpenTenant open, ReadBoundary.View view) {
        this.open = open;
        this.view = view;
        staged = StagedBoundary.of(view);
        // Why also where it is whole no more: such a boundary can still be made whole.
        boolean movable = view.isNarrowable() || !view.boundary().equals(TenantBoundary.everything());
        manages = movable && view.open().manages();
        shares = movable && (view.open().manages() || view.open().shares());
        names = new ThingNames(open.locale(), view.snapshot());
        Locale locale = open.locale();
        var permissions = new PermissionPart(view.groups(), staged.permissions(), manages, locale, this::staged);
        var sections = new ListPart<>(
                "sections",
                view.sections().stream()
                        .map(line -> new ListPart.Row<>(
                                line.section().id(),
                                line.section().id().value(),
                                line.section().name(),
                                SectionWords.description(line.section(), locale),
                                line.standing()))
                        .toList(),
                staged.sections(),
                manages,
                this::staged);
        var agents = new ListPart<>(
                        "agents",
                        view.agents().stream()
                                .map(line -> new ListPart.Row<>(
                                        line.agent().id(),
                                        line.agent().id().value(),
                                        line.agent().name(),
                                        line.agent().id().value(),
                                        line.standing()))
                                .toList(),
                        staged.agents(),
                        shares,
                        this::staged)
                .orElse(getTranslation("boundary.agents.none"));
        parts = List.of(permissions, sections, agents);
        nothing.setVisible(false);
        addClassNames("boundarytab", "col");
        add(bar(), halves(new Div(notes(), sections, agents, permissions, nothing)));
        staged();
    }

    @Override
    public boolean isDirty() {
        return shares && staged.isDirty();
    }

    @Override
    public void discard() {
        staged.discard();
    }

    private Div bar() {
        var search = new SearchField(getTranslation("boundary.search"), words -> {
            text = words;
            filter();
        });
        onlyOutside.addValueChangeListener(_ -> filter());
        count.addClassNames("end", "t2", "num");
        count.getElement().setAttribute("role", "status");
        var bar = new Div(search.withSlash(), onlyOutside, count);
        bar.addClassName("bar");
        return bar;
    }

    private Div notes() {
        var notes = new Div();
        notes.addClassName("stack");
        if (!view.isNarrowable()) {
            String key = "boundary.fixed." + open.tenant().kind().name().toLowerCase(Locale.ROOT);
            notes.add(Note.hint(getTranslation(key), getTranslation(key + ".why")));
        } else if (!shares) {
            notes.add(Note.hint(getTranslation("boundary.read-only"), getTranslation("boundary.read-only.why")));
        } else if (!manages) {
            notes.add(Note.hint(getTranslation("boundary.only-agents"), getTranslation("boundary.only-agents.why")));
        }
        return notes;
    }

    private Div halves(Div main) {
        foot.onDiscard(() -> {
            staged.discard();
            staged();
        });
        foot.onSave(this::save);
        foot.setVisible(shares);
        main.addClassName("main");
        var aside = new Div(preview, foot);
        aside.addClassNames("aside", "col");
        var halves = new Div(main, aside);
        halves.addClassName("re");
        return halves;
    }

    private void filter() {
        var filter = new BoundaryFilter(text, onlyOutside.getValue());
        long shown = parts.stream().filter(part -> part.filter(filter)).count();
        nothing.setVisible(shown == 0);
    }

    private void staged() {
        parts.forEach(BoundaryPart::refresh);
        count.setText(getTranslation("boundary.staged", staged.size()));
        count.setVisible(shares);
        confirmed = null;
        foot.setDirty(isDirty());
        foot.refuse();
        if (isDirty()) {
            preview.begin();
            show(open.ask().drawing().plan(open.ask().actor(), open.id(), staged.wish()));
        } else {
            preview.rest(view.reaching(), shares);
        }
    }

    private void save(String reason) {
        show(open.ask().drawing().commit(open.ask().actor(), open.id(), staged.wish(), reason, confirmed));
    }

    private void show(ChangeBoundary.Answer answer) {
        foot.refuse();
        switch (answer) {
            case ChangeBoundary.Stale(TenantBoundary now) -> stale(now);
            case ChangeBoundary.Went(Outcome outcome) -> {
                switch (outcome) {
                    case Outcome.Planned(ChangePlan plan) -> offer(plan);
                    case Outcome.Shifted(ChangePlan plan) -> {
                        foot.refuse(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                        offer(plan);
                    }
                    case Outcome.Refused(var objections) -> foot.refuse(new ObjectionWords(names).notes(objections));
                    case Outcome.Absent _ ->
                        foot.refuse(Note.refusal(getTranslation("platform.gone"), getTranslation("platform.gone.why")));
                    case Outcome.Unchanged _ ->
                        foot.refuse(Note.hint(
                                getTranslation("users.preview.unchanged"), getTranslation("users.unchanged.why")));
                    case Outcome.Committed(var revision, var _) -> {
                        staged.discard();
                        open.saved(revision.number());
                    }
                }
            }
        }
    }

    private void offer(ChangePlan plan) {
        confirmed = plan.digest();
        preview.show(plan, staged, view.snapshot(), names);
    }

    private void stale(TenantBoundary now) {
        foot.refuse(Note.warning(getTranslation("boundary.stale"), getTranslation("boundary.stale.why"))
                .withAction(ConsoleButton.ordinary(getTranslation("role.stale.take"), null)
                        .small()
                        .onClick(() -> {
                            staged.restOn(now);
                            staged();
                        })));
    }
}
