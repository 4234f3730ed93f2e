package org.portreeve.ui.matrix;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portreeve.application.matrix.ReadMatrix;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.application.membership.Selection;
import org.portreeve.domain.section.SectionId;
import org.portreeve.ui.component.Segments;
import org.portreeve.ui.users.BulkDialog;

/** The defaults for people who are there already: of which sections, and whether personal overrides give way as well. */
final class ApplyPurpose extends Div implements BulkDialog.Purpose {
    private final CheckboxGroup<ReadMatrix.Row> sections = new CheckboxGroup<>(getTranslation("matrix.apply.sections"));
    private final Segments<Boolean> overrides;

    /** Why overrides stay at first wherever there is anything else: they were decided for one person. */
    ApplyPurpose(ReadMatrix.View view) {
        addClassNames("stack", "bulkchoice");
        List<ReadMatrix.Row> rows =
                view.rows().stream().filter(row -> row.differing().all() > 0).toList();
        sections.setItems(rows);
        sections.setItemLabelGenerator(row -> getTranslation(
                row.allowed() ? "matrix.apply.on" : "matrix.apply.off",
                row.section().name(),
                row.differing().olderDefault(),
                row.differing().override()));
        sections.setValue(Set.copyOf(rows));
        sections.addClassName("vertical");
        overrides = new Segments<>(
                getTranslation("matrix.apply.whom"),
                List.of(false, true),
                all -> getTranslation(all ? "matrix.apply.everybody" : "matrix.apply.without-overrides"));
        overrides.setValue(rows.stream().allMatch(row -> row.differing().olderDefault() == 0));
        add(sections, overrides);
    }

    @Override
    public String key() {
        return "defaults";
    }

    @Override
    public boolean isDanger() {
        return false;
    }

    @Override
    public int picked() {
        return 0;
    }

    @Override
    public Component choice(Runnable onChange) {
        sections.addValueChangeListener(_ -> onChange.run());
        overrides.addValueChangeListener(_ -> onChange.run());
        return this;
    }

    @Override
    public Optional<BulkDialog.Act> act() {
        Set<SectionId> chosen =
                sections.getValue().stream().map(row -> row.section().id()).collect(Collectors.toSet());
        boolean all = Boolean.TRUE.equals(overrides.getValue());
        return chosen.isEmpty()
                ? Optional.empty()
                : Optional.of(new BulkDialog.Act(
                        new Selection.Differing(chosen, all), new MemberAction.AsDefault(chosen, all)));
    }
}
