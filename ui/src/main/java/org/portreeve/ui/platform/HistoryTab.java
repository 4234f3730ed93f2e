package org.portreeve.ui.platform;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.history.ReadHistory;
import org.portreeve.ui.history.HistorySheet;

/** The history of the tenant, read from outside; one revision beside it where the address names one. */
final class HistoryTab extends Div {
    HistoryTab(OpenTenant open) {
        addClassName("tabfull");
        var ask = open.ask();
        var sheet = new HistorySheet(
                new HistorySheet.Reader() {
                    @Override
                    public Optional<ReadHistory.Page> page(@Nullable Long before, int limit) {
                        return ask.history().page(ask.actor(), open.id(), before, limit);
                    }

                    @Override
                    public Optional<ReadHistory.Entry> glance(long number) {
                        return ask.history().glance(ask.actor(), open.id(), number);
                    }
                },
                number -> PlatformRoute.to(open.id(), "history") + "/" + number,
                () -> UI.getCurrent().navigate(PlatformRoute.to(open.id(), "history")));
        sheet.look(numberIn(open.item()));
        add(sheet);
    }

    private static @Nullable Long numberIn(@Nullable String item) {
        return item != null && item.matches("[0-9]{1,18}") ? Long.valueOf(item) : null;
    }
}
