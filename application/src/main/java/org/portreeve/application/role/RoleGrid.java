package org.portreeve.application.role;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.membership.FindPeople;
import org.portreeve.application.membership.PeopleSearch;
import org.portreeve.application.membership.Total;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.DenialCode;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/** People × roles: how each person of a page holds each role; needs {@code role:view} and {@code member:view}. */
@UseCase
public final class RoleGrid {
    /** The permission that opens the grid. */
    public static final Permission NEEDS = new Permission("role:view");

    private final Gatekeeper gatekeeper;
    private final FindPeople people;

    /** Finds its rows with {@code people}. */
    public RoleGrid(Gatekeeper gatekeeper, FindPeople people) {
        this.gatekeeper = gatekeeper;
        this.people = people;
    }

    /** A role as a column; the code says what caps all of it, null for nothing. */
    public record Column(Role role, @Nullable DenialCode capped) {}

    /** The roles as columns, by group and name; empty where the grid is not open to the actor. */
    public Optional<List<Column>> columns(Actor actor, TenantId tenant) {
        return gatekeeper.enter(actor, tenant, NEEDS).map(snapshot -> {
            List<String> groups = groups(snapshot.catalogue());
            return Objects.requireNonNull(snapshot.tenant()).roles().stream()
                    .sorted(Comparator.comparing((Role role) -> rank(groups, role))
                            .thenComparing(Role::name)
                            .thenComparing(Role::id))
                    .map(role -> new Column(role, Capped.codeOf(role, snapshot)))
                    .toList();
        });
    }

    /** A page of rows. */
    public Optional<FindPeople.Page> rows(
            Actor actor, TenantId tenant, PeopleSearch.Query query, int offset, int limit) {
        return gatekeeper.enter(actor, tenant, NEEDS).flatMap(_ -> people.page(actor, tenant, query, offset, limit));
    }

    /** How many rows there are. */
    public Total total(Actor actor, TenantId tenant, PeopleSearch.Query query) {
        return people.total(actor, tenant, query);
    }

    /** How somebody holds a role. */
    public enum Cell {
        /** Not at all, or no longer. */
        NONE,
        /** Assigned directly, without an end. */
        DIRECT,
        /** Through a profile. */
        PROFILE,
        /** Directly and through a profile. */
        BOTH,
        /** The base role covers all that it grants. */
        BASE_ROLE,
        /** A section that is on carries it; permissions only. */
        SECTION,
        /** Granted on listed resources only, and none is named; permissions only. */
        LISTED,
        /** Within a window, in force. */
        WINDOW,
        /** Within a window that has not begun. */
        LATER,
        /** Held, but boundary or plan leave nothing of it. */
        CAPPED
    }

    /** How {@code member} holds the role of {@code column} at the moment of {@code snapshot}. */
    public static Cell cell(Snapshot snapshot, Membership member, Column column) {
        TenantState state = Objects.requireNonNull(snapshot.tenant());
        Role role = column.role();
        boolean platform = role.grants().keySet().stream()
                .anyMatch(permission -> snapshot.catalogue().isPlatform(permission));
        RoleAssignment direct = member.roles().get(role.id());
        boolean assigned = direct != null && !direct.window().hasEnded(snapshot.now());
        boolean bundled = profileWith(state, member, role.id()) != null;
        if (column.capped() != null && (assigned || bundled)) {
            return Cell.CAPPED;
        }
        if (!platform && member.isTenantAdmin()) {
            return Cell.BASE_ROLE;
        }
        if (direct != null && assigned) {
            return direct(direct.window(), bundled, snapshot);
        }
        if (bundled) {
            return Cell.PROFILE;
        }
        Set<Permission> beyond = new HashSet<>(role.grants().keySet());
        beyond.removeAll(snapshot.catalogue().tenantUser());
        return beyond.isEmpty() && !role.grants().isEmpty() ? Cell.BASE_ROLE : Cell.NONE;
    }

    private static Cell direct(Window window, boolean bundled, Snapshot snapshot) {
        if (!window.contains(snapshot.now())) {
            return bundled ? Cell.PROFILE : Cell.LATER;
        }
        if (bundled) {
            return Cell.BOTH;
        }
        return window.until() == null ? Cell.DIRECT : Cell.WINDOW;
    }

    /** A profile of the member that contains the role; null where none does. */
    public static @Nullable SecurityProfile profileWith(TenantState state, Membership member, RoleId role) {
        for (ProfileId id : member.profiles().keySet()) {
            SecurityProfile profile = state.profiles().get(id);
            if (profile != null && profile.roles().contains(role)) {
                return profile;
            }
        }
        return null;
    }

    private static List<String> groups(Catalogue catalogue) {
        return catalogue.builtInRoles().stream()
                .map(template -> template.group())
                .distinct()
                .toList();
    }

    private static int rank(List<String> groups, Role role) {
        int index = groups.indexOf(role.group());
        return index < 0 ? groups.size() : index;
    }
}
