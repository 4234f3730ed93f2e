package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField.Plain;
import org.portreeve.ui.component.DayField;

/** The last day of the membership, in the tenant's time zone; empty for no end. */
final class EndSlot extends Div {
    private final Editing editing;
    private final ZoneId zone;
    private final DayField day;
    private final FieldNotes notes;
    private boolean showing;

    EndSlot(Looking looking, Editing editing) {
        this.editing = editing;
        zone = looking.state().tenant().timeZone();
        addClassName("slot");
        day = new DayField(looking.say("users.profile.end"));
        day.setPlaceholder(looking.say("dates.no-end"));
        day.setHelperText(looking.say("users.assign.zone", WindowFields.nameOf(zone, looking.locale())));
        // Why: an end that has come may stay; another one lies ahead.
        var today = LocalDate.ofInstant(looking.snapshot().now(), zone);
        var known = dayOf(looking.member().until());
        day.setMin(known != null && known.isBefore(today) ? known : today);
        day.addValueChangeListener(_ -> typed());
        day.addValidationStatusChangeListener(_ -> typed());
        notes = new FieldNotes(editing, Plain.UNTIL);
        add(day, notes);
    }

    private void typed() {
        if (showing) {
            return;
        }
        if (day.isInvalid()) {
            editing.malformed(Plain.UNTIL);
        } else {
            var last = day.getValue();
            editing.stage(new MemberEdit.Until(
                    last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant()));
        }
    }

    void refresh(Looking looking) {
        var wanted = dayOf(editing.wanted(looking).member().until());
        if (!day.isInvalid() && !Objects.equals(wanted, day.getValue())) {
            showing = true;
            day.setValue(wanted);
            showing = false;
        }
        setClassName("staged", editing.isStaged(Plain.UNTIL));
        notes.refresh(looking);
    }

    private @Nullable LocalDate dayOf(@Nullable Instant until) {
        return until == null ? null : LocalDate.ofInstant(until.minusNanos(1), zone);
    }
}
