package org.portreeve.adapters.persistence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as microseconds since 1970, as fine as both databases keep them. */
final class Micros {
    private Micros() {}

    static long of(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    /** From seconds with a fraction. */
    static Instant time(BigDecimal seconds) {
        return time(seconds.movePointRight(6).longValue());
    }
}
