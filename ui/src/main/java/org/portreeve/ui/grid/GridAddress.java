package org.portreeve.ui.grid;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.TenantId;
import org.portreeve.ui.shell.TenantRoute;

/** Everything that the address of the page says: whose people, against what, and which of them. */
record GridAddress(TenantId tenant, Mode mode, @Nullable Permission permission, String text) {
    /** What the columns are. */
    enum Mode {
        ROLES("roles"),
        PERMISSIONS("permissions"),
        RESOURCES("resources");

        private final String key;

        Mode(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }

        static Mode of(String key) {
            return Arrays.stream(values())
                    .filter(mode -> mode.key.equals(key))
                    .findFirst()
                    .orElse(ROLES);
        }
    }

    static GridAddress of(RouteParameters parameters, QueryParameters query) {
        return new GridAddress(
                TenantRoute.of(parameters),
                Mode.of(query.getSingleParameter("mode").orElse("")),
                query.getSingleParameter("permission").map(Permission::new).orElse(null),
                query.getSingleParameter("q").orElse(""));
    }

    GridAddress with(Mode other) {
        return new GridAddress(tenant, other, permission, text);
    }

    GridAddress with(@Nullable Permission other) {
        return new GridAddress(tenant, mode, other, text);
    }

    GridAddress withText(String other) {
        return new GridAddress(tenant, mode, permission, other);
    }

    PeopleSearch.Query people() {
        return PeopleSearch.Query.everybody().withText(text);
    }

    Location location() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (mode != Mode.ROLES) {
            parameters.put("mode", mode.key());
        }
        if (mode == Mode.RESOURCES && permission != null) {
            parameters.put("permission", permission.value());
        }
        if (!text.isEmpty()) {
            parameters.put("q", text);
        }
        return new Location(TenantRoute.to(tenant, "grid"), QueryParameters.simple(parameters));
    }
}
