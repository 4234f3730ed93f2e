package org.portreeve.ui.platform;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.tenancy.RoleReach;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.ThingNames;
import org.portreeve.ui.roles.RightsPanel;

/** What saving the boundary would do: what becomes of later additions, which roles reach past it, who gains and loses what. */
final class BoundaryPreview extends Div {
    BoundaryPreview() {
        addClassNames("stack", "bsave");
        getElement().setAttribute("aria-live", "polite");
    }

    /** Nothing is staged, or can be: the roles that reach past the boundary of now. */
    void rest(List<RoleReach> reaching, boolean editable) {
        removeAll();
        if (editable) {
            begin();
            var quiet = new Span(getTranslation("role.nothing-staged"));
            quiet.addClassNames("t2", "sm");
            add(quiet);
        }
        add(new BeyondCard(reaching));
    }

    /** What is staged cannot be planned as it stands; why is said elsewhere. */
    void begin() {
        removeAll();
        add(new H2(getTranslation("role.before-save")));
    }

    void show(ChangePlan plan, StagedBoundary staged, Snapshot snapshot, ThingNames names) {
        begin();
        for (StagedBoundary.Named one : staged.parts()) {
            if (one.part().isDirty()) {
                add(later(one));
            }
        }
        add(
                new BeyondCard(RoleReach.in(snapshot.around(plan.proposal().after()))),
                new RightsPanel(plan.effects(), names));
    }

    private Note later(StagedBoundary.Named one) {
        String what = getTranslation("boundary.part." + one.key());
        return one.part().isAll()
                ? Note.warning(getTranslation("boundary.later", what), getTranslation("boundary.later." + one.key()))
                : Note.hint(getTranslation("boundary.frozen", what), getTranslation("boundary.frozen.why"));
    }
}
