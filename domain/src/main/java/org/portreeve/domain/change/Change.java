package org.portreeve.domain.change;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.Tenant;

/** One thing that differs between two states: what it was, null where it is new, and what it is, null where it is gone. */
public sealed interface Change {
    /** What it was. */
    @Nullable
    Object before();

    /** What it is. */
    @Nullable
    Object after();

    /** The key of the thing, unique among changes of its kind in one change set. */
    String key();

    /** Whether the thing is new. */
    default boolean isCreation() {
        return before() == null;
    }

    /** Whether the thing is gone. */
    default boolean isRemoval() {
        return after() == null;
    }

    /** The tenant's own record. */
    record OfTenant(@Nullable Tenant before, @Nullable Tenant after) implements Change {
        @Override
        public String key() {
            return one(before, after).id().value();
        }
    }

    /** A subtenant. */
    record OfSubtenant(@Nullable Subtenant before, @Nullable Subtenant after) implements Change {
        @Override
        public String key() {
            return one(before, after).id().value();
        }
    }

    /** A role. */
    record OfRole(@Nullable Role before, @Nullable Role after) implements Change {
        @Override
        public String key() {
            return one(before, after).id().value();
        }
    }

    /** A security profile. */
    record OfProfile(
            @Nullable SecurityProfile before, @Nullable SecurityProfile after) implements Change {
        @Override
        public String key() {
            return one(before, after).id().value();
        }
    }

    /** An exclusion. */
    record OfExclusion(@Nullable Exclusion before, @Nullable Exclusion after) implements Change {
        @Override
        public String key() {
            return one(before, after).id().value();
        }
    }

    /** An agent. */
    record OfAgent(@Nullable Agent before, @Nullable Agent after) implements Change {
        @Override
        public String key() {
            return one(before, after).id().value();
        }
    }

    /** A resource. */
    record OfResource(@Nullable Resource before, @Nullable Resource after) implements Change {
        @Override
        public String key() {
            return one(before, after).id().type() + ":"
                    + one(before, after).id().id();
        }
    }

    /** A person. */
    record OfPerson(@Nullable Person before, @Nullable Person after) implements Change {
        /** Whose name, address and identity it is. */
        public UserId user() {
            return one(before, after).id();
        }

        @Override
        public String key() {
            return user().toString();
        }
    }

    /** A membership, with its role assignments. */
    record OfMembership(
            @Nullable Membership before, @Nullable Membership after) implements Change {
        /** Whose membership it is. */
        public UserId user() {
            return one(before, after).user();
        }

        @Override
        public String key() {
            return user().toString();
        }
    }

    /** An invitation. */
    record OfInvitation(
            @Nullable Invitation before, @Nullable Invitation after) implements Change {
        /** Whose invitation it is. */
        public UserId user() {
            return one(before, after).user();
        }

        @Override
        public String key() {
            return user().toString();
        }
    }

    /** An API key. */
    record OfApiKey(@Nullable ApiKey before, @Nullable ApiKey after) implements Change {
        @Override
        public String key() {
            return one(before, after).id().toString();
        }
    }

    /** The platform's catalogue, as a whole. */
    record OfCatalogue(@Nullable Catalogue before, @Nullable Catalogue after) implements Change {
        @Override
        public String key() {
            return "catalogue";
        }
    }

    private static <T> T one(@Nullable T before, @Nullable T after) {
        return after != null ? after : Objects.requireNonNull(before);
    }
}
