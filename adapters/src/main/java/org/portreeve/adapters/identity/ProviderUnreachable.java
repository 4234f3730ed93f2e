package org.portreeve.adapters.identity;

/** A provider that does not answer, or not as a provider. */
final class ProviderUnreachable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderUnreachable(String id, Throwable cause) {
        super("The identity provider " + id + " cannot be reached", cause);
    }
}
