package org.portreeve.ui.users;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portreeve.application.role.ChangeAssignments;
import org.portreeve.domain.Window;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;

/** What is to change for one person and is not saved yet. */
final class Staging {
    private final Map<RoleId, Window> assign = new TreeMap<>();
    private final Set<RoleId> revoke = new TreeSet<>();
    private final Set<ProfileId> assignProfiles = new TreeSet<>();
    private final Set<ProfileId> revokeProfiles = new TreeSet<>();
    private String confirmed = "";

    void assign(RoleId role, Window window) {
        revoke.remove(role);
        assign.put(role, window);
    }

    void revoke(RoleId role) {
        assign.remove(role);
        revoke.add(role);
    }

    void undo(RoleId role) {
        assign.remove(role);
        revoke.remove(role);
    }

    void assign(ProfileId profile) {
        revokeProfiles.remove(profile);
        assignProfiles.add(profile);
    }

    void revoke(ProfileId profile) {
        revokeProfiles.add(profile);
    }

    void undo(ProfileId profile) {
        assignProfiles.remove(profile);
        revokeProfiles.remove(profile);
    }

    void clear() {
        assign.clear();
        revoke.clear();
        assignProfiles.clear();
        revokeProfiles.clear();
        confirmed = "";
    }

    Map<RoleId, Window> assigned() {
        return assign;
    }

    boolean revokes(RoleId role) {
        return revoke.contains(role);
    }

    Set<ProfileId> assignedProfiles() {
        return assignProfiles;
    }

    boolean revokes(ProfileId profile) {
        return revokeProfiles.contains(profile);
    }

    int size() {
        return assign.size() + revoke.size() + assignProfiles.size() + revokeProfiles.size();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    ChangeAssignments.Item item(UserId user) {
        return new ChangeAssignments.Item(user, assign, revoke, assignProfiles, revokeProfiles);
    }

    /** The digest of the plan that was shown last; the digest of none, so never null, where it was refused. */
    String confirmed() {
        return confirmed;
    }

    void confirm(String digest) {
        confirmed = digest;
    }
}
