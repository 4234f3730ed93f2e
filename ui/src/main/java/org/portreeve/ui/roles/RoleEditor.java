package org.portreeve.ui.roles;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.application.role.ListRoles;
import org.portreeve.application.role.RoleDraft;
import org.portreeve.domain.Extent;
import org.portreeve.domain.catalogue.PermissionDefinition;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ObjectionWords;
import org.portreeve.ui.component.SaveFoot;
import org.portreeve.ui.component.SearchField;
import org.portreeve.ui.component.ThingNames;

/** Name, purpose and grants of a role; beside them who would gain and lose what, and Save. */
final class RoleEditor extends Div {
    private final RoleQuestions ask;
    private final TenantId tenant;
    private final StagedRole role;
    private final boolean editable;
    private final Locale locale;
    private final TextField name = new TextField(getTranslation("role.name"));
    private final TextField purpose = new TextField(getTranslation("role.purpose"));
    private final Checkbox onlyGranted = new Checkbox(getTranslation("role.only-granted"));
    private final Span count = new Span();
    private final Div news = new Div();
    private final Div preview = new Div();
    private final SaveFoot foot = new SaveFoot();
    private final GrantTable table;
    private final Snapshot snapshot;
    private final Consumer<RoleId> onSaved;
    private @Nullable String confirmed;
    private boolean isSaved;
    private String text = "";

    RoleEditor(
            RoleQuestions ask,
            TenantId tenant,
            ListRoles.View view,
            StagedRole role,
            Locale locale,
            Consumer<RoleId> onSaved) {
        this.onSaved = onSaved;
        this.ask = ask;
        this.tenant = tenant;
        this.role = role;
        this.locale = locale;
        snapshot = view.snapshot();
        Role saved = role.saved();
        editable = view.manages() && (saved == null || !saved.id().equals(Role.PLATFORM_ADMINISTRATOR));
        table = new GrantTable(snapshot, role, editable, locale, this::staged, this::where);
        addClassNames("roleeditor", "col");
        add(new RoleHead(ask, tenant, view, role, this::setBack), form(), bar(), halves());
        fillFields();
        staged();
    }

    String title() {
        return role.isNew() ? getTranslation("role.new") : role.name();
    }

    boolean isDirty() {
        return editable && !isSaved && role.isDirty();
    }

    private Div form() {
        name.setMaxLength(RoleDraft.NAME_LENGTH);
        purpose.setMaxLength(RoleDraft.PURPOSE_LENGTH);
        Role saved = role.saved();
        purpose.setRequiredIndicatorVisible(saved == null || saved.origin() == Role.Origin.OWN);
        name.setRequiredIndicatorVisible(true);
        for (TextField field : new TextField[] {name, purpose}) {
            field.setReadOnly(!editable);
            field.setValueChangeMode(ValueChangeMode.LAZY);
        }
        name.addValueChangeListener(change -> typed(change.isFromClient(), () -> role.name(change.getValue())));
        purpose.addValueChangeListener(change -> typed(change.isFromClient(), () -> role.purpose(change.getValue())));
        var form = new Div(name, purpose);
        form.addClassName("roleform");
        return form;
    }

    private void typed(boolean fromClient, Runnable store) {
        store.run();
        if (fromClient) {
            name.setInvalid(false);
            purpose.setInvalid(false);
            staged();
        }
    }

    private Div bar() {
        var search = new SearchField(getTranslation("role.search"), words -> {
            text = words;
            table.filter(text, onlyGranted.getValue());
        });
        onlyGranted.addValueChangeListener(change -> table.filter(text, change.getValue()));
        count.addClassNames("end", "t2", "num");
        var bar = new Div(search.withSlash(), onlyGranted, count);
        bar.addClassName("bar");
        return bar;
    }

    private Div halves() {
        preview.addClassNames("stack", "bsave");
        preview.getElement().setAttribute("aria-live", "polite");
        foot.onDiscard(this::discard);
        foot.onSave(this::save);
        var aside = new Div(preview, foot);
        aside.addClassNames("aside", "col");
        aside.setVisible(editable);
        news.addClassName("stack");
        var main = new Div(news, table);
        main.addClassName("main");
        var halves = new Div(main, aside);
        halves.addClassName("re");
        halves.setClassName("alone", !editable);
        return halves;
    }

