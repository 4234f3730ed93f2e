package org.portreeve.domain.plan;

/** What a plan may limit. */
public enum Limit {
    /** Active memberships plus pending invitations of people who are no members. */
    SEATS("seats"),
    /** Agents of the tenant's own. */
    AGENTS("agents"),
    /** API keys that are neither revoked nor expired. */
    API_KEYS("api-keys"),
    /** Roles of the tenant's own. */
    CUSTOM_ROLES("custom-roles"),
    /** Days of history that are shown; never what is kept. */
    HISTORY_DAYS("history-days");

    private final String key;

    Limit(String key) {
        this.key = key;
    }

    /** The name in catalogue and documents. */
    public String key() {
        return key;
    }
}
