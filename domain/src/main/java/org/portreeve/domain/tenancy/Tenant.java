package org.portreeve.domain.tenancy;

import java.time.ZoneId;
import org.portreeve.domain.Key;
import org.portreeve.domain.plan.Subscription;

/** A workspace of its own: its state, subscription, boundary and what newcomers get. */
public record Tenant(
        TenantId id,
        String name,
        Kind kind,
        TenantStatus status,
        ZoneId timeZone,
        Subscription subscription,
        TenantBoundary boundary,
        Joining joining) {
    /** Whether a tenant has a part to play for the whole platform. */
    public enum Kind {
        /** None. */
        ORDINARY,
        /** First sign-ins join it. */
        DEFAULT,
        /** Its roles may carry platform permissions. */
        MANAGEMENT
    }

    /** Refuses an id that is no key. */
    public Tenant {
        Key.require(id.value());
    }

    /** The same under another name. */
    public Tenant withName(String other) {
        return new Tenant(id, other, kind, status, timeZone, subscription, boundary, joining);
    }

    /** The same whose days begin and end elsewhere. */
    public Tenant withTimeZone(ZoneId other) {
        return new Tenant(id, name, kind, status, other, subscription, boundary, joining);
    }

    /** The same, open or closed. */
    public Tenant withStatus(TenantStatus other) {
        return new Tenant(id, name, kind, other, timeZone, subscription, boundary, joining);
    }

    /** The same where newcomers get something else. */
    public Tenant withJoining(Joining other) {
        return new Tenant(id, name, kind, status, timeZone, subscription, boundary, other);
    }

    /** The same on another subscription. */
    public Tenant withSubscription(Subscription other) {
        return new Tenant(id, name, kind, status, timeZone, other, boundary, joining);
    }

    /** The same within another boundary. */
    public Tenant withBoundary(TenantBoundary other) {
        return new Tenant(id, name, kind, status, timeZone, subscription, other, joining);
    }

    /** Whether its roles may carry platform permissions. */
    public boolean isManagement() {
        return kind == Kind.MANAGEMENT;
    }
}
