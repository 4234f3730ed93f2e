package org.portreeve.ui.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.FirewallRule.Action;
import org.portreeve.domain.tenancy.FirewallRule.Direction;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Symbol;

/** The fields of one rule, and the buttons that move it or take it away. */
final class RuleRow extends Div {
    private final Predicate<String> isPattern;
    private final TextField name = new TextField(getTranslation("settings.guard.name"));
    private final Select<Direction> direction = new Select<>();
    private final TextField pattern = new TextField(getTranslation("settings.guard.pattern"));
    private final Select<Action> action = new Select<>();
    private final Checkbox enabled = new Checkbox(getTranslation("settings.guard.enabled"));
    private final ConsoleButton up = icon("up", Symbol.UP);
    private final ConsoleButton down = icon("down", Symbol.DOWN);
    private final ConsoleButton remove = icon("remove", Symbol.X);

    /** What can be done with a row. */
    interface Moves {
        void move(RuleRow row, int by);

        void remove(RuleRow row);
    }

    /** The row of {@code rule}, or of a new one; {@code onChange} runs when a field has changed. */
    RuleRow(@Nullable FirewallRule rule, Predicate<String> isPattern, Moves moves, Runnable onChange) {
        this.isPattern = isPattern;
        addClassName("rule");
        name.setMaxLength(FirewallRule.LONGEST_NAME);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        pattern.setMaxLength(FirewallRule.LONGEST_PATTERN);
        pattern.addClassName("mono");
        pattern.setErrorMessage(getTranslation("settings.guard.pattern.wrong"));
        pattern.setValueChangeMode(ValueChangeMode.LAZY);
        direction.setLabel(getTranslation("settings.guard.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(one -> getTranslation("settings.guard.direction." + one.key()));
        action.setLabel(getTranslation("settings.guard.action"));
        action.setItems(Action.values());
        action.setItemLabelGenerator(one -> getTranslation("settings.guard.action." + one.key()));
        fill(rule);
        name.addValueChangeListener(_ -> onChange.run());
        direction.addValueChangeListener(_ -> onChange.run());
        pattern.addValueChangeListener(_ -> onChange.run());
        action.addValueChangeListener(_ -> onChange.run());
        enabled.addValueChangeListener(_ -> onChange.run());
        up.onClick(() -> moves.move(this, -1));
        down.onClick(() -> moves.move(this, 1));
        remove.onClick(() -> moves.remove(this));
        var buttons = new Div(enabled, up, down, remove);
        buttons.addClassNames("row", "rulebuttons");
        add(name, direction, pattern, action, buttons);
    }

    private void fill(@Nullable FirewallRule rule) {
        if (rule == null) {
            direction.setValue(Direction.BOTH);
            action.setValue(Action.BLOCK);
            enabled.setValue(true);
            return;
        }
        name.setValue(rule.name());
        direction.setValue(rule.direction());
        pattern.setValue(rule.pattern());
        action.setValue(rule.action());
        enabled.setValue(rule.enabled());
    }

    private ConsoleButton icon(String key, Symbol symbol) {
        return ConsoleButton.icon(getTranslation("settings.guard." + key), symbol)
                .small();
    }

    /** Whether it can move up, and down. */
    void place(boolean first, boolean last) {
        up.setEnabled(!first);
        down.setEnabled(!last);
    }

    /** The rule; empty, and the field marked, where it is not whole. {@code taken} says whether another one has the name. */
    Optional<FirewallRule> rule(Predicate<String> taken) {
        String called = name.getValue().strip();
        String text = pattern.getValue();
        boolean twice = !called.isEmpty() && taken.test(called);
        name.setErrorMessage(twice ? getTranslation("settings.guard.name.taken") : "");
        name.setInvalid(twice);
        boolean known = text.isEmpty() || isPattern.test(text);
        pattern.setInvalid(!known);
        return called.isEmpty() || twice || text.isEmpty() || !known
                ? Optional.empty()
                : Optional.of(
                        new FirewallRule(called, direction.getValue(), text, action.getValue(), enabled.getValue()));
    }

    void focusName() {
        name.focus();
    }
}
