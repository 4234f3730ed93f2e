package org.portreeve.application.apikey;

/** Port: turns the secrets of API keys into what is kept of them, a hash that only this platform can make. */
public interface KeyHasher {
    /** The keyed hash of {@code secret}; the same secret has the same hash. */
    String hash(String secret);

    /** Whether {@code secret} has that hash; takes as long either way. */
    boolean matches(String secret, String hash);
}
