package org.portreeve.ui.ending;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.membership.UserId;
import org.portreeve.ui.component.DayField;
import org.portreeve.ui.users.BulkDialog;

/** Until when what is picked shall count instead: a day of the tenant's time zone, or no end. */
final class ExtendPurpose extends Div implements BulkDialog.Purpose {
    private final Map<UserId, MemberAction.Extend.Ends> ends;
    private final ZoneId zone;
    private final DayField until;
    private final Checkbox endless;

    ExtendPurpose(Map<UserId, MemberAction.Extend.Ends> ends, ZoneId zone, Instant now) {
        this.ends = ends;
        this.zone = zone;
        addClassNames("stack", "bulkchoice");
        until = new DayField(getTranslation("ending.until"));
        until.setHelperText(getTranslation("users.assign.zone", zone.getId()));
        until.setMin(LocalDate.ofInstant(now, zone));
        endless = new Checkbox(getTranslation("dates.no-end"));
        add(until, endless);
    }

    @Override
    public String key() {
        return "extend";
    }

    @Override
    public boolean isDanger() {
        return false;
    }

    @Override
    public int picked() {
        return ends.size();
    }

    @Override
    public Component choice(Runnable onChange) {
        until.addValueChangeListener(_ -> onChange.run());
        endless.addValueChangeListener(_ -> {
            until.setEnabled(!endless.getValue());
            onChange.run();
        });
        return this;
    }

    @Override
    public Optional<BulkDialog.Act> act() {
        if (!endless.getValue() && (until.getValue() == null || until.isInvalid())) {
            return Optional.empty();
        }
        return Optional.of(new BulkDialog.Act(
                new Selection.Picked(ends.keySet()),
                new MemberAction.Extend(ends, endless.getValue() ? null : endOf(until.getValue()))));
    }

    private @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
