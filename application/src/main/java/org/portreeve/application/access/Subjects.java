package org.portreeve.application.access;

import java.lang.ref.SoftReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** The newest index of each tenant, as long as there is memory for it. An index is used for its own state only. */
final class Subjects {
    private final ConcurrentMap<TenantId, SoftReference<SubjectIndex>> newest = new ConcurrentHashMap<>();

    SubjectIndex of(TenantState state) {
        SoftReference<SubjectIndex> kept = newest.get(state.tenant().id());
        SubjectIndex last = kept == null ? null : kept.get();
        if (last != null && last.isOf(state)) {
            return last;
        }
        SoftReference<SubjectIndex> made =
                newest.compute(state.tenant().id(), (_, present) -> new SoftReference<>(next(present, state)));
        SubjectIndex index = made.get();
        // Why: where memory is so short that it is gone already, one more is made for this call alone.
        return index == null || !index.isOf(state) ? SubjectIndex.of(state) : index;
    }

    private static SubjectIndex next(@Nullable SoftReference<SubjectIndex> present, TenantState state) {
        SubjectIndex last = present == null ? null : present.get();
        if (last == null) {
            return SubjectIndex.of(state);
        }
        return last.isOf(state) ? last : last.next(state);
    }
}
