package org.portreeve.ui.imports;

import com.vaadin.flow.server.VaadinSession;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.TenantId;

/** The imports of one session: a page that is opened again finds its own going on. */
final class ImportRuns {
    private final Map<TenantId, ImportRun> runs = new HashMap<>();

    private ImportRuns() {}

    static ImportRuns of(VaadinSession session) {
        ImportRuns known = session.getAttribute(ImportRuns.class);
        if (known == null) {
            known = new ImportRuns();
            session.setAttribute(ImportRuns.class, known);
        }
        return known;
    }

    @Nullable
    ImportRun in(TenantId tenant) {
        return runs.get(tenant);
    }

    /** Why the others go: a file may be large, and nobody looks at two of them. */
    void keep(ImportRun run) {
        runs.values().removeIf(other -> !(other.stage() instanceof ImportRun.Working));
        runs.put(run.tenant(), run);
    }

    void forget(TenantId tenant) {
        runs.remove(tenant);
    }
}
