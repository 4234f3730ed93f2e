package org.portreeve.adapters.persistence;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.tenancy.Subtenant;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Numbers the subtenants of a tenant from the top down, so that a node and all beneath it are one range. Why all anew when
 * one moves: 10,000 numbers take a moment and hold for a tree of any depth, which pairs of ancestors and descendants don't.
 */
final class SubtenantSpans {
    private static final int AT_ONCE = 500;
    private static final String INSERT =
            "insert into subtenant_span (id, tenant, first_position, last_position) values (?, ?, ?, ?)";

    private final JdbcTemplate jdbc;

    SubtenantSpans(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Follows what has just been written of a tenant's tree; another name moves nothing. */
    void follow(String tenant, ChangeSet changes) {
        if (changes.of(Change.OfSubtenant.class).anyMatch(SubtenantSpans::moves)) {
            number(tenant);
        }
    }

    private static boolean moves(Change.OfSubtenant change) {
        Subtenant before = change.before();
        Subtenant after = change.after();
        return before == null || after == null || !Objects.equals(before.parent(), after.parent());
    }

    /** Numbers the tree as it stands. */
    void number(String tenant) {
        Map<String, @Nullable String> parents = new LinkedHashMap<>();
        jdbc.query(
                "select subtenant_key, parent from subtenant where tenant = ? order by subtenant_key",
                row -> {
                    parents.put(row.getString("subtenant_key"), row.getString("parent"));
                },
                tenant);
        jdbc.update("delete from subtenant_span where tenant = ?", tenant);
        jdbc.batchUpdate(INSERT, new Walk(parents).spans(), AT_ONCE, (statement, span) -> {
            statement.setString(1, tenant + "/" + span.key());
            statement.setString(2, tenant);
            statement.setInt(3, span.first());
            statement.setInt(4, span.last());
        });
    }

    /** Of some of a tenant's subtenants; what is unknown has none. */
    List<MemberSet.Span> of(Collection<String> ids) {
        return MemberSet.Span.joined(jdbc.query(
                "select first_position, last_position from subtenant_span where id in (" + PeopleSql.marks(ids)
                        + ") order by first_position",
                (row, _) -> new MemberSet.Span(row.getInt("first_position"), row.getInt("last_position")),
                ids.toArray()));
    }

    private record Numbered(String key, int first, int last) {}

    /** Through the tree in depth, without recursion: nothing bounds how deep it is. */
    private static final class Walk {
        private final Map<String, List<String>> children = new HashMap<>();
        private final List<String> tops = new ArrayList<>();

        Walk(Map<String, @Nullable String> parents) {
            parents.forEach((key, parent) -> {
                if (parent == null) {
                    tops.add(key);
                } else {
                    children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(key);
                }
            });
        }

        private record Open(String key, int first, Deque<String> waiting) {}

        List<Numbered> spans() {
            List<Numbered> spans = new ArrayList<>();
            Deque<String> roots = new ArrayDeque<>(tops);
            Deque<Open> path = new ArrayDeque<>();
            int position = 0;
            while (!path.isEmpty() || !roots.isEmpty()) {
                Open above = path.peek();
                String next = above == null ? roots.poll() : above.waiting().poll();
                if (next != null) {
                    position++;
                    path.push(new Open(next, position, new ArrayDeque<>(children.getOrDefault(next, List.of()))));
                } else {
                    Open done = path.pop();
                    spans.add(new Numbered(done.key(), done.first(), position));
                }
            }
            return spans;
        }
    }
}
