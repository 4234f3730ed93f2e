package org.portreeve.domain.change;

import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.plan.Feature;
import org.portreeve.domain.plan.Limit;
import org.portreeve.domain.role.ExclusionId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleId;

/** What stands against a change; its words live at the edges. */
public sealed interface Objection {
    /** The name in interfaces. */
    String code();

    /** The actor may not change this kind of thing; {@code permission} is the one that would allow it. */
    record NotPermitted(Permission permission, Change change) implements Objection {
        @Override
        public String code() {
            return "not-permitted";
        }
    }

    /** Somebody would gain what the actor may not give; the user is null for people who join later. */
    record Escalation(@Nullable UserId user, Gain gain) implements Objection {
        @Override
        public String code() {
            return "escalation";
        }
    }

    /** The actor may not act on somebody who stands above them. */
    record ReachingUp(UserId user) implements Objection {
        @Override
        public String code() {
            return "escalation";
        }
    }

    /** The actor's scope does not cover what changes; the user is null for what belongs to the whole tenant. */
    record OutsideOwnScope(@Nullable UserId user, Change change) implements Objection {
        @Override
        public String code() {
            return "outside-subtenants";
        }
    }

    /** Nobody would be left to administer, or what keeps administration possible would be touched. */
    record LockedOut(Why why) implements Objection {
        /** What would be lost. */
        public enum Why {
            /** The last active Tenant Admin without an end. */
            LAST_ADMIN,
            /** The last of them who has ever signed in. */
            LAST_SIGNED_IN_ADMIN,
            /** The last Platform Administrator. */
            LAST_PLATFORM_ADMINISTRATOR,
            /** The role Platform Administrator cannot be edited. */
            PLATFORM_ADMINISTRATOR_ROLE,
            /** The management tenant stays active, in good standing and unbounded. */
            MANAGEMENT_TENANT,
            /** The default tenant stays active while it is the default. */
            DEFAULT_TENANT
        }

        @Override
        public String code() {
            return "last-admin";
        }
    }

    /** Somebody would hold two roles that exclude each other; the user is null for people who join later. */
    record ExclusionViolated(
            ExclusionId exclusion, @Nullable UserId user, RoleId one, RoleId other) implements Objection {
        @Override
        public String code() {
            return "exclusion-violated";
        }
    }

    /** More than the plan allows. */
    record LimitReached(Limit limit, long allowed, long wanted) implements Objection {
        @Override
        public String code() {
            return "limit-reached";
        }
    }

    /** Something is still named: {@code kind} and {@code key} say what is missing, the others who names it. */
    record StillNamed(String kind, String key, String namedByKind, String namedByKey, boolean existedBefore)
            implements Objection {
        @Override
        public String code() {
            return existedBefore ? "in-use" : "unknown-key";
        }
    }

    /** A role of an ordinary tenant would carry a platform permission. */
    record PlatformPermissionInRole(RoleId role, Permission permission) implements Objection {
        @Override
        public String code() {
            return "platform-permission";
        }
    }

    /** The plan does not include making this, or the subscription has lapsed. */
    record PlanCloses(Feature feature, boolean lapsed, Change change) implements Objection {
        @Override
        public String code() {
            return lapsed ? "subscription-lapsed" : "plan-lacks-feature";
        }
    }

    /** A subtenant would be its own ancestor. */
    record SubtenantCycle(String subtenant) implements Objection {
        @Override
        public String code() {
            return "cycle";
        }
    }

    /** The tenant's policy lets nobody be added by an address of this domain. */
    record AddressNotAllowed(UserId user, String domain) implements Objection {
        @Override
        public String code() {
            return "domain-not-allowed";
        }
    }

    /** An external id is another member's email or external id. */
    record ExternalIdTaken(UserId user, String externalId) implements Objection {
        @Override
        public String code() {
            return "duplicate";
        }
    }
}
