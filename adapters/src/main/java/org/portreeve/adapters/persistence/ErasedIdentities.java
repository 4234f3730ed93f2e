package org.portreeve.adapters.persistence;

import java.util.Collection;
import org.portreeve.domain.membership.Identity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose sign-in must not bring them back: of each identity a keyed hash, and nothing that leads from it to a person. */
final class ErasedIdentities {
    private final JdbcTemplate jdbc;
    private final SealKey sealKey;

    ErasedIdentities(JdbcTemplate jdbc, SealKey sealKey) {
        this.jdbc = jdbc;
        this.sealKey = sealKey;
    }

    boolean has(Identity identity) {
        return !jdbc.queryForList(
                        "select hash from erased_identity where hash = ?", String.class, sealKey.hash(identity))
                .isEmpty();
    }

    /** Why it may be there: somebody who was invited again, and erased again, has the same identity. */
    void keep(Collection<Identity> identities) {
        identities.stream()
                .filter(identity -> !has(identity))
                .forEach(identity ->
                        jdbc.update("insert into erased_identity (hash) values (?)", sealKey.hash(identity)));
    }
}
