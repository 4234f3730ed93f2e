package org.portreeve.ui.history;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/** What was and what is, side by side. */
final class BeforeAfter extends Div {
    BeforeAfter(List<Fact.Difference> differences) {
        addClassName("card");
        var head = new NativeTableRow(
                new NativeTableHeaderCell(getTranslation("history.what")),
                new NativeTableHeaderCell(getTranslation("history.before")),
                new NativeTableHeaderCell(getTranslation("history.after")));
        var body = new NativeTableBody();
        differences.forEach(difference -> body.add(row(difference)));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("ba");
        add(table);
    }

    private static NativeTableRow row(Fact.Difference difference) {
        var label = new NativeTableHeaderCell(difference.label());
        label.getElement().setAttribute("scope", "row");
        var before = cell(difference.before(), "old");
        var after = cell(difference.after(), "new");
        return new NativeTableRow(label, before, after);
    }

    private static NativeTableCell cell(String text, String cssClass) {
        var cell = new NativeTableCell(text);
        cell.addClassName(cssClass);
        cell.getElement().setAttribute("dir", "auto");
        return cell;
    }
}
