package org.portreeve.ui.settings;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.access.PlanLock;
import org.portreeve.application.tenancy.ReadSettings;
import org.portreeve.application.tenancy.SettingPart;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Panel;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.history.SavedToast;
import org.portreeve.ui.roles.ChangeDialog;
import org.portreeve.ui.shell.PlanWords;

/** One part of the settings: what stands, and changing it in a dialog; what the plan shuts says what opens it. */
abstract class SettingCard extends Composite<Panel> implements SettingsQuestions.RefusalWords {
    private final SettingsQuestions ask;
    private final SettingPart part;
    private final String words;
    private final Symbol symbol;
    private ReadSettings.View view;

    /** Its words begin with {@code settings.words}. */
    SettingCard(SettingsQuestions ask, ReadSettings.View view, SettingPart part, String words, Symbol symbol) {
        this.ask = ask;
        this.view = view;
        this.part = part;
        this.words = words;
        this.symbol = symbol;
    }

    /** Puts what stands into {@code facts}. */
    abstract void show(Tenant tenant, DescriptionList facts);

    /** Puts the fields into {@code dialog}; each change of them stages the tenant as it is wanted, null while it is not whole. */
    abstract void edit(ChangeDialog dialog, Tenant seen, Consumer<@Nullable Tenant> stage);

    @Override
    protected Panel initContent() {
        var panel = new Panel(say("title")).flush();
        panel.setSymbol(symbol);
        panel.addClassNames("settings", "setting");
        fill(panel);
        if (lock() == null) {
            var change = ConsoleButton.ordinary(getTranslation("settings.change"), Symbol.PENCIL)
                    .small()
                    .onClick(this::change);
            change.setAriaLabel(getTranslation("settings.change-of", say("title")));
            panel.addToHead(change);
        }
        return panel;
    }

    private void fill(Panel panel) {
        panel.body().removeAll();
        PlanLock lock = lock();
        if (lock != null) {
            panel.body().add(new Note(Tone.NEUTRAL, Symbol.LOCK, say("locked"), PlanWords.why(lock)));
        }
        var facts = new DescriptionList();
        facts.addClassNames("facts", "wide");
        show(view.tenant(), facts);
        panel.body().add(facts);
    }

    private @Nullable PlanLock lock() {
        return view.parts().get(part) == null ? null : view.parts().get(part).orElse(null);
    }

    private void change() {
        refresh();
        Tenant seen = view.tenant();
        var dialog = new ChangeDialog(
                say("change"),
                ConsoleButton.primary(getTranslation("save.save"), null),
                names(),
                Note.refusal(getTranslation("settings.gone"), getTranslation("settings.gone.why")),
                revision -> saved(seen, revision));
        edit(dialog, seen, wanted -> dialog.want(wanted == null ? null : ask.wanted(part, seen, wanted, this)));
        dialog.open();
    }

    private void refresh() {
        ask.read(view.tenant().id()).ifPresent(now -> view = now);
        fill(getContent());
    }

    private void saved(Tenant tenant, long revision) {
        refresh();
        SavedToast.tell(ask.undoing(), ask.current(), tenant.id(), revision, say("title"), getLocale(), this::refresh);
    }

    @Override
    public Note stale() {
        return Note.warning(getTranslation("settings.stale"), getTranslation("settings.stale.why"));
    }

    @Override
    public Note noPatterns(List<FirewallRule> rules) {
        return Note.refusal(
                getTranslation(
                        "settings.guard.no-pattern",
                        rules.stream().map(FirewallRule::name).collect(Collectors.joining(", "))),
                getTranslation("settings.guard.no-pattern.why"));
    }

    @Override
    public Note shutsOut(SignInPolicy.Lack lack) {
        return Note.refusal(
                getTranslation("settings.sign-in.shuts-out"),
                getTranslation("settings.sign-in.shuts-out."
                        + lack.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    final SettingsQuestions ask() {
        return ask;
    }

    final ReadSettings.View view() {
        return view;
    }

    final ThingNames names() {
        return new ThingNames(getLocale(), view.snapshot());
    }

    final String say(String key, Object... values) {
        return getTranslation("settings." + words + "." + key, values);
    }

    /** A line of what stands. */
    final void fact(DescriptionList facts, String key, String value) {
        var text = new Span(value);
        text.getElement().setAttribute("dir", "auto");
        facts.add(new DescriptionList.Term(say(key)), new DescriptionList.Description(text));
    }
}
