package org.portreeve.ui.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.portreeve.domain.tenancy.TenantId;

/** The addresses of pages inside a tenant: {@code t/{tenant}/{page}}, so that a link and a second tab keep theirs. */
public final class TenantRoute {
    /** What the address of every page inside a tenant begins with. */
    public static final String PREFIX = "t/:tenant/";

    private TenantRoute() {}

    /** The tenant that an address names; whether it exists, and for whom, is for the use case to say. */
    public static TenantId of(RouteParameters parameters) {
        return new TenantId(parameters.get("tenant").orElse(""));
    }

    /** The tenant that a location names, also one at which there is nothing. */
    static TenantId of(Location location) {
        List<String> segments = location.getSegments();
        boolean inside = segments.size() > 1 && PREFIX.startsWith(segments.getFirst() + "/");
        return new TenantId(inside ? segments.get(1) : "");
    }

    /** The value of an address's part, if it is there. */
    public static Optional<String> part(RouteParameters parameters, String name) {
        return parameters.get(name).filter(value -> !value.isEmpty());
    }

    /** The address of a page of a tenant, such as {@code users}. */
    public static String to(TenantId tenant, String page) {
        return "t/" + URLEncoder.encode(tenant.value(), StandardCharsets.UTF_8) + "/" + page;
    }

    /** Answers with the page that says there is nothing here: the same for what is absent and what is closed to the reader. */
    public static void notFound(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
    }
}
