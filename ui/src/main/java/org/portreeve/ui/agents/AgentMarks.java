package org.portreeve.ui.agents;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.portreeve.domain.agent.Agent;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** What stands beside an agent's name. */
final class AgentMarks {
    private AgentMarks() {}

    static List<StatusBadge> of(Agent agent) {
        List<StatusBadge> marks = new ArrayList<>();
        var ui = UI.getCurrent();
        if (agent.shared()) {
            marks.add(new StatusBadge(ui.getTranslation("users.agents.shared"), Tone.ACCENT));
        }
        if (!agent.active()) {
            marks.add(new StatusBadge(ui.getTranslation("users.agents.inactive"), Tone.NEUTRAL));
        }
        return marks;
    }
}
