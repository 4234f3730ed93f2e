package org.portreeve.adapters.persistence;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries again what failed only because something else was going on at the same time. */
final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);
    private static final int MOST = 12;
    private static final long PAUSE_MILLIS = 10;
    private static final String SERIALIZATION = "40001";
    /** MariaDB: lock wait, deadlock, row changed since the snapshot. H2: lock wait, deadlock, concurrent update. */
    private static final Set<Integer> CODES = Set.of(1205, 1213, 1020, 50200, 40001, 90131);
    /** Two at once made the same: MariaDB, H2; and what one named the other took away. Why: on another look it is there. */
    private static final Set<Integer> COLLISIONS = Set.of(1062, 23505, 1452, 23506);

    private Retries() {}

    static <T> T of(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failed) {
                if (attempt == MOST || !isWorthAnother(failed)) {
                    throw failed;
                }
                LOG.debug("Trying again after attempt {}", attempt, failed);
                pause(attempt);
            }
        }
    }

    private static boolean isWorthAnother(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Overtaken || cause instanceof Unheld) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (SERIALIZATION.equals(sql.getSQLState())
                            || CODES.contains(sql.getErrorCode())
                            || COLLISIONS.contains(sql.getErrorCode()))) {
                return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(PAUSE_MILLIS * attempt));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
