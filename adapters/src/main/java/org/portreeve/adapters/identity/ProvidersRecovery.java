package org.portreeve.adapters.identity;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.membership.PasswordRecovery;
import org.portreeve.domain.membership.Identity;

/** Asks the provider that an identity comes from, in the way that is configured for it. */
final class ProvidersRecovery implements PasswordRecovery {
    private final List<Way> ways;

    /** How people of one issuer recover their passwords: by mail, else on a page, else not by themselves. */
    record Way(
            String issuer,
            String name,
            @Nullable KeycloakRecovery mail,
            @Nullable URI page) {}

    ProvidersRecovery(List<Way> ways) {
        this.ways = List.copyOf(ways);
    }

    @Override
    public Answer start(Identity identity) {
        return ways.stream()
                .filter(way -> way.issuer().equals(identity.issuer()))
                .findFirst()
                .map(way -> ask(way, identity.subject()))
                .orElseGet(() -> new Nowhere(identity.issuer()));
    }

    private static Answer ask(Way way, String subject) {
        if (way.mail() != null) {
            return way.mail().send(subject) ? new Mailed(way.name()) : new Failed(way.name());
        }
        return way.page() == null ? new Nowhere(way.name()) : new Page(way.name(), way.page());
    }
}
