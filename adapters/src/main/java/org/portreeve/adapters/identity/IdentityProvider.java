package org.portreeve.adapters.identity;

import org.portreeve.domain.Extent;

/**
 * A provider of the organisation's, as configured; domains: the email domains that it is authoritative for. The id stands in
 * our addresses, so a provider that is registered once keeps it.
 */
record IdentityProvider(
        String id, String name, String issuer, String clientId, String clientSecret, Extent<String> domains) {
    @Override
    public String toString() {
        return "IdentityProvider[" + id + ", " + issuer + "]";
    }
}
