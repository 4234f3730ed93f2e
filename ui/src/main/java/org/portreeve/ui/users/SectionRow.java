package org.portreeve.ui.users;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.application.role.Capped;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.ui.component.ConsoleButton;
import org.portreeve.ui.component.StatusBadge;
import org.portreeve.ui.component.Symbol;
import org.portreeve.ui.component.Tone;
import org.portreeve.ui.shell.SectionSymbol;

/** A configurable section with its toggle. */
final class SectionRow extends ListItem {
    private final SectionId id;
    private final MemberField field;
    private final Editing editing;
    private final SectionOrigins origins;
    private final Checkbox toggle = new Checkbox();
    private final Div source = new Div();
    private final StatusBadge staged;
    private final ConsoleButton back;
    private final FieldNotes notes;
    private boolean showing;

    SectionRow(Section section, Looking looking, Editing editing, SectionOrigins origins) {
        id = section.id();
        field = new MemberField.OfSection(id);
        this.editing = editing;
        this.origins = origins;
        notes = new FieldNotes(editing, field);
        staged = new StatusBadge(looking.say("users.staged"), Tone.PENDING);
        addClassNames("asg", "toggled");
        var name = new Span(section.name());
        name.addClassName("med");
        var first = new Div(name, staged);
        first.addClassNames("row", "wrap");
        var capped = Capped.codeOf(new AccessRequest.OpenSection(id), looking.snapshot());
        if (capped != null) {
            first.add(StatusBadge.capped(capped.key()));
        }
        source.addClassNames("xs", "t2");
        var text = new Div(first, source, notes);
        text.addClassName("grow");
        toggle.addClassName("switch");
        toggle.setAriaLabel(section.name());
        toggle.setReadOnly(!looking.may(MemberPart.MEMBERSHIP));
        toggle.addValueChangeListener(change -> {
            if (!showing) {
                editing.stage(new MemberEdit.Section(id, change.getValue()));
            }
        });
        back = ConsoleButton.icon("", Symbol.UNDO)
                .small()
                .onClick(() -> editing.stage(new MemberEdit.SectionByDefault(id)));
        add(SectionSymbol.of(id).icon(), text, back, toggle);
    }

    void refresh(Looking looking) {
        var wanted = editing.wanted(looking).member().sections().get(id);
        boolean on = wanted != null && wanted.on();
        boolean byDefault = looking.state().tenant().joining().allows(id);
        showing = true;
        toggle.setValue(on);
        showing = false;
        toggle.setLabel(looking.say(on ? "users.sections.on" : "users.sections.off"));
        boolean isStaged = editing.isStaged(field);
        setClassName("new", isStaged);
        staged.setVisible(isStaged);
        source.setText(
                isStaged
                        ? will(wanted, looking)
                        : origins.words(id, looking.member().sections().get(id), looking));
        var words = looking.say(byDefault ? "users.sections.back-on" : "users.sections.back-off");
        back.setAriaLabel(words + ": " + looking.names().section(id));
        back.setTooltipText(words);
        boolean asDefault = new SectionToggle(byDefault, SectionToggle.Origin.DEFAULT).equals(wanted);
        back.setVisible(!asDefault && looking.may(MemberPart.MEMBERSHIP));
        notes.refresh(looking);
    }

    private static String will(@Nullable SectionToggle wanted, Looking looking) {
        boolean personal = wanted != null && wanted.origin() == SectionToggle.Origin.OVERRIDE;
        return looking.say(personal ? "users.sections.will-override" : "users.sections.will-default");
    }
}
