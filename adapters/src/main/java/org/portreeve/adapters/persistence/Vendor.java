package org.portreeve.adapters.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** What the two databases say differently. */
enum Vendor {
    /** In a file or in memory, of one process. */
    H2(
            "h2",
            // Why not repeatable read: H2 fixes each table when it is first read, so two tables may differ in age.
            Connection.TRANSACTION_SERIALIZABLE,
            "extract(epoch from current_timestamp(6))",
            "timestamp(6)",
            "varchar",
            "clob",
            "",
            "no cache"),
    /** MariaDB, also as a Galera cluster. */
    MARIADB(
            "mariadb",
            Connection.TRANSACTION_REPEATABLE_READ,
            "unix_timestamp(now(6))",
            "datetime(6)",
            "longtext",
            "longtext",
            " engine=InnoDB default charset=utf8mb4 collate=utf8mb4_nopad_bin",
            "nocache");

    private final String folder;
    private final int snapshotIsolation;
    private final String epoch;
    private final String instant;
    private final String text;
    private final String clob;
    private final String collated;
    private final String nocache;

    Vendor(
            String folder,
            int snapshotIsolation,
            String epoch,
            String instant,
            String text,
            String clob,
            String collated,
            String nocache) {
        this.folder = folder;
        this.snapshotIsolation = snapshotIsolation;
        this.epoch = epoch;
        this.instant = instant;
        this.text = text;
        this.clob = clob;
        this.collated = collated;
        this.nocache = nocache;
    }

    /** The one behind {@code database}; refuses any other. */
    static Vendor of(DataSource database) {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            return switch (product) {
                case "H2" -> H2;
                case "MariaDB" -> MARIADB;
                default -> throw new IllegalStateException("Portreeve runs on H2 and MariaDB, not on " + product);
            };
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached", unreachable);
        }
    }

    /** The folder with migrations of its own. */
    String folder() {
        return folder;
    }

    /** The isolation at which a transaction sees all tables as of one moment. */
    int snapshotIsolation() {
        return snapshotIsolation;
    }

    /** Now, in seconds since 1970 with a fraction. */
    String epoch() {
        return epoch;
    }

    /** What the common migrations leave open. */
    Map<String, String> placeholders() {
        return Map.of("instant", instant, "text", text, "clob", clob, "collated", collated, "nocache", nocache);
    }
}
