package org.portreeve.ui.component;

import java.util.List;
import java.util.Locale;

/** Which of hundreds of columns are shown: those that match the filter, a page at a time. */
final class ColumnWindow {
    /** How many cells of a row a browser carries with ease. */
    static final int PAGE = 40;

    private List<PermissionColumn> all = List.of();
    private List<PermissionColumn> matching = List.of();
    private String filter = "";
    private int first;

    void setAll(List<PermissionColumn> columns) {
        all = List.copyOf(columns);
        filter(filter);
    }

    void filter(String text) {
        filter = text;
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        matching = all.stream().filter(column -> matches(column, wanted)).toList();
        first = 0;
    }

    List<PermissionColumn> visible() {
        return matching.subList(first, end());
    }

    void next() {
        if (hasNext()) {
            first += PAGE;
        }
    }

    void previous() {
        first = Math.max(0, first - PAGE);
    }

    boolean hasNext() {
        return end() < matching.size();
    }

    boolean hasPrevious() {
        return first > 0;
    }

    /** Counted from one; 0 where nothing matches. */
    int from() {
        return matching.isEmpty() ? 0 : first + 1;
    }

    int end() {
        return Math.min(first + PAGE, matching.size());
    }

    int size() {
        return matching.size();
    }

    private static boolean matches(PermissionColumn column, String wanted) {
        return (column.label() + '\n' + column.id() + '\n' + column.group())
                .toLowerCase(Locale.ROOT)
                .contains(wanted);
    }
}
