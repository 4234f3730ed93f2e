package org.portreeve.ui.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.AgentGuard;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Symbol;

/** The switch of AgentGuard, its rules, and a text to try them on. */
final class RulesEditor extends Div implements RuleRow.Moves {
    private final Predicate<String> isPattern;
    private final Consumer<@Nullable AgentGuard> stage;
    private final Checkbox enabled = new Checkbox(getTranslation("settings.guard.switch"));
    private final Div list = new Div();
    private final List<RuleRow> rows = new ArrayList<>();
    private final ConsoleButton more = ConsoleButton.ordinary(getTranslation("settings.guard.add"), Symbol.PLUS)
            .small();
    private final RuleTester tester;
    private List<FirewallRule> whole = List.of();

    /** Hands what is wanted to {@code stage}, null while it is not whole. */
    RulesEditor(
            AgentGuard guard,
            Predicate<String> isPattern,
            RuleTester.Trial trial,
            Consumer<@Nullable AgentGuard> stage) {
        this.isPattern = isPattern;
        this.stage = stage;
        addClassNames("stack", "rules");
        tester = new RuleTester((way, text) -> trial.of(whole, way, text));
        enabled.setValue(guard.enabled());
        enabled.addValueChangeListener(_ -> changed());
        var order = new Paragraph(getTranslation("settings.guard.order"));
        order.addClassName("t2");
        list.addClassName("col");
        whole = guard.rules();
        guard.rules().forEach(this::row);
        place();
        more.onClick(() -> {
            RuleRow row = row(null);
            place();
            changed();
            row.focusName();
        });
        add(enabled, order, list, more, tester);
    }

    private RuleRow row(@Nullable FirewallRule rule) {
        var row = new RuleRow(rule, isPattern, this, this::changed);
        rows.add(row);
        return row;
    }

    private void place() {
        list.removeAll();
        for (int at = 0; at < rows.size(); at++) {
            rows.get(at).place(at == 0, at == rows.size() - 1);
            list.add(rows.get(at));
        }
        more.setEnabled(rows.size() < AgentGuard.MOST_RULES);
    }

    @Override
    public void move(RuleRow row, int by) {
        int at = rows.indexOf(row);
        rows.remove(at);
        rows.add(at + by, row);
        place();
        changed();
    }

    @Override
    public void remove(RuleRow row) {
        rows.remove(row);
        place();
        changed();
    }

    private void changed() {
        Set<String> names = new HashSet<>();
        List<FirewallRule> rules = new ArrayList<>();
        boolean all = true;
        for (RuleRow row : rows) {
            Optional<FirewallRule> rule = row.rule(name -> !names.add(name));
            all &= rule.isPresent();
            rule.ifPresent(rules::add);
        }
        whole = List.copyOf(rules);
        tester.tryAgain();
        stage.accept(all ? new AgentGuard(enabled.getValue(), whole) : null);
    }
}
