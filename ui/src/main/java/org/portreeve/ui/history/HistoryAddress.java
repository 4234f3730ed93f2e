package org.portreeve.ui.history;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.shell.TenantRoute;

/** Everything that the address of the page says: whose history, which revisions of it, and the one that is looked at. */
record HistoryAddress(TenantId tenant, @Nullable Long revision, HistoryFilter filter) {
    /** Empty where it names what cannot be a revision. */
    static Optional<HistoryAddress> of(RouteParameters parameters, QueryParameters query) {
        Long revision = null;
        Optional<String> number = TenantRoute.part(parameters, "revision");
        if (number.isPresent()) {
            try {
                revision = Long.valueOf(number.get());
            } catch (NumberFormatException noNumber) {
                return Optional.empty();
            }
        }
        return Optional.of(new HistoryAddress(TenantRoute.of(parameters), revision, HistoryFilter.of(query)));
    }

    HistoryAddress at(@Nullable Long other) {
        return new HistoryAddress(tenant, other, filter);
    }

    HistoryAddress with(HistoryFilter other) {
        return new HistoryAddress(tenant, revision, other);
    }

    String path() {
        return TenantRoute.to(tenant, "history") + (revision == null ? "" : "/" + revision);
    }

    /** As a link. */
    String href() {
        return new Location(path(), filter.query()).getPathWithQueryParameters();
    }
}
