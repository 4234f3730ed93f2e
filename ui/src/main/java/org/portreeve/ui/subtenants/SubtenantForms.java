package org.portreeve.ui.subtenants;

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
import org.portreeve.application.subtenant.ChangeSubtenants;
import org.portreeve.application.subtenant.ListSubtenants;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;

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
                .ifPresentOrElse(into::setValue, () -> dialog.want(new ChangeSubtenants.Move(node, parent)));
    }

    void delete(Subtenant node) {
        var dialog =
                open("subtenants.delete.title", node.name(), ConsoleButton.danger(say("subtenants.delete.do"), null));
        dialog.about(new Paragraph(say("subtenants.delete.sentence")));
        dialog.want(new ChangeSubtenants.Delete(node));
    }

    private ComboBox<Place> place(Subtenant node, SubtenantDialog dialog) {
        var into = new ComboBox<Place>(say("subtenants.move.into"));
        into.setItems(places(node));
        into.setItemLabelGenerator(Place::label);
        into.setWidthFull();
        into.addValueChangeListener(change -> dialog.want(
                change.getValue() == null
                        ? null
                        : new ChangeSubtenants.Move(node, change.getValue().id())));
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

    private TextField name(String now, SubtenantDialog dialog, Function<String, ChangeSubtenants.Action> action) {
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
            dialog.want(whole ? action.apply(words) : null);
        });
        return field;
    }

    private SubtenantDialog open(String title, String name, ConsoleButton act) {
        var dialog = new SubtenantDialog(ask, tenant, view, say(title, name), act, onSaved);
        dialog.open();
        return dialog;
    }

    private static ConsoleButton primary(String key) {
        return ConsoleButton.primary(say(key), null);
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
