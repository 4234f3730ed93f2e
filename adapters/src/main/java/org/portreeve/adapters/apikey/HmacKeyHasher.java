package org.portreeve.adapters.apikey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.portreeve.application.apikey.KeyHasher;

/** HMAC-SHA-256 under a pepper that the database does not know. No slow hash, since secrets have 256 random bits. */
final class HmacKeyHasher implements KeyHasher {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec pepper;

    HmacKeyHasher(byte[] pepper) {
        this.pepper = new SecretKeySpec(pepper, ALGORITHM);
    }

    @Override
    public String hash(String secret) {
        return HexFormat.of().formatHex(mac(secret));
    }

    @Override
    public boolean matches(String secret, String hash) {
        return MessageDigest.isEqual(
                hash(secret).getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] mac(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(pepper);
            return mac.doFinal(secret.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
