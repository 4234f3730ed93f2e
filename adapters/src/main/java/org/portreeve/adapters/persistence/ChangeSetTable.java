package org.portreeve.adapters.persistence;

import java.util.List;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.membership.UserId;
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
        return read("order by part", revision);
    }

    /** Its last part. Why the last: what happened to members comes after what happened to people. */
    ChangeSet readLast(long revision) {
        return read("order by part desc limit 1", revision);
    }

    /** The parts that name somebody. */
    ChangeSet readAbout(long revision, UserId user) {
        return read("and body like ? order by part", revision, "%\"" + user + "\"%");
    }

    private ChangeSet read(String which, Object... arguments) {
        List<String> parts = jdbc.query(
                "select body from change_set where revision = ? " + which, (row, _) -> row.getString(1), arguments);
        return ChangeSetJson.read(parts, keys::of);
    }
}
