package org.portreeve.ui.users;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.domain.Window;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;

/** What is assigned to the person; stages what is to change. */
final class RolesTab extends Div implements AssignmentRows.Actions, EditTab {
    private final Editing editing;
    private final Div assigned = new Div();
    private final FieldNotes roleNotes;
    private final FieldNotes profileNotes;
    private final Div roleForm = new Div();
    private final Div profileForm = new Div();

    RolesTab(Looking looking, Editing editing) {
        this.editing = editing;
        roleNotes = new FieldNotes(editing, MemberField.OfRole.class::isInstance);
        profileNotes = new FieldNotes(editing, MemberField.OfProfile.class::isInstance);
        addClassNames("col", "dstack");
        assigned.addClassNames("col", "dstack");
        add(assigned);
        refresh(looking);
    }

    @Override
    public void reopen(RoleId role, Window window) {
        editing.look().ifPresent(looking -> {
            var fields = new AssignRoleForm(looking, this::assign);
            place(fields, roleForm);
            fields.open(role, window);
        });
    }

    @Override
    public void revoke(RoleId role) {
        editing.stage(new MemberEdit.Role(role, null));
    }

    @Override
    public void undo(RoleId role) {
        editing.undo(new MemberField.OfRole(role));
    }

    @Override
    public void revoke(ProfileId profile) {
        editing.stage(new MemberEdit.Profile(profile, false));
    }

    @Override
    public void undo(ProfileId profile) {
        editing.undo(new MemberField.OfProfile(profile));
    }

    private void assign(RoleId role, Window window) {
        editing.stage(new MemberEdit.Role(role, window));
    }

    private void assign(ProfileId profile) {
        editing.stage(new MemberEdit.Profile(profile, true));
    }

    @Override
    public void refresh(Looking looking) {
        var rows = new AssignmentRows(looking, editing, this);
        boolean may = looking.may(MemberPart.ASSIGNMENTS);
        assigned.removeAll();
        roleForm.removeAll();
        profileForm.removeAll();
        looking.barrier(MemberPart.ASSIGNMENTS).ifPresent(assigned::add);
        assigned.add(baseRole(looking));
        if (looking.member().isTenantAdmin()) {
            assigned.add(Note.hint(looking.say("users.roles.admin"), looking.say("users.roles.admin.why")));
        }
        roleNotes.refresh(looking);
        profileNotes.refresh(looking);
        assigned.add(
                section("users.roles", rows.roles(), may ? "users.assign-role" : "", this::assignRole, roleForm),
                roleNotes,
                section(
                        "users.profiles",
                        rows.profiles(),
                        may ? "users.assign-profile" : "",
                        this::assignProfile,
                        profileForm),
                profileNotes);
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
        editing.look().ifPresent(looking -> {
            var fields = new AssignRoleForm(looking, this::assign);
            place(fields, roleForm);
            fields.open();
        });
    }

    private void assignProfile() {
        editing.look().ifPresent(looking -> {
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