    private void fillFields() {
        name.setValue(role.name());
        purpose.setValue(role.purpose());
        table.refresh();
    }

    private void where(PermissionDefinition permission) {
        var key = permission.permission();
        new ResourcesDialog(
                        key,
                        Objects.requireNonNullElse(role.extent(key), Extent.all()),
                        Objects.requireNonNull(snapshot.tenant()),
                        names(),
                        extent -> {
                            role.grant(key, extent);
                            table.refresh();
                            staged();
                        })
                .open();
    }

    private void setBack(Role template) {
        role.take(template);
        fillFields();
        staged();
    }

    private void discard() {
        role.discard();
        fillFields();
        staged();
    }

    private void staged() {
        count.setText(getTranslation("role.granted", role.granted(), table.grantable()));
        confirmed = null;
        foot.setDirty(isDirty());
        foot.refuse();
        preview.removeAll();
        preview.add(new H2(getTranslation("role.before-save")));
        if (!isDirty()) {
            preview.add(quiet(editable ? "role.nothing-staged" : "role.read-only"));
        } else if (isWhole(false)) {
            show(ask.changing().plan(ask.actor(), tenant, role.action()));
        } else {
            preview.add(quiet("role.not-whole"));
        }
    }

    private Span quiet(String key) {
        var words = new Span(getTranslation(key));
        words.addClassNames("t2", "sm");
        return words;
    }

    /** Whether name and purpose can be saved; what is missing is said at its field if that is wanted. */
    private boolean isWhole(boolean complain) {
        boolean named = !role.name().isBlank();
        boolean meant = !purpose.isRequiredIndicatorVisible() || !role.purpose().isBlank();
        if (complain) {
            name.setErrorMessage(getTranslation("role.name-needed"));
            name.setInvalid(!named);
            purpose.setErrorMessage(getTranslation("role.purpose-needed"));
            purpose.setInvalid(!meant);
        }
        return named && meant;
    }

    private void save(String reason) {
        if (isWhole(true)) {
            show(ask.changing().commit(ask.actor(), tenant, role.action(), reason, confirmed));
        }
    }

    private void show(ChangeRoles.Answer answer) {
        foot.refuse();
        switch (answer) {
            case ChangeRoles.Went(var id, Outcome outcome) -> {
                switch (outcome) {
                    case Outcome.Planned(ChangePlan plan) -> offer(plan);
                    case Outcome.Shifted(ChangePlan plan) -> {
                        foot.refuse(Note.warning(getTranslation("users.shifted"), getTranslation("users.shifted.why")));
                        offer(plan);
                    }
                    case Outcome.Refused(var objections) -> foot.refuse(new ObjectionWords(names()).notes(objections));
                    case Outcome.Unchanged _ -> preview.add(quiet("role.nothing-staged"));
                    case Outcome.Absent _ ->
                        foot.refuse(Note.refusal(getTranslation("role.gone"), getTranslation("role.gone.why")));
                    case Outcome.Committed(var revision, var _) -> {
                        isSaved = true;
                        RoleSaved.tell(ask.undoing(), ask.current(), tenant, revision.number(), role.name(), locale);
                        onSaved.accept(id);
                    }
                }
            }
            case ChangeRoles.NameTaken(Role other) -> {
                name.setErrorMessage(getTranslation("role.name-taken", other.name()));
                name.setInvalid(true);
                preview.add(quiet("role.not-whole"));
            }
            case ChangeRoles.Stale(Role now) -> stale(now);
        }
    }

    private void offer(ChangePlan plan) {
        confirmed = plan.digest();
        while (preview.getComponentCount() > 1) {
            preview.remove(preview.getComponentAt(1));
        }
        preview.add(new RightsPanel(plan.effects(), names()));
    }

    private void stale(@Nullable Role now) {
        if (now == null) {
            foot.refuse(Note.refusal(getTranslation("role.gone"), getTranslation("role.gone.why")));
            return;
        }
        foot.refuse(Note.warning(getTranslation("role.stale"), getTranslation("role.stale.why"))
                .withAction(ConsoleButton.ordinary(getTranslation("role.stale.take"), null)
                        .small()
                        .onClick(() -> {
                            role.saved(now);
                            table.refresh();
                            staged();
                        })));
    }

    private ThingNames names() {
        return new ThingNames(locale, snapshot);
    }
}
