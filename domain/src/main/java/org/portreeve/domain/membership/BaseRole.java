package org.portreeve.domain.membership;

/** What a member is before any role. */
public enum BaseRole {
    /** Everything inside boundary and plan. */
    TENANT_ADMIN("admin"),
    /** What gates, roles and toggles open. */
    TENANT_USER("user");

    private final String key;

    BaseRole(String key) {
        this.key = key;
    }

    /** The name in documents. */
    public String key() {
        return key;
    }
}
