package org.portreeve.domain.tenancy;

/** Whether a tenant is open. */
public enum TenantStatus {
    /** Open. */
    ACTIVE("active"),
    /** Closed for the time being; everything in it is kept. */
    SUSPENDED("suspended"),
    /** Closed for good; everything in it is kept. */
    ARCHIVED("archived");

    private final String key;

    TenantStatus(String key) {
        this.key = key;
    }

    /** The name in documents. */
    public String key() {
        return key;
    }
}
