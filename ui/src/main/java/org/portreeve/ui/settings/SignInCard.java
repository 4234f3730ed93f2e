package org.portreeve.ui.settings;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.tenancy.ReadSettings;
import org.portreeve.application.tenancy.SettingPart;
import org.portreeve.domain.Malformed;
import org.portreeve.domain.tenancy.SignInPolicy;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.component.Spans;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.roles.ChangeDialog;

/** Whose addresses may be invited, how old a sign-in may be, and of what the provider must vouch. */
final class SignInCard extends SettingCard {
    private static final List<Duration> LENGTHS =
            Stream.of(1, 4, 8, 12, 24, 168, 720).map(Duration::ofHours).toList();
    private static final List<Duration> IDLE =
            Stream.of(5, 15, 30, 60, 240, 480).map(Duration::ofMinutes).toList();

    SignInCard(SettingsQuestions ask, ReadSettings.View view) {
        super(ask, view, SettingPart.SIGN_IN, "sign-in", Symbol.SIGNIN);
    }

    @Override
    void show(Tenant tenant, DescriptionList facts) {
        SignInPolicy policy = tenant.settings().signIn();
        fact(
                facts,
                "domains",
                policy.domains().isEmpty() ? say("domains.any") : String.join(", ", new TreeSet<>(policy.domains())));
        fact(facts, "length", time(policy.longest()));
        fact(facts, "idle", time(policy.idle()));
        fact(facts, "levels", policy.levels().isEmpty() ? say("levels.any") : String.join(", ", policy.levels()));
    }

    private String time(@Nullable Duration time) {
        return time == null ? say("time.any") : Spans.say(time, getLocale());
    }

    @Override
    void edit(ChangeDialog dialog, Tenant seen, Consumer<@Nullable Tenant> stage) {
        SignInPolicy was = seen.settings().signIn();
        var domains = new TextArea(say("domains"));
        domains.setHelperText(say("domains.help"));
        domains.setValue(String.join("\n", new TreeSet<>(was.domains())));
        domains.setErrorMessage(say("domains.wrong"));
        domains.setValueChangeMode(ValueChangeMode.LAZY);
        domains.setWidthFull();
        Select<Duration> length = choice("length", LENGTHS, was.longest());
        Select<Duration> idle = choice("idle", IDLE, was.idle());
        var levels = new TextField(say("levels"));
        levels.setHelperText(say("levels.help"));
        levels.setValue(String.join(" ", was.levels()));
        levels.setErrorMessage(say("levels.wrong"));
        levels.setValueChangeMode(ValueChangeMode.LAZY);
        levels.setWidthFull();
        Runnable changed = () -> {
            domains.setInvalid(!isOne(words(domains.getValue()), List.of()));
            levels.setInvalid(!isOne(Set.of(), List.copyOf(words(levels.getValue()))));
            stage.accept(
                    domains.isInvalid() || levels.isInvalid()
                            ? null
                            : seen.withSettings(seen.settings()
                                    .withSignIn(new SignInPolicy(
                                            words(domains.getValue()),
                                            length.getValue(),
                                            idle.getValue(),
                                            List.copyOf(words(levels.getValue()))))));
        };
        domains.addValueChangeListener(_ -> changed.run());
        length.addValueChangeListener(_ -> changed.run());
        idle.addValueChangeListener(_ -> changed.run());
        levels.addValueChangeListener(_ -> changed.run());
        dialog.about(domains, length, idle, levels);
    }

    private Select<Duration> choice(String key, List<Duration> usual, @Nullable Duration now) {
        var select = new Select<Duration>();
        select.setLabel(say(key));
        select.setHelperText(say(key + ".help"));
        select.setItems(Stream.concat(usual.stream(), Stream.ofNullable(now))
                .distinct()
                .sorted()
                .toList());
        select.setItemLabelGenerator(this::time);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(say("time.any"));
        select.setValue(now);
        select.setWidthFull();
        return select;
    }

    private static boolean isOne(Set<String> domains, List<String> levels) {
        try {
            new SignInPolicy(domains, null, null, levels);
            return true;
        } catch (Malformed _) {
            return false;
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
