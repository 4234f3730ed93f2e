package org.portreeve.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.role.RoleDraft;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Key;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.roles.ChangeDialog;

/** What the platform can do with the agents that it shares into a tenant, each in its dialog. */
record SharedAgentForms(OpenTenant open) {
    /** Another one comes in; its key is proposed from its name. */
    void share() {
        var dialog = dialog("share.title", open.tenant().name(), ConsoleButton.primary(say("share.do"), null));
        TextField name = name("");
        var key = new TextField(say("share.key"));
        key.setWidthFull();
        key.setRequiredIndicatorVisible(true);
        key.setMaxLength(Key.MAX_LENGTH);
        key.setValueChangeMode(ValueChangeMode.LAZY);
        key.setHelperText(say("share.key.help"));
        key.setErrorMessage(say("platform.create.slug.wrong"));
        Runnable show = () -> {
            boolean valid = Key.isValid(key.getValue());
            key.setInvalid(!valid && !key.isEmpty());
            String words = words(name);
            dialog.want(
                    valid && !words.isEmpty()
                            ? wanted(new ShareAgents.Share(new AgentId(key.getValue()), words))
                            : null);
        };
        name.addValueChangeListener(change -> {
            if (key.getValue().equals(Key.fromName(change.getOldValue()))) {
                key.setValue(Key.fromName(change.getValue()));
            }
            show.run();
        });
        key.addValueChangeListener(_ -> show.run());
        dialog.about(name, key);
        if (open.tenant().boundary().agents() instanceof Extent.Listed<AgentId>) {
            dialog.about(Note.hint(say("share.inside"), say("share.inside.why")));
        }
        name.focus();
    }

    void rename(Agent agent) {
        var dialog = dialog("share.rename.title", agent.name(), ConsoleButton.primary(say("save.save"), null));
        TextField name = name(agent.name());
        name.addValueChangeListener(_ -> {
            String words = words(name);
            dialog.want(words.isEmpty() ? null : wanted(new ShareAgents.Rename(agent, words)));
        });
        dialog.about(name);
        name.focus();
    }

    void activate(Agent agent, boolean active) {
        String key = active ? "agents.activate" : "agents.deactivate";
        var dialog = dialog(key + ".title", agent.name(), ConsoleButton.primary(say(key), null));
        dialog.about(new Paragraph(say(key + ".sentence")));
        dialog.want(wanted(new ShareAgents.Activate(agent, active)));
    }

    void withdraw(Agent agent) {
        var dialog = dialog("share.withdraw.title", agent.name(), ConsoleButton.danger(say("share.withdraw"), null));
        dialog.about(new Paragraph(say("share.withdraw.sentence")));
        dialog.want(wanted(new ShareAgents.Withdraw(agent)));
    }

    private static TextField name(String value) {
        var name = new TextField(say("agents.name"));
        name.setWidthFull();
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(RoleDraft.NAME_LENGTH);
        name.setValue(value);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        return name;
    }

    private static String words(TextField name) {
        return name.getValue().replaceAll("\\p{Cntrl}", " ").strip();
    }

    private ChangeDialog dialog(String title, String name, ConsoleButton act) {
        var dialog = new ChangeDialog(say(title, name), act, open.names(), note("agents.gone", ""), open::saved);
        dialog.open();
        return dialog;
    }

    private ChangeDialog.Wanted wanted(ShareAgents.Action action) {
        return new ChangeDialog.Wanted() {
            @Override
            public ChangeDialog.Result plan() {
                return result(open.ask().sharing().plan(open.ask().actor(), open.id(), action));
            }

            @Override
            public ChangeDialog.Result commit(String reason, @Nullable String confirmed) {
                return result(open.ask().sharing().commit(open.ask().actor(), open.id(), action, reason, confirmed));
            }
        };
    }

    private static ChangeDialog.Result result(ShareAgents.Answer answer) {
        return switch (answer) {
            case ShareAgents.Went(var outcome) -> ChangeDialog.Result.of(outcome);
            case ShareAgents.Stale _ -> ChangeDialog.Result.instead(note("agents.stale", ""));
            case ShareAgents.KeyTaken(var other) ->
                ChangeDialog.Result.instead(note("share.key-taken", other.id().value()));
            case ShareAgents.NameTaken(var other) ->
                ChangeDialog.Result.instead(note("agents.name-taken", other.name()));
        };
    }

    private static Note note(String key, String name) {
        return Note.warning(say(key, name), say(key + ".why"));
    }

    private static String say(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
