package org.portreeve.adapters.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.PeopleSearch.Order;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Where pages of everybody began, so that the next one walks from the nearest of them on and not from the top. They hold for one
 * version of the tenant; at another one they are forgotten.
 */
final class Landmarks {
    private static final int LISTS = 64;
    private static final int OF_A_LIST = 1024;

    private final Map<ListOf, Known> lists = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ListOf, Known> eldest) {
            return size() > LISTS;
        }
    };

    /** Everybody in one order. */
    record ListOf(TenantId tenant, Order order, boolean descending) {}

    /** A row: how many stand before it, and what it is sorted by. */
    record Landmark(int offset, String sorted, UUID id) {}

    private record Known(long version, TreeMap<Integer, Landmark> marks) {}

    /** The last one at or before {@code offset}; null where none is known at that version. */
    @Nullable
    Landmark before(ListOf list, long version, int offset) {
        synchronized (lists) {
            Known known = lists.get(list);
            Map.Entry<Integer, Landmark> found = known == null || known.version() != version
                    ? null
                    : known.marks().floorEntry(offset);
            return found == null ? null : found.getValue();
        }
    }

    /** Remembers a row that was met at that version; where there are enough of them it need not. */
    void remember(ListOf list, long version, Landmark mark) {
        synchronized (lists) {
            Known known = lists.get(list);
            if (known == null || known.version() < version) {
                known = new Known(version, new TreeMap<>());
                lists.put(list, known);
            }
            if (known.version() == version && known.marks().size() < OF_A_LIST) {
                known.marks().put(mark.offset(), mark);
            }
        }
    }
}
