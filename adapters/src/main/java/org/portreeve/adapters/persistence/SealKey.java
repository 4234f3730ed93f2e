package org.portreeve.adapters.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key of this installation under which the keys of people are kept; the database does not know it. */
final class SealKey {
    private static final int KEY_BYTES = 64;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey wrapping;

    SealKey(byte[] secret) {
        // Why derived: the secret may be a text of any length, and other keys may come to hang on it.
        wrapping = Aead.cipherKey(
                Aead.mac(new SecretKeySpec(secret, Aead.MAC), "keys of people".getBytes(StandardCharsets.US_ASCII)), 0);
    }

    /** A key that nobody has yet. */
    byte[] make() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    String wrap(UUID person, byte[] key) {
        byte[] nonce = new byte[Aead.NONCE_BYTES];
        random.nextBytes(nonce);
        return Aead.seal(wrapping, nonce, context(person), key);
    }

    byte[] unwrap(UUID person, String wrapped) {
        try {
            return Aead.open(wrapping, context(person), wrapped);
        } catch (GeneralSecurityException anotherKey) {
            throw new IllegalStateException(
                    "PORTREEVE_SEAL_KEY, or the file seal-key in the data directory, is not what the keys of people were"
                            + " sealed under",
                    anotherKey);
        }
    }

    private static byte[] context(UUID person) {
        return person.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
