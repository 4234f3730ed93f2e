package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Effects;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.EffectWords;
import org.portreeve.ui.component.GainsAndLosses;
import org.portreeve.ui.component.ObjectionWords;

/** The box “If you save”: what the person would gain and lose, and what the guards say. */
final class PlanPreview extends Div {
    private static final int LINES = 12;

    PlanPreview() {
        setVisible(false);
    }

    void show(Outcome outcome, Looking looking, UserId user, int changes) {
        var box = new GainsAndLosses();
        box.setSummary(looking.say("users.preview.summary", changes));
        switch (outcome) {
            case Outcome.Planned(var plan) -> effects(box, plan, looking, user);
            case Outcome.Shifted(var plan) -> effects(box, plan, looking, user);
            case Outcome.Committed(var _, var plan) -> effects(box, plan, looking, user);
            case Outcome.Refused(var objections) -> {
                var words = new ObjectionWords(looking.names());
                box.hideSides();
                box.setObjection(objections.stream()
                        .map(words::fact)
                        .distinct()
                        .reduce((one, other) -> one + " " + other)
                        .orElse(""));
            }
            case Outcome.Unchanged _ -> {
                box.hideSides();
                box.setCleared(looking.say("users.preview.unchanged"));
            }
            case Outcome.Absent _ -> {
                box.hideSides();
                box.setObjection(looking.say("users.gone"));
            }
        }
        removeAll();
        add(box);
        setVisible(true);
    }

    private static void effects(GainsAndLosses box, ChangePlan plan, Looking looking, UserId user) {
        var words = new EffectWords(looking.names(), looking.dates());
        var mine = plan.effects().groups().stream()
                .filter(group -> group.people().contains(user))
                .toList();
        var gains = mine.stream().flatMap(group -> group.gains().stream()).toList();
        var losses = mine.stream().flatMap(group -> group.losses().stream()).toList();
        box.show(words.lines(gains, LINES), gains.size(), words.lines(losses, LINES), losses.size());
        boolean permissionsOnly = onlyPermissions(gains) && onlyPermissions(losses);
        box.setCleared(looking.say("users.preview.cleared")
                + (permissionsOnly ? " " + looking.say("users.preview.stay") : ""));
    }

    private static boolean onlyPermissions(List<Effects.Effect> effects) {
        return effects.stream()
                .allMatch(effect -> effect.what() instanceof Effects.What.Access(var request)
                        && request instanceof AccessRequest.DoPermission);
    }
}
