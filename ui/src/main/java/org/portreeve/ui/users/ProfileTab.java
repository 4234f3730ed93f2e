package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Panel;

/** Who the person is, and what they are in this tenant; what the reader may change stands in fields. */
final class ProfileTab extends Div implements EditTab {
    private final PersonFields person;
    private final MembershipFields membership;

    ProfileTab(Looking looking, Editing editing) {
        addClassNames("col", "dstack");
        var disputed = looking.person().disputedEmail();
        if (disputed != null) {
            add(Note.warning(
                    looking.say("users.profile.disputed", disputed.value()),
                    looking.say("users.profile.disputed.why")));
        }
        looking.barrier(MemberPart.MEMBERSHIP).ifPresent(this::add);
        person = new PersonFields(looking, editing);
        membership = new MembershipFields(looking, editing);
        add(
                new Panel(looking.say("users.profile.person"), person).flush(),
                new Panel(
                                looking.say(
                                        "users.profile.membership",
                                        looking.names().tenant()),
                                membership)
                        .flush());
        refresh(looking);
    }

    @Override
    public void refresh(Looking looking) {
        person.refresh(looking);
        membership.refresh(looking);
    }
}
