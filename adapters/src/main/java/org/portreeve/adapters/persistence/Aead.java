package org.portreeve.adapters.persistence;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM and HMAC-SHA-256, as texts that fit into a column: the nonce, then what is sealed, in Base64. */
final class Aead {
    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    static final String MAC = "HmacSHA256";

    private static final String CIPHER = "AES/GCM/NoPadding";

    /** Why chosen once: choosing anew for each value takes longer than sealing it. */
    private static final Provider CIPHERS =
            chosen(() -> Cipher.getInstance(CIPHER).getProvider());

    private static final Provider MACS = chosen(() -> Mac.getInstance(MAC).getProvider());

    private Aead() {}

    private interface Choice {
        Provider make() throws GeneralSecurityException;
    }

    private static Provider chosen(Choice choice) {
        try {
            return choice.make();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static SecretKey cipherKey(byte[] bytes, int from) {
        return new SecretKeySpec(bytes, from, 32, "AES");
    }

    static SecretKey macKey(byte[] bytes, int from) {
        return new SecretKeySpec(bytes, from, 32, MAC);
    }

    /** Bound to {@code context}: it opens nowhere else. */
    static String seal(SecretKey key, byte[] nonce, byte[] context, byte[] plain) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, 0);
            cipher.updateAAD(context);
            byte[] sealed = cipher.doFinal(plain);
            return Base64.getEncoder()
                    .withoutPadding()
                    .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                            .put(nonce, 0, NONCE_BYTES)
                            .put(sealed)
                            .array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Refuses what was sealed under another key, in another context, or has been touched since. */
    static byte[] open(SecretKey key, byte[] context, String sealed) throws GeneralSecurityException {
        byte[] all = Base64.getDecoder().decode(sealed);
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, all, 0);
        cipher.updateAAD(context);
        return cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, int from) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER, CIPHERS);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, from, NONCE_BYTES));
        return cipher;
    }

    /** Refuses nothing; the parts are told apart by their lengths. */
    static byte[] mac(SecretKey key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(MAC, MACS);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
