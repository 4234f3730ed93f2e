package org.portreeve.adapters.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments in columns of plain statements: universal time, whatever the zone of the machine. */
final class Timestamps {
    private Timestamps() {}

    static LocalDateTime of(Instant time) {
        return LocalDateTime.ofInstant(Columns.known(time), ZoneOffset.UTC);
    }

    static Instant read(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
