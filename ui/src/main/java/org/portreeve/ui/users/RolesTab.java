package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.portreeve.application.change.Outcome;
import org.portreeve.domain.Window;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;

/** What is assigned to the person; stages what is to change, and says with every step what saving it would do. */
final class RolesTab extends Div implements AssignmentRows.Actions {
    private final Questions questions;
    private final TenantId tenant;
    private final UserId user;
    private final Staging staging;
    private final Runnable onStaged;
    private final Div assigned = new Div();
    private final Div roleForm = new Div();
    private final Div profileForm = new Div();
    private final PlanPreview preview = new PlanPreview();

    RolesTab(Questions questions, TenantId tenant, UserId user, Staging staging, Runnable onStaged) {
        this.questions = questions;
        this.tenant = tenant;
        this.user = user;
        this.staging = staging;
        this.onStaged = onStaged;
        addClassNames("col", "dstack");
        assigned.addClassNames("col", "dstack");
        add(assigned, preview);
        refresh();
    }

    /** Reads the person anew, and plans anew what is staged. */
    void refresh() {
        looking().ifPresent(looking -> {
            show(looking);
            if (staging.isEmpty()) {
                preview.setVisible(false);
            } else {
                preview(looking, plan());
            }
        });
    }

    /** Shows a plan whose effects are others than those that were confirmed. */
    void show(ChangePlan plan) {
        looking().ifPresent(looking -> preview(looking, new Outcome.Planned(plan)));
    }

    @Override
    public void reopen(RoleId role, Window window) {
        looking().ifPresent(looking -> {
            var fields = new AssignRoleForm(looking, this::assign);
            place(fields, roleForm);
            fields.open(role, window);
        });
    }

    @Override
    public void revoke(RoleId role) {
        staging.revoke(role);
        staged();
    }

    @Override
    public void undo(RoleId role) {
        staging.undo(role);
        staged();
    }

    @Override
    public void revoke(ProfileId profile) {
        staging.revoke(profile);
        staged();
    }

    @Override
    public void undo(ProfileId profile) {
        staging.undo(profile);
        staged();
    }

    private void assign(RoleId role, Window window) {
        staging.assign(role, window);
        staged();
    }

    private void assign(ProfileId profile) {
        staging.assign(profile);
        staged();
    }

    private void staged() {
        refresh();
        if (preview.isVisible()) {
            preview.scrollIntoView();
        }
        onStaged.run();
    }

    private Optional<Looking> looking() {
        return Looking.at(questions, tenant, user, getLocale());
    }

    private Outcome plan() {
        return questions.assignments().plan(questions.actor(), tenant, List.of(staging.item(user)), "");
    }

    private void preview(Looking looking, Outcome outcome) {
        staging.confirm(outcome instanceof Outcome.Planned(var plan) ? plan.digest() : "");
        preview.show(outcome, looking, user, staging.size());
    }

    private void show(Looking looking) {
        var rows = new AssignmentRows(looking, staging, this);
        boolean may = looking.mayAssign();
        assigned.removeAll();
        roleForm.removeAll();
        profileForm.removeAll();
        assigned.add(baseRole(looking));
        if (looking.member().isTenantAdmin()) {
            assigned.add(Note.hint(looking.say("users.roles.admin"), looking.say("users.roles.admin.why")));
        }
        assigned.add(
                section("users.roles", rows.roles(), may ? "users.assign-role" : "", this::assignRole, roleForm),
                section(
                        "users.profiles",
                        rows.profiles(),
                        may ? "users.assign-profile" : "",
                        this::assignProfile,
                        profileForm));
    }

    private Component baseRole(Looking looking) {
        var label = new Span(looking.say("users.profile.base-role"));
        label.addClassNames("sm", "med", "t2");
        var badge = StatusBadge.of(looking.member().baseRole());
        badge.getElement().getClassList().add("end");
        var line = new Div(label, badge);
        line.addClassName("row");
        return line;
    }

    private Component section(String key, List<? extends ListItem> rows, String assign, Runnable onAssign, Div form) {
        var count = new Span(getTranslation("users.count", rows.size()));
        count.addClassNames("t3", "num");
        var head = new Div(new H3(getTranslation(key)), count);
        head.addClassName("section-head");
        if (!assign.isEmpty()) {
            var button = ConsoleButton.ordinary(getTranslation(assign), Symbol.PLUS)
                    .small()
                    .onClick(onAssign);
            button.addClassName("end");
            head.add(button);
        }
        var section = new Div(head, form);
        if (rows.isEmpty()) {
            var nothing = new Div(getTranslation(key + ".none"));
            nothing.addClassNames("sm", "t3");
            section.add(nothing);
        } else {
            section.add(new CardList(rows.toArray(ListItem[]::new)));
        }
        return section;
    }

    private void assignRole() {
        looking().ifPresent(looking -> {
            var fields = new AssignRoleForm(looking, this::assign);
            place(fields, roleForm);
            fields.open();
        });
    }

    private void assignProfile() {
        looking().ifPresent(looking -> {
            var fields = new AssignProfileForm(looking, this::assign);
            place(fields, profileForm);
            fields.open();
        });
    }

    private void place(Component fields, Div slot) {
        roleForm.removeAll();
        profileForm.removeAll();
        slot.add(fields);
    }
}
