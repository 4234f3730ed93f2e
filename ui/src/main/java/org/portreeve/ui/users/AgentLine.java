package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.application.role.Capped;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.membership.AgentAccess.Standing;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Tone;

/** An agent, and how it stands with the person. */
final class AgentLine extends ListItem {
    private final AgentId id;
    private final MemberField field;
    private final Editing editing;
    private final @Nullable Segments<Standing> choice;
    private final Span readOnly = new Span();
    private final StatusBadge staged;
    private final FieldNotes notes;
    private boolean showing;

    AgentLine(Agent agent, Looking looking, Editing editing) {
        id = agent.id();
        field = new MemberField.OfAgent(id);
        this.editing = editing;
        notes = new FieldNotes(editing, field);
        staged = new StatusBadge(looking.say("users.staged"), Tone.PENDING);
        choice = looking.may(MemberPart.AGENTS) ? choice(agent, looking) : null;
        addClassNames("asg", "toggled", "agentline");
        var name = new Span(agent.name());
        name.addClassNames("med", "clip");
        name.setTitle(agent.name());
        var first = new Div(name);
        first.addClassNames("row", "wrap");
        if (agent.shared()) {
            first.add(new StatusBadge(looking.say("users.agents.shared"), Tone.NEUTRAL));
        }
        if (!agent.active()) {
            first.add(new StatusBadge(looking.say("users.agents.inactive"), Tone.NEUTRAL));
        }
        var capped = Capped.codeOf(new AccessRequest.UseAgent(id), looking.snapshot());
        if (capped != null) {
            first.add(StatusBadge.capped(capped.key()));
        }
        first.add(staged);
        var home = agent.subtenant();
        var second = new Div(home == null ? "" : looking.names().subtenant(home));
        second.addClassNames("xs", "t2");
        var text = new Div(first, second, notes);
        text.addClassName("grow");
        readOnly.addClassNames("sm", "t2", "nowrap");
        add(text, choice == null ? readOnly : choice);
    }

    private Segments<Standing> choice(Agent agent, Looking looking) {
        Map<Standing, String> words = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            words.put(standing, new FieldWords(looking).standing(standing));
        }
        var segments = new Segments<>(
                agent.name(), List.of(Standing.BY_DEFAULT, Standing.ALLOWED, Standing.BLOCKED), words::get);
        segments.addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                editing.stage(new MemberEdit.Agent(id, change.getValue()));
            }
        });
        return segments;
    }

    void refresh(Looking looking) {
        var standing = editing.wanted(looking).member().agents().of(id);
        if (choice != null) {
            showing = true;
            choice.setValue(standing);
            showing = false;
        }
        readOnly.setText(new FieldWords(looking).standing(standing));
        boolean isStaged = editing.isStaged(field);
        setClassName("new", isStaged);
        staged.setVisible(isStaged);
        notes.refresh(looking);
    }
}
