package org.portreeve.domain.tenancy;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a tenant decides about itself beside access: what it tells by mail, what it asks of a sign-in, what AgentGuard does. */
public record TenantSettings(Notices notices, SignInPolicy signIn, AgentGuard agentGuard) {
    /** What a tenant begins with. */
    public static final TenantSettings SHIPPED = new TenantSettings(Notices.SHIPPED, SignInPolicy.OPEN, AgentGuard.OFF);

    /** What an older record says nothing of is as shipped. */
    public TenantSettings(@Nullable Notices notices, @Nullable SignInPolicy signIn, @Nullable AgentGuard agentGuard) {
        this.notices = Objects.requireNonNullElse(notices, Notices.SHIPPED);
        this.signIn = Objects.requireNonNullElse(signIn, SignInPolicy.OPEN);
        this.agentGuard = Objects.requireNonNullElse(agentGuard, AgentGuard.OFF);
    }

    /** The same that tells something else by mail. */
    public TenantSettings withNotices(Notices other) {
        return new TenantSettings(other, signIn, agentGuard);
    }

    /** The same that asks something else of a sign-in. */
    public TenantSettings withSignIn(SignInPolicy other) {
        return new TenantSettings(notices, other, agentGuard);
    }

    /** The same with another guard. */
    public TenantSettings withAgentGuard(AgentGuard other) {
        return new TenantSettings(notices, signIn, other);
    }
}
