package org.portreeve.ui.users;

import java.util.Locale;
import java.util.Optional;
import org.portreeve.application.membership.MemberAction;
import org.portreeve.domain.role.Permission;

/** What can be done to a selection of people. */
enum BulkKind {
    /** Assign and revoke roles. */
    ROLES("role:assign"),
    /** Assign and revoke security profiles. */
    PROFILES("role:assign"),
    /** Switch sections. */
    SECTIONS("member:edit"),
    /** Set where they act. */
    SUBTENANTS("member:edit"),
    /** Take all access away and keep the rest. */
    DISABLE("member:disable"),
    /** Give back what was kept. */
    ENABLE("member:disable"),
    /** End the membership. */
    REMOVE("member:remove");

    private final String needs;

    BulkKind(String needs) {
        this.needs = needs;
    }

    /** What the guards ask for, as a rule; the button is a courtesy. */
    Permission needs() {
        return new Permission(needs);
    }

    /** The action, where there is nothing to choose. */
    Optional<MemberAction> fixed() {
        return switch (this) {
            case ROLES, PROFILES, SECTIONS, SUBTENANTS -> Optional.empty();
            case DISABLE -> Optional.of(new MemberAction.Disable());
            case ENABLE -> Optional.of(new MemberAction.Enable());
            case REMOVE -> Optional.of(new MemberAction.Remove());
        };
    }

    /** Behind {@code users.bulk.} in the translations. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
