package org.portreeve.adapters.persistence;

import java.util.List;
import java.util.Map;
import org.portreeve.application.matrix.ToggleTrail;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.section.SectionId;
import org.portreeve.domain.section.SectionToggle;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the audit rows of one membership; a revision that changed many people is not read whole. */
final class JdbcToggleTrail implements ToggleTrail {
    private static final int DELETION = 2;

    private final JdbcTemplate jdbc;

    JdbcToggleTrail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Written> trail(TenantId tenant, UserId user) {
        return jdbc.query(
                """
                select a.rev, a.revtype, a.sections, r.ts, r.actor_kind, r.actor
                from membership_aud a join revision r on r.id = a.rev where a.id = ? order by a.rev desc
                """,
                (row, _) -> new Written(
                        row.getLong("rev"),
                        Micros.time(row.getLong("ts")),
                        new Author(Author.Kind.valueOf(row.getString("actor_kind")), row.getString("actor")),
                        toggles(row.getInt("revtype"), row.getString("sections"))),
                Ids.membership(tenant, user));
    }

    private static Map<SectionId, SectionToggle> toggles(int kind, String column) {
        return kind == DELETION || column == null ? Map.of() : Toggles.read(column);
    }
}
