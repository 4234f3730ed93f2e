package org.portreeve.adapters.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.portreeve.domain.membership.Identity;

/** The key of this installation under which the keys of people are kept; the database does not know it. */
final class SealKey {
    private static final int KEY_BYTES = 64;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey wrapping;
    private final SecretKey hashing;

    SealKey(byte[] secret) {
        // Why derived: the secret may be a text of any length, and several keys hang on it.
        wrapping = Aead.cipherKey(derived(secret, "keys of people"), 0);
        hashing = Aead.macKey(derived(secret, "identities of the erased"), 0);
    }

    private static byte[] derived(byte[] secret, String purpose) {
        return Aead.mac(new SecretKeySpec(secret, Aead.MAC), purpose.getBytes(StandardCharsets.US_ASCII));
    }

    /** What stands for an identity that must not be kept: always the same, and telling nothing to who lacks the secret. */
    String hash(Identity identity) {
        return HexFormat.of()
                .formatHex(Aead.mac(
                        hashing,
                        identity.issuer().getBytes(StandardCharsets.UTF_8),
                        identity.subject().getBytes(StandardCharsets.UTF_8)));
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
