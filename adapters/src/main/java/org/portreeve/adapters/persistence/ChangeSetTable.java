package org.portreeve.adapters.persistence;

import java.util.List;
import org.portreeve.domain.change.ChangeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** The canonical change sets of revisions, kept in parts. */
final class ChangeSetTable {
    private final JdbcTemplate jdbc;
    private final PersonKeys keys;

    ChangeSetTable(JdbcTemplate jdbc, PersonKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    void keep(long revision, ChangeSet changes, Seals seals, Attempt.Writing writing) {
        int[] part = {0};
        ChangeSetJson.write(
                changes,
                seals,
                () -> writing.wrote(1),
                body -> jdbc.update(
                        "insert into change_set (revision, part, body) values (?, ?, ?)", revision, part[0]++, body));
    }

    ChangeSet read(long revision) {
        List<String> parts = jdbc.query(
                "select body from change_set where revision = ? order by part", (row, _) -> row.getString(1), revision);
        return ChangeSetJson.read(parts, keys::of);
    }
}
