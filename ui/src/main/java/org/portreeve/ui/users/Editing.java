package org.portreeve.ui.users;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.membership.EditMember;
import org.portreeve.application.membership.EditMember.Answer;
import org.portreeve.application.membership.MemberEdit;
import org.portreeve.application.membership.MemberField;
import org.portreeve.application.membership.MemberForm;
import org.portreeve.domain.Window;
import org.portreeve.domain.change.ChangePlan;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.tenancy.TenantId;

/** The form about one member: what it was filled with, what is staged in it, what overtook it, and what the guards said last. */
final class Editing {
    // Why: a plan for a form that is overtaken time and again is for the next click.
    private static final int ATTEMPTS = 3;

    private final Questions questions;
    private final TenantId tenant;
    private final UserId user;
    private final Locale locale;
    private final Map<MemberField, MemberEdit> edits = new LinkedHashMap<>();
    private final Set<MemberField> malformed = new LinkedHashSet<>();
    private final List<Answer.Stale> conflicts = new ArrayList<>();
    private List<Objection> objections = List.of();
    private EditMember.@Nullable Seen seen;
    private String confirmed = "";
    private Consumer<MemberField> onChange = _ -> {};

    Editing(Questions questions, TenantId tenant, UserId user, Locale locale) {
        this.questions = questions;
        this.tenant = tenant;
        this.user = user;
        this.locale = locale;
    }

    /** Tells each field for which something else is staged. */
    void onChange(Consumer<MemberField> action) {
        onChange = action;
    }

    /** The member as they are now, and what saving would do; null where nothing is staged. */
    record Settled(Looking looking, @Nullable Outcome outcome) {}

    /** Plans what is staged, and reads the member anew; what overtook the form is kept in {@link #conflicts}. */
    Optional<Settled> settle() {
        var outcome = plan();
        var found = look();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var looking = found.get();
        prune(looking);
        if (edits.isEmpty()) {
            seen = looking.seen();
            outcome = null;
        }
        keep(outcome);
        return Optional.of(new Settled(looking, outcome));
    }

    /** The member as they are now, whatever is staged. */
    Optional<Looking> look() {
        return Looking.at(questions, tenant, user, locale);
    }

    private @Nullable Outcome plan() {
        for (int attempt = 0; attempt < ATTEMPTS && !edits.isEmpty() && seen != null; attempt++) {
            switch (questions.editing().plan(questions.actor(), tenant, wish(seen, ""))) {
                case Answer.Went(var outcome) -> {
                    return outcome;
                }
                case Answer.Stale stale -> rest(stale);
            }
        }
        return null;
    }

    /** Saves what is staged, if it does what the plan said that was shown last. */
    Answer save(String reason) {
        if (seen == null) {
            return new Answer.Went(new Outcome.Absent());
        }
        var answer = questions.editing().commit(questions.actor(), tenant, wish(seen, reason), confirmed);
        if (answer instanceof Answer.Stale stale) {
            rest(stale);
        }
        return answer;
    }

    private EditMember.Wish wish(EditMember.Seen filled, String reason) {
        return new EditMember.Wish(user, filled, List.copyOf(edits.values()), reason);
    }

    /** From now on the form rests on what is there; what was typed stays. */
    private void rest(Answer.Stale stale) {
        conflicts.add(stale);
        seen = stale.now();
    }

    /** Forgets what is so already, and the name of somebody whom a provider speaks for by now. */
    private void prune(Looking looking) {
        var form = looking.seen().form();
        var circumstances = circumstances(looking);
        edits.values()
                .removeIf(edit -> edit.field().isSame(form, edit.applyTo(form, circumstances))
                        || (isOfPerson(edit.field()) && !form.person().isPlaceholder()));
    }

    private static boolean isOfPerson(MemberField field) {
        return field == MemberField.Plain.NAME || field == MemberField.Plain.LANGUAGE;
    }

    private static MemberEdit.Circumstances circumstances(Looking looking) {
        return new MemberEdit.Circumstances(
                looking.state().tenant().joining(), looking.snapshot().now(), Author.of(looking.by()), "");
    }

    /** What is confirmed by saving; the digest of none, so never null, where the plan was refused. */
    private void keep(@Nullable Outcome outcome) {
        confirmed = outcome instanceof Outcome.Planned(ChangePlan plan) ? plan.digest() : "";
        objections = outcome instanceof Outcome.Refused(var found) ? found : List.of();
    }

    /** Saving confirms this plan, which is shown. */
    void confirm(ChangePlan plan) {
        confirmed = plan.digest();
    }

    /** What the form says: what is there, and what is staged instead. */
    MemberForm wanted(Looking looking) {
        var form = looking.seen().form();
        for (MemberEdit edit : edits.values()) {
            form = edit.applyTo(form, circumstances(looking));
        }
        return form;
    }

    void stage(MemberEdit edit) {
        malformed.remove(edit.field());
        edits.put(edit.field(), edit);
        onChange.accept(edit.field());
    }

    void undo(MemberField field) {
        malformed.remove(field);
        edits.remove(field);
        onChange.accept(field);
    }

    /** What was typed into a field makes no sense; nothing is saved before it does. */
    void malformed(MemberField field) {
        if (malformed.add(field)) {
            edits.remove(field);
            onChange.accept(field);
        }
    }

    Set<MemberField> malformed() {
        return malformed;
    }

    boolean isStaged(MemberField field) {
        return edits.containsKey(field);
    }

    Collection<MemberField> staged() {
        return edits.keySet();
    }

    @Nullable
    MemberEdit edit(MemberField field) {
        return edits.get(field);
    }

    boolean isEmpty() {
        return edits.isEmpty() && malformed.isEmpty();
    }

    int size() {
        return edits.size();
    }

    /** Those roles that are to be assigned, each with its window. */
    Map<RoleId, Window> assignedRoles() {
        Map<RoleId, Window> roles = new LinkedHashMap<>();
        edits.values().forEach(edit -> {
            if (edit instanceof MemberEdit.Role(var role, var window) && window != null) {
                roles.put(role, window);
            }
        });
        return roles;
    }

    List<ProfileId> assignedProfiles() {
        List<ProfileId> profiles = new ArrayList<>();
        edits.values().forEach(edit -> {
            if (edit instanceof MemberEdit.Profile(var profile, boolean assigned) && assigned) {
                profiles.add(profile);
            }
        });
        return profiles;
    }

    boolean revokes(RoleId role) {
        return edits.get(new MemberField.OfRole(role)) instanceof MemberEdit.Role(var _, var window) && window == null;
    }

    boolean revokes(ProfileId profile) {
        return edits.get(new MemberField.OfProfile(profile)) instanceof MemberEdit.Profile(var _, boolean assigned)
                && !assigned;
    }

    /** What the guards said to what is staged. */
    List<Objection> objections() {
        return objections;
    }

    /** Each time that somebody else's save overtook the form, the latest last. */
    List<Answer.Stale> conflicts() {
        return conflicts;
    }

    void forgetConflicts() {
        conflicts.clear();
    }

    /** Forgets what is staged, and what was said about it. */
    void clear() {
        edits.clear();
        malformed.clear();
        conflicts.clear();
        objections = List.of();
        confirmed = "";
    }
}
