package org.portreeve.ui.platform;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.agent.ListSharedAgents;
import org.portreeve.application.agent.ShareAgents;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.identity.CurrentActor;
import org.portreeve.application.role.RoleDraft;
import org.portreeve.application.tenancy.ListTenants;
import org.portreeve.domain.Key;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** Shares one agent into many tenants: what it does in each before it is done, and what came of it in each afterwards. */
final class ShareWidelyDialog extends Dialog {
    private final ShareAgents sharing;
    private final CurrentActor current;
    private final Runnable onShared;
    private final TextField name = new TextField(getTranslation("agents.name"));
    private final TextField key = new TextField(getTranslation("share.key"));
    private final MultiSelectComboBox<ListTenants.Entry> tenants =
            new MultiSelectComboBox<>(getTranslation("shared.into"));
    private final TextField reason = new TextField(getTranslation("save.reason"));
    private final Div preview = new Div();
    private final ConsoleButton act = ConsoleButton.primary(getTranslation("share.do"), null);
    private final ConsoleButton close = ConsoleButton.quiet(getTranslation("users.bulk.cancel"), null);
    private final Map<TenantId, String> confirmed = new LinkedHashMap<>();

    /** {@code entry} is the agent that is shared into more tenants; null for a new one. */
    ShareWidelyDialog(
            ShareAgents sharing,
            CurrentActor current,
            List<ListTenants.Entry> all,
            ListSharedAgents.@Nullable Entry entry,
            Runnable onShared) {
        this.sharing = sharing;
        this.current = current;
        this.onShared = onShared;
        addClassName("diff");
        setHeaderTitle(
                entry == null ? getTranslation("share.open") : getTranslation("shared.more.title", entry.name()));
        fields(entry);
        tenants.setItems(all.stream()
                .filter(one -> entry == null || !entry.isIn(one.id()))
                .toList());
        tenants.setItemLabelGenerator(one -> one.tenant().name());
        tenants.setWidthFull();
        tenants.addValueChangeListener(_ -> plan());
        preview.addClassName("stack");
        preview.getElement().setAttribute("aria-live", "polite");
        reason.setWidthFull();
        var fields = new Div(name, key, tenants);
        fields.addClassName("stack");
        var body = new Div(fields, preview, reason);
        body.addClassNames("col", "diffbody");
        add(body);
        getFooter().add(close.onClick(this::close), act.onClick(this::share));
        plan();
    }

    private void fields(ListSharedAgents.@Nullable Entry entry) {
        for (TextField field : List.of(name, key)) {
            field.setWidthFull();
            field.setRequiredIndicatorVisible(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
        }
        name.setMaxLength(RoleDraft.NAME_LENGTH);
        key.setMaxLength(Key.MAX_LENGTH);
        key.setHelperText(getTranslation("share.key.help"));
        key.setErrorMessage(getTranslation("platform.create.slug.wrong"));
        if (entry != null) {
            name.setValue(entry.name());
            key.setValue(entry.id().value());
            key.setReadOnly(true);
        }
        name.addValueChangeListener(change -> {
            if (!key.isReadOnly() && key.getValue().equals(Key.fromName(change.getOldValue()))) {
                key.setValue(Key.fromName(change.getValue()));
            }
            plan();
        });
        key.addValueChangeListener(_ -> plan());
    }

    /** What is wished for; empty as long as something is missing or is none. */
    private Optional<ShareAgents.Share> wish() {
        boolean valid = Key.isValid(key.getValue());
        key.setInvalid(!valid && !key.isEmpty());
        String words = name.getValue().replaceAll("\\p{Cntrl}", " ").strip();
        return valid && !words.isEmpty() && !tenants.isEmpty()
                ? Optional.of(new ShareAgents.Share(new AgentId(key.getValue()), words))
                : Optional.empty();
    }

    private void plan() {
        preview.removeAll();
        confirmed.clear();
        wish().ifPresent(share -> show(one -> sharing.plan(current.get(), one, share)));
        act.setEnabled(!confirmed.isEmpty());
        act.setText(confirmed.isEmpty() ? getTranslation("share.do") : getTranslation("shared.do", confirmed.size()));
    }

    /** Why each tenant for itself: each has its own history, and where one refuses, the others still get the agent. */
    private void share() {
        Map<TenantId, String> seen = Map.copyOf(confirmed);
        wish().ifPresent(share -> {
            preview.removeAll();
            String why = reason.getValue().strip();
            show(one -> seen.containsKey(one)
                    ? sharing.commit(current.get(), one, share, why, seen.get(one))
                    : sharing.plan(current.get(), one, share));
            act.setVisible(false);
            close.setText(getTranslation("grid.diff.close"));
            for (TextField field : List.of(name, key, reason)) {
                field.setReadOnly(true);
            }
            tenants.setReadOnly(true);
            onShared.run();
        });
    }

    private void show(Function<TenantId, ShareAgents.Answer> asking) {
        var list = new UnorderedList();
        list.addClassNames("card", "rows", "outcomes");
        tenants.getValue().stream()
                .sorted(Comparator.comparing(ListTenants.Entry::searched))
                .forEach(one -> list.add(line(one, asking.apply(one.id()))));
        preview.add(list);
    }

    private ListItem line(ListTenants.Entry tenant, ShareAgents.Answer answer) {
        var name = new Span(tenant.tenant().name());
        name.addClassNames("med", "grow", "clip");
        name.getElement().setAttribute("dir", "auto");
        name.setTitle(tenant.tenant().name());
        var line = new ListItem(name);
        line.addClassName("row");
        switch (answer) {
            case ShareAgents.Went(Outcome outcome) -> line.add(said(tenant.id(), outcome));
            case ShareAgents.KeyTaken _ -> line.add(refusal("shared.key-taken"));
            case ShareAgents.NameTaken _ -> line.add(refusal("shared.name-taken"));
            case ShareAgents.Stale _ -> line.add(refusal("shared.refused"));
        }
        return line;
    }

    private Span said(TenantId tenant, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Planned(var plan) -> {
                confirmed.put(tenant, plan.digest());
                yield quiet(getTranslation(
                        "shared.gain", plan.effects().people().distinct().count()));
            }
            case Outcome.Committed(var revision, var _) -> {
                var done = new Span(new StatusBadge(getTranslation("shared.done", revision.number()), Tone.ALLOW));
                yield done;
            }
            case Outcome.Shifted _ -> refusal("shared.shifted");
            case Outcome.Refused(var objections) -> {
                var codes =
                        objections.stream().map(one -> one.code()).distinct().toList();
                yield refusal("shared.refused-by", String.join(", ", codes));
            }
            case Outcome.Unchanged _, Outcome.Absent _ -> refusal("shared.refused");
        };
    }

    private Span refusal(String key, Object... values) {
        return new Span(new StatusBadge(getTranslation(key, values), Tone.DENY));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassNames("t2", "num");
        return span;
    }
}
