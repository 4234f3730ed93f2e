package org.portreeve.ui.agents;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess.Standing;
import org.portreeve.ui.users.BulkDialog;

/** How it shall stand with the agent for those who are picked, or with all agents by default. */
final class AccessPurpose extends RadioButtonGroup<AccessPurpose.Choice> implements BulkDialog.Purpose {
    /** What can be chosen. */
    enum Choice {
        /** An exception: allowed. */
        ALLOW,
        /** An exception: blocked, whatever roles say. */
        BLOCK,
        /** No exception. */
        BY_DEFAULT,
        /** Every agent, also those registered later. */
        DEFAULT_ALL,
        /** No agent, also none registered later. */
        DEFAULT_NONE;

        static Choice of(Standing standing) {
            return switch (standing) {
                case ALLOWED -> ALLOW;
                case BLOCKED -> BLOCK;
                case BY_DEFAULT -> BY_DEFAULT;
            };
        }

        MemberAction action(AgentId agent) {
            return switch (this) {
                case ALLOW -> new MemberAction.Agents(Standing.ALLOWED, Set.of(agent));
                case BLOCK -> new MemberAction.Agents(Standing.BLOCKED, Set.of(agent));
                case BY_DEFAULT -> new MemberAction.Agents(Standing.BY_DEFAULT, Set.of(agent));
                case DEFAULT_ALL -> new MemberAction.AgentsByDefault(true);
                case DEFAULT_NONE -> new MemberAction.AgentsByDefault(false);
            };
        }
    }

    private final AgentId agent;
    private final Selection selection;

    AccessPurpose(AgentId agent, Selection selection, @Nullable Choice first) {
        this.agent = agent;
        this.selection = selection;
        setLabel(getTranslation("agents.access"));
        setItems(List.of(Choice.values()));
        setItemLabelGenerator(
                one -> getTranslation("agents.access." + one.name().toLowerCase(Locale.ROOT)));
        addClassNames("bulkchoice", "vertical");
        setValue(first);
    }

    @Override
    public String key() {
        return "agents";
    }

    @Override
    public boolean isDanger() {
        return false;
    }

    @Override
    public int picked() {
        return selection instanceof Selection.Picked(var users) ? users.size() : -1;
    }

    @Override
    public Component choice(Runnable onChange) {
        addValueChangeListener(_ -> onChange.run());
        return this;
    }

    @Override
    public Optional<BulkDialog.Act> act() {
        return Optional.ofNullable(getValue()).map(chosen -> new BulkDialog.Act(selection, chosen.action(agent)));
    }
}
