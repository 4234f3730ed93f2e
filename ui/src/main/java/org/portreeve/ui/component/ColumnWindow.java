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
    private int page = PAGE;

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

    /** One column at a time; the one that came first is kept. */
    void setNarrow(boolean narrow) {
        page = narrow ? 1 : PAGE;
        filter = "";
        var kept = visible().isEmpty() ? null : matching.get(first);
        matching = all;
        first = kept == null ? 0 : Math.max(0, all.indexOf(kept));
        first -= narrow ? 0 : first % PAGE;
    }

    boolean isNarrow() {
        return page == 1;
    }

    boolean isPaged() {
        return matching.size() > page;
    }

    /** Goes to one column, where it matches. */
    void show(PermissionColumn column) {
        first = Math.max(0, matching.indexOf(column));
    }

    List<PermissionColumn> matching() {
        return matching;
    }

    List<PermissionColumn> visible() {
        return matching.subList(first, end());
    }

    void next() {
        if (hasNext()) {
            first += page;
        }
    }

    void previous() {
        first = Math.max(0, first - page);
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
        return Math.min(first + page, matching.size());
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
