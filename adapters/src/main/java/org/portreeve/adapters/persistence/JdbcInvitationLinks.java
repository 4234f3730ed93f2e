package org.portreeve.adapters.persistence;

import java.util.Optional;
import java.util.UUID;
import org.portreeve.application.invitation.InvitationLinks;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds links among the invitations that there are, and those that are dead in their history. */
final class JdbcInvitationLinks implements InvitationLinks {
    private final JdbcTemplate jdbc;

    JdbcInvitationLinks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Place> find(String hash) {
        return query("select tenant, user_id from invitation where token_hash = ?", hash)
                // Why by kind: where an invitation went to another user, the end of the old row is of the same
                // revision.
                .or(() -> query(
                        "select tenant, user_id from invitation_aud where token_hash = ? order by rev desc, revtype",
                        hash));
    }

    private Optional<Place> query(String sql, String hash) {
        return jdbc
                .query(
                        sql,
                        (row, _) -> new Place(
                                new TenantId(row.getString("tenant")),
                                new UserId(row.getObject("user_id", UUID.class))),
                        hash)
                .stream()
                .findFirst();
    }
}
