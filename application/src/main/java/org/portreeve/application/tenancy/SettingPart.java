package org.portreeve.application.tenancy;

import java.util.List;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.tenancy.Joining;
import org.portreeve.domain.tenancy.Tenant;

/** A part of what a tenant decides about itself, which is read and changed with a permission of its own. */
public enum SettingPart {
    /** Its name and its time zone. */
    GENERAL("settings:manage") {
        @Override
        Object of(Tenant tenant) {
            return List.of(tenant.name(), tenant.timeZone());
        }

        @Override
        Tenant taken(Tenant now, Tenant wanted) {
            boolean sameZone =
                    now.timeZone().normalized().equals(wanted.timeZone().normalized());
            return now.withName(TenantName.require(wanted.name()))
                    .withTimeZone(sameZone ? now.timeZone() : wanted.timeZone());
        }
    },
    /** The roles and security profiles that newcomers get, and whether every agent is allowed to them. */
    NEWCOMERS("settings:manage") {
        @Override
        Object of(Tenant tenant) {
            Joining joining = tenant.joining();
            return List.of(joining.roles(), joining.profiles(), joining.agentsAllowed());
        }

        @Override
        Tenant taken(Tenant now, Tenant wanted) {
            Joining joining = wanted.joining();
            return now.withJoining(new Joining(
                    now.joining().sections(), joining.agentsAllowed(), joining.roles(), joining.profiles()));
        }
    },
    /** What it tells by mail, and as whom. */
    NOTICES("settings:manage") {
        @Override
        Object of(Tenant tenant) {
            return tenant.settings().notices();
        }

        @Override
        Tenant taken(Tenant now, Tenant wanted) {
            return now.withSettings(now.settings().withNotices(wanted.settings().notices()));
        }
    },
    /** What it asks of a sign-in. */
    SIGN_IN("security-policy:manage") {
        @Override
        Object of(Tenant tenant) {
            return tenant.settings().signIn();
        }

        @Override
        Tenant taken(Tenant now, Tenant wanted) {
            return now.withSettings(now.settings().withSignIn(wanted.settings().signIn()));
        }
    },
    /** Whether AgentGuard is on, and its rules. */
    AGENT_GUARD("agentguard:manage") {
        @Override
        Object of(Tenant tenant) {
            return tenant.settings().agentGuard();
        }

        @Override
        Tenant taken(Tenant now, Tenant wanted) {
            return now.withSettings(
                    now.settings().withAgentGuard(wanted.settings().agentGuard()));
        }
    };

    private final String needs;

    SettingPart(String needs) {
        this.needs = needs;
    }

    /** The permission with which it is read and changed. */
    public Permission needs() {
        return new Permission(needs);
    }

    /** The part of a tenant, to be compared. */
    abstract Object of(Tenant tenant);

    /** The tenant as it is now, with this part as it is wanted. */
    abstract Tenant taken(Tenant now, Tenant wanted);
}
