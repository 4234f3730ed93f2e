package org.portreeve.application.change;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.SignInPolicy;

/** The platform and one tenant, null where it doesn't exist, as they are at one moment; revision is the newest that they hold. */
public record Snapshot(
        Instant now,
        long revision,
        PlatformState platform,
        @Nullable TenantState tenant) {
    /** What exists on the platform. */
    public Catalogue catalogue() {
        return platform.catalogue();
    }

    /** The tenant, where it is known that there is one. */
    public TenantState requireTenant() {
        return Objects.requireNonNull(tenant);
    }

    /** Whether the tenant asks no more of a sign-in than {@code signIn} is; where there is none, nothing is asked. */
    public boolean suffices(SignInPolicy.SignIn signIn) {
        return tenant == null || tenant.tenant().settings().signIn().lackOf(signIn) == null;
    }

    /** The same around another state of the tenant. */
    public Snapshot around(TenantState other) {
        return new Snapshot(now, revision, platform, other);
    }

    /** What a decision about {@code user} looks at, now. */
    public Situation situationOf(UserId user) {
        return Situation.of(catalogue(), tenant, user, now);
    }

    /** Whether the decision allows {@code user} the request, now. */
    public boolean allows(UserId user, AccessRequest request) {
        return AccessRules.decide(request, situationOf(user)).isAllowed();
    }
}
