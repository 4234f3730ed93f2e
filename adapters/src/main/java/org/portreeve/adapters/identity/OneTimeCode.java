package org.portreeve.adapters.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Consumer;

/** A code that signs in once; used up, or after some wrong tries, there is another one. */
public final class OneTimeCode {
    /** Without what is easily taken for something else. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 10;
    private static final int TRIES = 5;

    private final SecureRandom random = new SecureRandom();
    private Consumer<String> announcement = _ -> {};
    private String code = fresh();
    private int wrong;

    OneTimeCode() {}

    /** Tells {@code announcement} the code that is good now, and every one that follows it. */
    public synchronized void announceTo(Consumer<String> hearer) {
        announcement = hearer;
        announcement.accept(code);
    }

    /** Whether it is the code that is good now, which it is no longer after that. */
    synchronized boolean redeem(String attempt) {
        String plain = attempt.strip().toUpperCase(Locale.ROOT).replace("-", "");
        boolean right =
                MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
        wrong = right ? 0 : wrong + 1;
        if (right || wrong >= TRIES) {
            wrong = 0;
            code = fresh();
            announcement.accept(code);
        }
        return right;
    }

    private String fresh() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }
}
