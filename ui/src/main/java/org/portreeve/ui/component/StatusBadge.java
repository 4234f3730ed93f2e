package org.portreeve.ui.component;

import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.icon.SvgIcon;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.BaseRole;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.tenancy.TenantStatus;

/** A short word about a state, tinted by its meaning. */
public final class StatusBadge extends Badge {
    public StatusBadge(String text, Tone tone) {
        this(text, tone, null);
    }

    public StatusBadge(String text, Tone tone, @Nullable Symbol symbol) {
        super(text);
        getElement().getClassList().add(tone.cssClass());
        if (symbol != null) {
            SvgIcon icon = symbol.icon();
            setIcon(icon);
        }
    }

    /** Active, invited or disabled. */
    public static StatusBadge of(MembershipStatus status) {
        return switch (status) {
            case ACTIVE -> translated("status.active", Tone.ALLOW, Symbol.OKC);
            case INVITED -> translated("status.invited", Tone.EXPIRING, Symbol.MAIL);
            case DISABLED -> translated("status.disabled", Tone.NEUTRAL, Symbol.LOCK);
        };
    }

    /** Active, suspended or archived. */
    public static StatusBadge of(TenantStatus status) {
        return switch (status) {
            case ACTIVE -> translated("status.active", Tone.ALLOW, Symbol.OKC);
            case SUSPENDED -> translated("status.suspended", Tone.NEUTRAL, Symbol.LOCK);
            case ARCHIVED -> translated("status.archived", Tone.NEUTRAL, Symbol.LOCK);
        };
    }

    /** Tenant Admin stands out; Tenant User does not. */
    public static StatusBadge of(BaseRole role) {
        return switch (role) {
            case TENANT_ADMIN -> translated("base-role.admin", Tone.ACCENT, null);
            case TENANT_USER -> translated("base-role.user", Tone.NEUTRAL, null);
        };
    }

    /** The short form beside a name in lists. */
    public static StatusBadge admin() {
        return translated("base-role.admin-short", Tone.ACCENT, null);
    }

    /** A permission or role that is held and inert: struck through on a hatch. */
    public static StatusBadge capped(String name) {
        return new StatusBadge(name, Tone.CAPPED);
    }

    /** Monospaced, for codes such as {@code outside-subtenants}. */
    public StatusBadge mono() {
        getElement().getClassList().add("mono");
        return this;
    }

    private static StatusBadge translated(String key, Tone tone, @Nullable Symbol symbol) {
        var badge = new StatusBadge("", tone, symbol);
        badge.setText(badge.getTranslation(key));
        return badge;
    }
}
