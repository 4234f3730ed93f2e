package org.portreeve.adapters.persistence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.SecretKey;

/** The key under which one person's values are sealed; who destroys it erases them wherever they stand. */
final class PersonKey {
    private static final int HALF = 32;

    /** Why the bytes: an import holds the keys of a hundred thousand people, and uses each a few times. */
    private final byte[] bytes;

    PersonKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    private SecretKey cipher() {
        return Aead.cipherKey(bytes, 0);
    }

    private SecretKey nonces() {
        return Aead.macKey(bytes, HALF);
    }

    /**
     * Why the nonce follows from the values: equal values are sealed equally, so that a row differs only where its values do;
     * and a nonce that comes twice comes with the same values.
     */
    String seal(String context, String plain) {
        byte[] about = context.getBytes(StandardCharsets.UTF_8);
        byte[] values = plain.getBytes(StandardCharsets.UTF_8);
        return Aead.seal(cipher(), Aead.mac(nonces(), about, values), about, values);
    }

    String open(String context, String sealed) {
        try {
            return new String(
                    Aead.open(cipher(), context.getBytes(StandardCharsets.UTF_8), sealed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException touched) {
            throw new IllegalStateException("sealed values of " + context + " were touched", touched);
        }
    }
}
