package org.portreeve.domain.tenancy;

import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Key;
import org.portreeve.domain.plan.Subscription;

/** A workspace of its own: its state, subscription, boundary, what newcomers get, and what it decides about itself. */
public record Tenant(
        TenantId id,
        String name,
        Kind kind,
        TenantStatus status,
        ZoneId timeZone,
        Subscription subscription,
        TenantBoundary boundary,
        Joining joining,
        TenantSettings settings) {
    /** Whether a tenant has a part to play for the whole platform. */
    public enum Kind {
        /** None. */
        ORDINARY,
        /** First sign-ins join it. */
        DEFAULT,
        /** Its roles may carry platform permissions. */
        MANAGEMENT
    }

    /** Refuses an id that is no key. What was written before there were settings says nothing of them, and has those shipped. */
    public Tenant(
            TenantId id,
            String name,
            Kind kind,
            TenantStatus status,
            ZoneId timeZone,
            Subscription subscription,
            TenantBoundary boundary,
            Joining joining,
            @Nullable TenantSettings settings) {
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.status = status;
        this.timeZone = timeZone;
        this.subscription = subscription;
        this.boundary = boundary;
        this.joining = joining;
        this.settings = Objects.requireNonNullElse(settings, TenantSettings.SHIPPED);
        Key.require(id.value());
    }

    /** A tenant with the settings that ship. */
    public Tenant(
            TenantId id,
            String name,
            Kind kind,
            TenantStatus status,
            ZoneId timeZone,
            Subscription subscription,
            TenantBoundary boundary,
            Joining joining) {
        this(id, name, kind, status, timeZone, subscription, boundary, joining, TenantSettings.SHIPPED);
    }

    /** The same under another name. */
    public Tenant withName(String other) {
        return new Tenant(id, other, kind, status, timeZone, subscription, boundary, joining, settings);
    }

    /** The same whose days begin and end elsewhere. */
    public Tenant withTimeZone(ZoneId other) {
        return new Tenant(id, name, kind, status, other, subscription, boundary, joining, settings);
    }

    /** The same, open or closed. */
    public Tenant withStatus(TenantStatus other) {
        return new Tenant(id, name, kind, other, timeZone, subscription, boundary, joining, settings);
    }

    /** The same where newcomers get something else. */
    public Tenant withJoining(Joining other) {
        return new Tenant(id, name, kind, status, timeZone, subscription, boundary, other, settings);
    }

    /** The same on another subscription. */
    public Tenant withSubscription(Subscription other) {
        return new Tenant(id, name, kind, status, timeZone, other, boundary, joining, settings);
    }

    /** The same within another boundary. */
    public Tenant withBoundary(TenantBoundary other) {
        return new Tenant(id, name, kind, status, timeZone, subscription, other, joining, settings);
    }

    /** The same with other settings. */
    public Tenant withSettings(TenantSettings other) {
        return new Tenant(id, name, kind, status, timeZone, subscription, boundary, joining, other);
    }

    /** Whether its roles may carry platform permissions. */
    public boolean isManagement() {
        return kind == Kind.MANAGEMENT;
    }
}
