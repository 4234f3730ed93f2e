package org.portreeve.domain.change;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.role.Permission;

/** Nobody makes an API key that may do what they may not: keys that change things are for Tenant Admins to make. */
final class KeysStayBelow implements Guard {
    private static final Permission READ_HISTORY = new Permission("audit:view");

    @Override
    public void check(Proposal proposal, ChangeSet changes, Consumer<Objection> objections) {
        Asker asker = new Asker(proposal);
        if (asker.isSystem()) {
            return;
        }
        changes.of(Change.OfApiKey.class).forEach(change -> {
            ApiKey after = change.after();
            if (after != null && !onlyTakes(change.before(), after)) {
                checkMade(after, change, asker, objections);
            }
        });
    }

    private static void checkMade(ApiKey key, Change change, Asker asker, Consumer<Objection> objections) {
        boolean acts =
                key.scopes().contains(ApiKey.Scope.CONFIGURE) || key.scopes().contains(ApiKey.Scope.PROVISION);
        if (acts && !asker.isTenantAdmin()) {
            objections.accept(new Objection.Escalation(null, new Gain.OfAdministration()));
        }
        if (key.scopes().contains(ApiKey.Scope.READ_HISTORY) && !asker.isTenantAdmin() && !asker.may(READ_HISTORY)) {
            objections.accept(new Objection.NotPermitted(READ_HISTORY, change));
        }
    }

    /** Whether the same secret opens no more and no longer than before: revoked, shortened, renamed. */
    private static boolean onlyTakes(@Nullable ApiKey before, ApiKey after) {
        return before != null
                && before.hash().equals(after.hash())
                && before.scopes().containsAll(after.scopes())
                && (before.revokedAt() == null || after.revokedAt() != null)
                && endsNoLater(before.expiresAt(), after.expiresAt());
    }

    private static boolean endsNoLater(@Nullable Instant before, @Nullable Instant after) {
        return before == null || (after != null && !after.isAfter(before));
    }
}
