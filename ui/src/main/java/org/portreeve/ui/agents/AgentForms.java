package org.portreeve.ui.agents;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.agent.ChangeAgents;
import org.portreeve.application.agent.ListAgents;
import org.portreeve.application.role.RoleDraft;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.SubtenantId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.history.SavedToast;
import org.portreeve.ui.roles.ChangeDialog;

/** What can be done with an agent and with what newcomers may use, each in its dialog. */
record AgentForms(AgentQuestions ask, TenantId tenant, ListAgents.View view, Runnable onSaved) {
    /** A new one; {@code onMade} is told which. */
    void register(Consumer<AgentId> onMade) {
        var making = new Making();
        var dialog = open("agents.register", "", primary("agents.register.do"), () -> making.tell(onMade));
        fields(null, dialog, (name, home) -> making.wanted(new ChangeAgents.Register(name, home)));
    }

    void edit(Agent agent) {
        var dialog = open("agents.edit.title", agent.name(), primary("save.save"), onSaved);
        fields(agent, dialog, (name, home) -> wanted(new ChangeAgents.Write(agent, name, home)));
    }

    void activate(Agent agent, boolean active) {
        String key = active ? "agents.activate" : "agents.deactivate";
        var dialog = open(key + ".title", agent.name(), primary(key), onSaved);
        dialog.about(new Paragraph(say(key + ".sentence")));
        dialog.want(wanted(new ChangeAgents.Activate(agent, active)));
    }

    void delete(Agent agent, Runnable onDeleted) {
        var dialog = open(
                "agents.delete.title", agent.name(), ConsoleButton.danger(say("agents.delete.do"), null), onDeleted);
        dialog.about(new Paragraph(say("agents.delete.sentence")));
        dialog.want(wanted(new ChangeAgents.Delete(agent)));
    }

    void newcomers(boolean allowed) {
        var dialog = open("agents.newcomers.title", "", primary("save.save"), onSaved);
        dialog.about(
                new Paragraph(say(allowed ? "agents.newcomers.to-all" : "agents.newcomers.to-none")),
                Note.hint(say("agents.newcomers.only"), say("agents.newcomers.only.why")));
        dialog.want(wanted(new ChangeAgents.ForNewcomers(!allowed, allowed)));
    }

    private void fields(
            @Nullable Agent now,
            ChangeDialog dialog,
            BiFunction<String, @Nullable SubtenantId, ChangeDialog.Wanted> wanted) {
        var name = new TextField(say("agents.name"));
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(RoleDraft.NAME_LENGTH);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setAutofocus(true);
        var home = new ComboBox<Subtenant>(say("agents.home"));
        home.setHelperText(say("agents.home.help"));
        home.setItems(subtenants());
        home.setItemLabelGenerator(Subtenant::name);
        home.setClearButtonVisible(true);
        home.setWidthFull();
        home.setVisible(!subtenants().isEmpty());
        if (now != null) {
            name.setValue(now.name());
            subtenants().stream()
                    .filter(one -> one.id().equals(now.subtenant()))
                    .findFirst()
                    .ifPresent(home::setValue);
        }
        Runnable plan = () -> {
            String words = name.getValue().replaceAll("\\p{Cntrl}", " ").strip();
            Subtenant where = home.getValue();
            dialog.want(words.isEmpty() ? null : wanted.apply(words, where == null ? null : where.id()));
        };
        name.addValueChangeListener(_ -> plan.run());
        home.addValueChangeListener(_ -> plan.run());
        dialog.about(name, home);
    }

    private List<Subtenant> subtenants() {
        return Objects.requireNonNull(view.snapshot().tenant()).subtenants().stream()
                .sorted(Comparator.comparing(Subtenant::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Keeps which agent was made. */
    private final class Making {
        private @Nullable AgentId made;

        ChangeDialog.Wanted wanted(ChangeAgents.Action action) {
            return AgentForms.this.wanted(action, id -> made = id);
        }

        void tell(Consumer<AgentId> onMade) {
            onSaved.run();
            if (made != null) {
                onMade.accept(made);
            }
        }
    }

    private ChangeDialog.Wanted wanted(ChangeAgents.Action action) {
        return wanted(action, _ -> {});
    }

    private ChangeDialog.Wanted wanted(ChangeAgents.Action action, Consumer<@Nullable AgentId> about) {
        return new ChangeDialog.Wanted() {
            @Override
            public ChangeDialog.Result plan() {
                return result(ask.changing().plan(ask.actor(), tenant, action), about);
            }

            @Override
            public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
                return result(ask.changing().commit(ask.actor(), tenant, action, reason, confirmed), about);
            }
        };
    }

    private static ChangeDialog.Result result(ChangeAgents.Answer answer, Consumer<@Nullable AgentId> about) {
        return switch (answer) {
            case ChangeAgents.Went(var agent, var outcome) -> {
                about.accept(agent);
                yield ChangeDialog.Result.of(outcome);
            }
            case ChangeAgents.NameTaken(var other) ->
                ChangeDialog.Result.instead(note("agents.name-taken", other.name()));
            case ChangeAgents.Stale _ -> ChangeDialog.Result.instead(note("agents.stale", ""));
        };
    }

    private ChangeDialog open(String title, String name, ConsoleButton act, Runnable after) {
        var locale = UI.getCurrent().getLocale();
        var dialog = new ChangeDialog(
                say(title, name), act, new ThingNames(locale, view.snapshot()), note("agents.gone", ""), revision -> {
                    SavedToast.tell(ask.undoing(), ask.current(), tenant, revision, name, locale, onSaved);
                    after.run();
                });
        dialog.open();
        return dialog;
    }

    private static Note note(String key, String name) {
        return Note.warning(say(key, name), say(key + ".why"));
    }

    private static ConsoleButton primary(String key) {
        return ConsoleButton.primary(say(key), null);
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
