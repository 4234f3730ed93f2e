package org.portreeve.ui.users;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns that are shown, in their order, with the widths in pixels that were given to some; 0 for none. The name always is. */
record ChosenColumns(Map<PeopleColumn, Integer> widths) {
    private static final int NARROWEST = 40;
    private static final int WIDEST = 2_000;

    /** Keeps a copy in order, with the name in it. */
    ChosenColumns {
        Map<PeopleColumn, Integer> copy = new LinkedHashMap<>();
        if (!widths.containsKey(PeopleColumn.NAME)) {
            copy.put(PeopleColumn.NAME, 0);
        }
        copy.putAll(widths);
        widths = copy;
    }

    /** As long as nobody has chosen. */
    static ChosenColumns shipped() {
        Map<PeopleColumn, Integer> all = new LinkedHashMap<>();
        Arrays.stream(PeopleColumn.values()).filter(PeopleColumn::isShipped).forEach(column -> all.put(column, 0));
        return new ChosenColumns(all);
    }

    /** What a browser remembers, such as {@code name.email-240.seen}; what it does not know is left out. */
    static ChosenColumns parse(String text) {
        Map<PeopleColumn, Integer> all = new LinkedHashMap<>();
        for (String part : text.split("\\.", -1)) {
            int digits = part.length();
            while (digits > 0 && Character.isDigit(part.charAt(digits - 1))) {
                digits--;
            }
            boolean wide = digits < part.length() && digits > 0 && part.charAt(digits - 1) == '-';
            String key = wide ? part.substring(0, digits - 1) : part;
            int width = wide && part.length() - digits < 5 ? Integer.parseInt(part.substring(digits)) : 0;
            PeopleColumn.of(key).ifPresent(column -> all.put(column, width < NARROWEST || width > WIDEST ? 0 : width));
        }
        return all.isEmpty() ? shipped() : new ChosenColumns(all);
    }

    /** As {@link #parse} reads it. */
    String format() {
        return widths.entrySet().stream()
                .map(entry -> entry.getKey().key() + (entry.getValue() == 0 ? "" : "-" + entry.getValue()))
                .collect(Collectors.joining("."));
    }

    boolean has(PeopleColumn column) {
        return widths.containsKey(column);
    }

    List<PeopleColumn> all() {
        return List.copyOf(widths.keySet());
    }

    /** The same with one more at the place that the constants give it, or without it. */
    ChosenColumns toggled(PeopleColumn column) {
        List<PeopleColumn> order = new ArrayList<>(widths.keySet());
        if (!order.remove(column)) {
            int at = 0;
            while (at < order.size() && order.get(at).compareTo(column) < 0) {
                at++;
            }
            order.add(at, column);
        }
        return ordered(order);
    }

    /** The same columns in another order; what is not among them goes. */
    ChosenColumns ordered(List<PeopleColumn> order) {
        Map<PeopleColumn, Integer> all = new LinkedHashMap<>();
        order.forEach(column -> all.put(column, widths.getOrDefault(column, 0)));
        return new ChosenColumns(all);
    }

    /** The same with another width. */
    ChosenColumns wide(PeopleColumn column, int width) {
        Map<PeopleColumn, Integer> all = new LinkedHashMap<>(widths);
        all.replace(column, Math.clamp(width, NARROWEST, WIDEST));
        return new ChosenColumns(all);
    }
}
