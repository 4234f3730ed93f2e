package org.portreeve.ui.roles;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.role.ChangeRoles;
import org.portreeve.application.role.RoleDraft;
import org.portreeve.domain.Extent;
import org.portreeve.domain.role.Grant;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.Role;

/** A role in the editor: what is saved, and what is to be instead. */
final class StagedRole {
    /** How a grant stands against what is saved. */
    enum Mark {
        NONE,
        GRANTED,
        ADDED,
        REMOVED,
        /** Granted before and after, on other resources. */
        MOVED
    }

    private @Nullable Role saved;
    private final Map<Permission, Extent<String>> grants = new TreeMap<>();
    private String name = "";
    private String purpose = "";

    /** A new one. */
    StagedRole() {
        saved = null;
    }

    StagedRole(Role saved) {
        this.saved = saved;
        take(saved);
    }

    /** Stages everything that {@code other} says. */
    void take(Role other) {
        name = other.name();
        purpose = other.purpose();
        grants.clear();
        other.grants().forEach((permission, grant) -> grants.put(permission, grant.resources()));
    }

    /** What is saved by now; what is staged stays. */
    void saved(Role now) {
        saved = now;
    }

    /** Nothing is staged any more. */
    void discard() {
        if (saved == null) {
            name = "";
            purpose = "";
            grants.clear();
        } else {
            take(saved);
        }
    }

    @Nullable
    Role saved() {
        return saved;
    }

    boolean isNew() {
        return saved == null;
    }

    String name() {
        return name;
    }

    void name(String text) {
        name = text;
    }

    String purpose() {
        return purpose;
    }

    void purpose(String text) {
        purpose = text;
    }

    /** Null where the permission is not granted. */
    @Nullable
    Extent<String> extent(Permission permission) {
        return grants.get(permission);
    }

    /** Grants on these resources; null takes the grant away. */
    void grant(Permission permission, @Nullable Extent<String> extent) {
        if (extent == null) {
            grants.remove(permission);
        } else {
            grants.put(permission, extent);
        }
    }

    /** Grants what is not granted, on what was saved if anything was; takes away what is. */
    void toggle(Permission permission) {
        if (grants.containsKey(permission)) {
            grants.remove(permission);
        } else {
            Grant before = saved == null ? null : saved.grant(permission);
            grants.put(permission, before == null ? Extent.all() : before.resources());
        }
    }

    Mark mark(Permission permission) {
        Grant before = saved == null ? null : saved.grant(permission);
        Extent<String> now = grants.get(permission);
        if (before == null) {
            return now == null ? Mark.NONE : Mark.ADDED;
        }
        if (now == null) {
            return Mark.REMOVED;
        }
        return now.equals(before.resources()) ? Mark.GRANTED : Mark.MOVED;
    }

    int granted() {
        return grants.size();
    }

    boolean isDirty() {
        return saved == null
                ? !name.isBlank() || !purpose.isBlank() || !grants.isEmpty()
                : !saved.name().equals(name.strip())
                        || !saved.purpose().equals(purpose.strip())
                        || !Objects.equals(saved.withGrants(all()), saved);
    }

    private List<Grant> all() {
        return grants.entrySet().stream()
                .map(entry -> new Grant(entry.getKey(), entry.getValue()))
                .toList();
    }

    RoleDraft draft() {
        return new RoleDraft(name, purpose, all());
    }

    ChangeRoles.Action action() {
        return saved == null ? new ChangeRoles.Create(draft()) : new ChangeRoles.Write(saved, draft());
    }
}
