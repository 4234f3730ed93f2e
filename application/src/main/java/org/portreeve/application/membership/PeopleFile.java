package org.portreeve.application.membership;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Port: reads a file of people: {@code email,name,initial_roles}, in UTF-8, with commas or semicolons (RFC 4180). */
public interface PeopleFile {
    /** So many rows are taken at once. */
    int MOST_ROWS = 100_000;

    /** So many bytes are read: more than so many rows of names, addresses and roles take. */
    int MOST_BYTES = 32 * 1024 * 1024;

    /** Reads it whole. */
    Reading read(InputStream file) throws IOException;

    /** What came of reading. */
    sealed interface Reading {}

    /** Its rows, and the separator that it uses. */
    record Rows(char separator, List<Row> rows) implements Reading {
        /** Keeps a copy. */
        public Rows {
            rows = List.copyOf(rows);
        }
    }

    /** It is no such file, which shows in {@code line}; {@code value} is what stands there, or at which byte. */
    record Unreadable(int line, Why why, String value) implements Reading {}

    /** Why a file is unreadable. */
    enum Why {
        /** The bytes are not UTF-8. */
        NOT_UTF_8,
        /** The first line names no email, or something twice. */
        NO_HEADER,
        /** The first line names a column that is none of the three. */
        UNKNOWN_COLUMN,
        /** A quotation mark stands where none may, or its partner is missing. */
        BROKEN_QUOTES,
        /** More rows than are taken at once. */
        TOO_MANY_ROWS,
        /** More bytes than are read. */
        TOO_LARGE
    }

    /** One row as it was written, with the line on which it begins; complete says whether it has as many fields as the first. */
    record Row(int line, String email, String name, List<String> roles, boolean complete) {
        /** Keeps a copy. */
        public Row {
            roles = List.copyOf(roles);
        }
    }
}
