package org.portreeve.ui.users;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portreeve.application.membership.MemberPart;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.section.SectionId;
import org.portreeve.ui.component.CardList;
import org.portreeve.ui.component.EmptyState;
import org.portreeve.ui.component.Note;
import org.portreeve.ui.component.Symbol;

/** The configurable sections, each with its toggle, where its value came from, and the way back to the default. */
final class SectionsTab extends Div implements EditTab {
    private final Map<SectionId, SectionRow> rows = new LinkedHashMap<>();

    SectionsTab(Looking looking, Editing editing, SectionOrigins origins) {
        addClassNames("col", "dstack");
        looking.snapshot().catalogue().sections().values().stream()
                .filter(Section::isConfigurable)
                .forEach(section -> rows.put(section.id(), new SectionRow(section, looking, editing, origins)));
        if (rows.isEmpty()) {
            add(new EmptyState(
                    Symbol.MATRIX, looking.say("users.sections.nothing"), looking.say("users.sections.nothing.why")));
            return;
        }
        looking.barrier(MemberPart.MEMBERSHIP).ifPresent(this::add);
        if (looking.member().isTenantAdmin()) {
            add(Note.hint(looking.say("users.sections.admin"), looking.say("users.sections.admin.why")));
        }
        add(new CardList(rows.values().toArray(ListItem[]::new)));
        refresh(looking);
    }

    @Override
    public void refresh(Looking looking) {
        rows.values().forEach(row -> row.refresh(looking));
    }
}
