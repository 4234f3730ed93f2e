package org.portreeve.ui.subtenants;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.subtenant.ChangeSubtenants;
import org.portreeve.application.subtenant.ListSubtenants;
import org.portreeve.application.subtenant.Upheaval;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.history.SavedToast;
import org.portreeve.ui.roles.ChangeDialog;

/** The four things that can be done with a tree, each in its dialog. */
record SubtenantForms(SubtenantQuestions ask, TenantId tenant, ListSubtenants.View view, Runnable onSaved) {
    private static final String BETWEEN = " › ";

    /** Where a subtenant can lie; the top has no id. */
    record Place(@Nullable SubtenantId id, String label) {}

    /** A new one under {@code parent}; null for the top. */
    void create(@Nullable Subtenant parent) {
        var dialog = parent == null
                ? open("subtenants.create", "", primary("subtenants.create.do"))
                : open("subtenants.create.under", parent.name(), primary("subtenants.create.do"));
        SubtenantId under = parent == null ? null : parent.id();
        dialog.about(name("", dialog, words -> new ChangeSubtenants.Create(words, under)));
    }

    void rename(Subtenant node) {
        var dialog = open("subtenants.rename.title", node.name(), primary("save.save"));
        dialog.about(name(node.name(), dialog, words -> new ChangeSubtenants.Rename(node, words)));
    }

    /** To wherever is chosen. */
    void move(Subtenant node) {
        var dialog = open("subtenants.move.title", node.name(), primary("subtenants.move.do"));
        place(node, dialog);
    }

    /** To {@code parent}, unless something else is chosen; null for the top. What lies beneath itself is refused there. */
    void moveTo(Subtenant node, @Nullable SubtenantId parent) {
        var dialog = open("subtenants.move.title", node.name(), primary("subtenants.move.do"));
        ComboBox<Place> into = place(node, dialog);
        into.getListDataView()
                .getItems()
                .filter(place -> Objects.equals(place.id(), parent))
                .findFirst()
                .ifPresentOrElse(into::setValue, () -> dialog.want(wanted(new ChangeSubtenants.Move(node, parent))));
    }

    void delete(Subtenant node) {
        var dialog =
                open("subtenants.delete.title", node.name(), ConsoleButton.danger(say("subtenants.delete.do"), null));
        dialog.about(new Paragraph(say("subtenants.delete.sentence")));
        dialog.want(wanted(new ChangeSubtenants.Delete(node)));
    }

    private ComboBox<Place> place(Subtenant node, ChangeDialog dialog) {
        var into = new ComboBox<Place>(say("subtenants.move.into"));
        into.setItems(places(node));
        into.setItemLabelGenerator(Place::label);
        into.setWidthFull();
        into.addValueChangeListener(change -> dialog.want(
                change.getValue() == null
                        ? null
                        : wanted(new ChangeSubtenants.Move(
                                node, change.getValue().id()))));
        dialog.about(into, new Paragraph(say("subtenants.move.sentence")));
        return into;
    }

    /** Everywhere but beneath itself. */
    private List<Place> places(Subtenant node) {
        TenantState state = Objects.requireNonNull(view.snapshot().tenant());
        Set<SubtenantId> own = view.tree().subtree(node.id());
        List<Place> places = new ArrayList<>(List.of(new Place(null, say("subtenants.top"))));
        state.subtenants().stream()
                .filter(one -> !own.contains(one.id()))
                .map(one -> new Place(one.id(), String.join(BETWEEN, view.tree().path(one.id()))))
                .sorted(Comparator.comparing(Place::label))
                .forEach(places::add);
        return places;
    }

    private TextField name(String now, ChangeDialog dialog, Function<String, ChangeSubtenants.Action> action) {
        var field = new TextField(say("subtenants.name"));
        field.setWidthFull();
        field.setValue(now);
        field.setRequiredIndicatorVisible(true);
        field.setMaxLength(ChangeSubtenants.NAME_LENGTH);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setAutofocus(true);
        field.addValueChangeListener(change -> {
            String words = change.getValue().replaceAll("\\p{Cntrl}", " ").strip();
            boolean whole = !words.isEmpty() && words.length() <= ChangeSubtenants.NAME_LENGTH;
            dialog.want(whole ? wanted(action.apply(words)) : null);
        });
        return field;
    }

    private ChangeDialog open(String title, String name, ConsoleButton act) {
        var names = new ThingNames(UI.getCurrent().getLocale(), view.snapshot());
        var dialog = new ChangeDialog(say(title, name), act, names, note("subtenants.gone", ""), this::saved);
        dialog.open();
        return dialog;
    }

    private void saved(long revision) {
        SavedToast.tell(
                ask.undoing(),
                ask.current(),
                tenant,
                revision,
                "",
                UI.getCurrent().getLocale(),
                onSaved);
        onSaved.run();
    }

    private static Note note(String key, String name) {
        return Note.warning(say(key, name), say(key + ".why"));
    }

    private ChangeDialog.Wanted wanted(ChangeSubtenants.Action action) {
        return new ChangeDialog.Wanted() {
            @Override
            public ChangeDialog.Result plan() {
                return result(ask.changing().plan(ask.actor(), tenant, action));
            }

            @Override
            public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
                return result(ask.changing().commit(ask.actor(), tenant, action, reason, confirmed));
            }

            @Override
            public @Nullable Component facts(ChangePlan plan) {
                return action instanceof ChangeSubtenants.Delete
                        ? new DeletionFacts(
                                Upheaval.of(plan.changes()),
                                new ThingNames(UI.getCurrent().getLocale(), view.snapshot()))
                        : null;
            }
        };
    }

    private static ChangeDialog.Result result(ChangeSubtenants.Answer answer) {
        return switch (answer) {
            case ChangeSubtenants.Went(var _, Outcome outcome) -> ChangeDialog.Result.of(outcome);
            case ChangeSubtenants.NameTaken(var other) ->
                ChangeDialog.Result.instead(note("subtenants.name-taken", other.name()));
            case ChangeSubtenants.Stale(var now) ->
                ChangeDialog.Result.instead(note(now == null ? "subtenants.gone" : "subtenants.stale", ""));
        };
    }

    private static ConsoleButton primary(String key) {
        return ConsoleButton.primary(say(key), null);
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
