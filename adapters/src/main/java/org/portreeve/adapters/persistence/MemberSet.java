package org.portreeve.adapters.persistence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.portreeve.application.membership.PeopleSearch.Ending;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Memberships that can be named without {@code member_index}, and asked about one by one.
 *
 * @param named the statement that names them, each once, as {@code membership}
 * @param asked the condition on {@code member_index i} that one is among them
 */
record MemberSet(String named, List<Object> ofNamed, String asked, List<Object> ofAsked) {
    /** A range of a tenant's subtenants, from the first position to the last. */
    record Span(int first, int last) {
        /** Joined with what overlaps or follows without a gap. */
        static List<Span> joined(List<Span> byFirst) {
            List<Span> joined = new ArrayList<>();
            for (Span span : byFirst) {
                Span before = joined.isEmpty() ? null : joined.getLast();
                if (before != null && span.first() <= before.last() + 1) {
                    joined.set(joined.size() - 1, new Span(before.first(), Math.max(before.last(), span.last())));
                } else {
                    joined.add(span);
                }
            }
            return joined;
        }
    }

    /** Whose scope lists a subtenant in one of the ranges. */
    static MemberSet within(TenantId tenant, List<Span> spans) {
        String within = spans.isEmpty()
                ? "1 = 0"
                : "(" + String.join(" or ", Collections.nCopies(spans.size(), "n.first_position between ? and ?"))
                        + ")";
        List<Object> edges = new ArrayList<>();
        spans.forEach(span -> edges.addAll(List.of(span.first(), span.last())));
        List<Object> ofNamed = new ArrayList<>(edges);
        ofNamed.addFirst(tenant.value());
        return new MemberSet(
                "select distinct s.membership from subtenant_span n join member_subtenant s on s.subtenant = n.id"
                        + " where n.tenant = ? and " + within,
                ofNamed,
                "(select 1 from member_subtenant s join subtenant_span n on n.id = s.subtenant"
                        + " where s.membership = i.id and " + within + " limit 1) = 1",
                edges);
    }

    /** Whose membership or one of whose assignments ends then. */
    static MemberSet ending(TenantId tenant, Ending ending) {
        Object after = Timestamps.of(ending.after());
        Object last = Timestamps.of(ending.last());
        return new MemberSet(
                "select distinct e.membership from member_end e"
                        + " where e.tenant = ? and e.ends_at > ? and e.ends_at <= ?",
                List.of(tenant.value(), after, last),
                "(select 1 from member_end e where e.membership = i.id and e.ends_at > ? and e.ends_at <= ?"
                        + " limit 1) = 1",
                List.of(after, last));
    }
}
