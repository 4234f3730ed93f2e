package org.portreeve.ui.bundle;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.RoleDraft;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.history.Revision;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.ThingNames;

/** Name and roles of a bundle; beside them who would be affected, what the page adds to that, and Save. */
public final class BundleForm extends Div {
    /** Told when it is saved. */
    @FunctionalInterface
    public interface Saved {
        /** The key and the name of what was saved, and the revision. */
        void as(String key, String name, Revision revision);
    }

    private final Bundle bundle;
    private final ThingNames names;
    private final Saved onSaved;
    private final TextField name = new TextField(getTranslation("role.name"));
    private final Checkbox onlyChosen = new Checkbox(getTranslation("bundle.only-chosen"));
    private final Span count = new Span();
    private final Div preview = new Div();
    private final SaveFoot foot = new SaveFoot();
    private final RoleChooser chooser;
    private @Nullable String confirmed;
    private boolean isSaved;
    private String text = "";

    /** The form of {@code bundle} as it stands in {@code snapshot}, with {@code beside} below what is said before saving. */
    public BundleForm(Snapshot snapshot, Bundle bundle, ThingNames names, List<Component> beside, Saved onSaved) {
        this.bundle = bundle;
        this.names = names;
        this.onSaved = onSaved;
        chooser = new RoleChooser(snapshot, names.locale(), this::staged);
        addClassNames("roleeditor", "col");
        add(form(), bar(), halves(beside));
        fill();
        staged();
    }

    /** Whether something was typed or chosen that is not saved. */
    public boolean isDirty() {
        return !isSaved
                && (!name.getValue().strip().equals(bundle.name())
                        || !chooser.chosen().equals(bundle.roles()));
    }

    private Div form() {
        name.setMaxLength(RoleDraft.NAME_LENGTH);
        name.setRequiredIndicatorVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                staged();
            }
        });
        var form = new Div(name);
        form.addClassNames("roleform", "single");
        return form;
    }

    private Div bar() {
        var search = new SearchField(getTranslation("roles.search"), words -> {
            text = words;
            filter();
        });
        onlyChosen.addValueChangeListener(_ -> filter());
        count.addClassNames("end", "t2", "num");
        var bar = new Div(search.withSlash(), onlyChosen, count);
        bar.addClassName("bar");
        return bar;
    }

    private void filter() {
        chooser.filter(text, onlyChosen.getValue());
    }

    private Div halves(List<Component> beside) {
        preview.addClassName("stack");
        preview.getElement().setAttribute("aria-live", "polite");
        foot.onDiscard(() -> {
            fill();
            staged();
        });
        foot.onSave(this::save);
        var said = new Div(preview);
        said.add(beside);
        said.addClassNames("stack", "bsave");
        var aside = new Div(said, foot);
        aside.addClassNames("aside", "col");
        var main = new Div(chooser);
        main.addClassName("main");
        var halves = new Div(main, aside);
        halves.addClassName("re");
        return halves;
    }

    private void fill() {
        name.setValue(bundle.name());
        chooser.choose(bundle.roles());
    }

    private void staged() {
        chooser.compare(bundle.roles());
        count.setText(getTranslation("bundle.chosen", chooser.chosen().size(), chooser.choosable()));
        confirmed = null;
        name.setInvalid(false);
        foot.setDirty(isDirty());
        foot.refuse();
        clear();
        if (!isDirty()) {
            preview.add(quiet("nothing-staged"));
        } else if (isWhole()) {
            show(bundle.plan(name.getValue(), chooser.chosen()));
        } else {
            preview.add(quiet("not-whole"));
        }
    }

    private void clear() {
        preview.removeAll();
        preview.add(new H2(getTranslation("role.before-save")));
    }

    private Span quiet(String key) {
        var words = new Span(getTranslation(bundle.words() + key));
        words.addClassNames("t2", "sm");
        return words;
    }

    private boolean isWhole() {
        return !name.getValue().isBlank() && chooser.chosen().size() >= bundle.fewest();
    }

    private void save(String reason) {
        if (isWhole()) {
            show(bundle.commit(name.getValue(), chooser.chosen(), reason, confirmed));
            return;
        }
        if (name.getValue().isBlank()) {
            name.setErrorMessage(getTranslation("bundle.name-needed"));
            name.setInvalid(true);
        }
        if (chooser.chosen().size() < bundle.fewest()) {
            foot.refuse(Note.refusal(getTranslation("bundle.too-few", bundle.fewest()), ""));
        }
    }

    private void show(Bundle.Answer answer) {
        foot.refuse();
        switch (answer) {
            case Bundle.Went(String key, Outcome outcome, List<Component> says) -> show(key, outcome, says);
            case Bundle.NameTaken(String other) -> {
                name.setErrorMessage(getTranslation("bundle.name-taken", other));
                name.setInvalid(true);
                clear();
                preview.add(quiet("not-whole"));
            }
            case Bundle.Stale(boolean gone) -> foot.refuse(gone ? gone() : stale());
        }
    }

    private void show(String key, Outcome outcome, List<Component> says) {
        switch (outcome) {
            case Outcome.Planned(ChangePlan plan) -> offer(plan, says);
            case Outcome.Shifted(ChangePlan plan) -> {
                foot.refuse(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                offer(plan, says);
            }
            case Outcome.Refused(var objections) -> foot.refuse(new ObjectionWords(names).notes(objections));
            case Outcome.Unchanged _ -> {
                clear();
                preview.add(quiet("nothing-staged"));
            }
            case Outcome.Absent _ -> foot.refuse(gone());
            case Outcome.Committed(Revision revision, var _) -> {
                isSaved = true;
                onSaved.as(key, name.getValue().strip(), revision);
            }
        }
    }

    private void offer(ChangePlan plan, List<Component> says) {
        confirmed = plan.digest();
        clear();
        preview.add(says);
    }

    private Note gone() {
        return Note.refusal(getTranslation(bundle.words() + "gone"), getTranslation("bundle.gone.why"));
    }

    private Note stale() {
        return Note.warning(getTranslation(bundle.words() + "stale"), getTranslation("bundle.stale.why"))
                .withAction(ConsoleButton.ordinary(getTranslation("role.stale.take"), null)
                        .small()
                        .onClick(() -> {
                            bundle.catchUp();
                            staged();
                        }));
    }
}
