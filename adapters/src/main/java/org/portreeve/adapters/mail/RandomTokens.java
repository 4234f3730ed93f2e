package org.portreeve.adapters.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.portreeve.application.invitation.InvitationTokens;

/** Tokens of 256 bits from the system's source of randomness; so many need no slow hash and no pepper. */
final class RandomTokens implements InvitationTokens {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    @Override
    public String fresh() {
        byte[] token = new byte[BYTES];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    @Override
    public String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
