package org.portreeve.ui.settings;

import com.vaadin.flow.component.html.DescriptionList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.tenancy.ReadSettings;
import org.portreeve.application.tenancy.SettingPart;
import org.portreeve.domain.tenancy.AgentGuard;
import org.portreeve.domain.tenancy.FirewallRule;
import org.portreeve.domain.tenancy.Tenant;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.roles.ChangeDialog;

/** Whether AgentGuard is on, and its rules in their order. */
final class AgentGuardCard extends SettingCard {
    AgentGuardCard(SettingsQuestions ask, ReadSettings.View view) {
        super(ask, view, SettingPart.AGENT_GUARD, "guard", Symbol.GUARD);
    }

    @Override
    void show(Tenant tenant, DescriptionList facts) {
        AgentGuard guard = tenant.settings().agentGuard();
        fact(facts, "state", say(guard.enabled() ? "on" : "off"));
        if (guard.rules().isEmpty()) {
            fact(facts, "rules", say("rules.none"));
        }
        int number = 0;
        for (FirewallRule rule : guard.rules()) {
            number++;
            facts.add(
                    new DescriptionList.Term(say("rule", number)), new DescriptionList.Description(new RuleLine(rule)));
        }
    }

    @Override
    void edit(ChangeDialog dialog, Tenant seen, Consumer<@Nullable Tenant> stage) {
        dialog.addClassName("broad");
        dialog.about(new RulesEditor(
                seen.settings().agentGuard(),
                ask().trying()::isPattern,
                (rules, way, text) -> ask().trying().of(ask().actor(), seen.id(), rules, way, text),
                guard -> stage.accept(
                        guard == null ? null : seen.withSettings(seen.settings().withAgentGuard(guard)))));
    }
}
