package org.portreeve.adapters.persistence;

import java.util.Locale;

/** Refuses an H2 file that would lose acknowledged commits when the process is killed. */
final class DurableCommits {
    private DurableCommits() {}

    static void require(String url) {
        String plain = url.toUpperCase(Locale.ROOT);
        boolean inFile = plain.startsWith("JDBC:H2:") && !plain.startsWith("JDBC:H2:MEM:");
        if (inFile && !plain.contains(";WRITE_DELAY=0")) {
            throw new IllegalStateException("spring.datasource.url of an H2 file has to end in ;WRITE_DELAY=0");
        }
    }
}
