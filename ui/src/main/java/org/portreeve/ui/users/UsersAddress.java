package org.portreeve.ui.users;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.shell.TenantRoute;

/** Everything that the address of the page says: whose tenant, who is looked at in which tab, and which people are listed. */
record UsersAddress(
        TenantId tenant, @Nullable UserId user, @Nullable String tab, PeopleFilter filter) {
    private static final String TAB = "tab";

    /** Empty where it names somebody who cannot exist. */
    static Optional<UsersAddress> of(RouteParameters parameters, QueryParameters query) {
        UserId user = null;
        var number = TenantRoute.part(parameters, "user");
        if (number.isPresent()) {
            try {
                user = new UserId(UUID.fromString(number.get()));
            } catch (IllegalArgumentException noNumber) {
                return Optional.empty();
            }
        }
        return Optional.of(new UsersAddress(
                TenantRoute.of(parameters), user, query.getSingleParameter(TAB).orElse(null), PeopleFilter.of(query)));
    }

    UsersAddress with(PeopleFilter other) {
        return new UsersAddress(tenant, user, tab, other);
    }

    UsersAddress openedAt(String other) {
        return new UsersAddress(tenant, user, other, filter);
    }

    UsersAddress lookingAt(@Nullable UserId other) {
        return new UsersAddress(tenant, other, other == null ? null : tab, filter);
    }

    String path() {
        return TenantRoute.to(tenant, "users") + (user == null ? "" : "/" + user);
    }

    QueryParameters query() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (tab != null) {
            parameters.put(TAB, tab);
        }
        filter.addTo(parameters);
        return QueryParameters.simple(parameters);
    }

    Location location() {
        return new Location(path(), query());
    }
}
