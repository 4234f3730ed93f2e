package org.portreeve.application.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.tenancy.TenantId;

/** To which hosts sections may lead; where none is named, to whichever the catalogue says. */
public record LaunchHosts(Set<String> hosts) {
    /** Keeps a copy. */
    public LaunchHosts {
        hosts = Set.copyOf(hosts);
    }

    /** Reads host names with commas between; upper case and spaces don't matter. */
    public static LaunchHosts parse(String text) {
        return new LaunchHosts(Arrays.stream(text.split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a section leads somewhere, and not there. */
    public boolean forbid(Section section) {
        return section.launchUrl() != null
                && addressOf(section, new TenantId("tenant")).isEmpty();
    }

    /** Where a section leads for a tenant: https, to a host that may be gone to, by nobody's name; empty where it does not. */
    public Optional<URI> addressOf(Section section, TenantId tenant) {
        String address = section.launchAddress(tenant);
        if (address == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            boolean good = "https".equalsIgnoreCase(uri.getScheme())
                    && host != null
                    && uri.getRawUserInfo() == null
                    && (hosts.isEmpty() || hosts.contains(host.toLowerCase(Locale.ROOT)));
            return good ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
