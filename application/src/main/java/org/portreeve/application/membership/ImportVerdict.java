package org.portreeve.application.membership;

import java.util.List;
import java.util.Set;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.role.RoleId;

/** What importing one row does. */
public sealed interface ImportVerdict {
    /**
     * Somebody new becomes a member. As long as it is not done this is also said of people whom only the platform knows,
     * unless whoever asks may search its whole directory.
     */
    record CreatesPlaceholder() implements ImportVerdict {}

    /** Somebody whom the platform knows becomes a member. */
    record AddsToTenant() implements ImportVerdict {}

    /** A member gets roles that they lack. */
    record AddsRoles(Set<RoleId> roles) implements ImportVerdict {
        /** Keeps a copy. */
        public AddsRoles {
            roles = Set.copyOf(roles);
        }
    }

    /** A member holds all of it already. */
    record NothingToDo() implements ImportVerdict {}

    /** It cannot be imported. */
    sealed interface Refused extends ImportVerdict {}

    /** The row has more or fewer fields than the first line. */
    record WrongColumns() implements Refused {}

    /** What stands there is no address. */
    record BadAddress(String text) implements Refused {}

    /** The name holds control characters or is longer than 200 characters. */
    record BadName(String text) implements Refused {}

    /** The address stands in an earlier line as well. */
    record TwiceInFile(int firstLine) implements Refused {}

    /** The tenant has no role of that key or name; those that come near. */
    record UnknownRole(String text, Set<RoleId> near) implements Refused {
        /** Keeps a copy. */
        public UnknownRole {
            near = Set.copyOf(near);
        }
    }

    /** Several roles answer to it. */
    record AmbiguousRole(String text, Set<RoleId> candidates) implements Refused {
        /** Keeps a copy. */
        public AmbiguousRole {
            candidates = Set.copyOf(candidates);
        }
    }

    /** Several members have the address. */
    record SeveralMembers() implements Refused {}

    /** Guards object. */
    record Objected(List<Objection> objections) implements Refused {
        /** Keeps a copy. */
        public Objected {
            objections = List.copyOf(objections);
        }
    }

    /** The name in interfaces. */
    default String key() {
        return switch (this) {
            case CreatesPlaceholder _ -> "creates-placeholder";
            case AddsToTenant _ -> "adds-to-tenant";
            case AddsRoles _ -> "adds-roles";
            case NothingToDo _ -> "nothing-to-do";
            case Refused _ -> "refused";
        };
    }
}
