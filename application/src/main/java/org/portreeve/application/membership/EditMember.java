package org.portreeve.application.membership;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Authorities;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.application.history.AuthorNames;
import org.portreeve.application.history.Revisions;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Author;
import org.portreeve.domain.history.Revision;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Saves the form about one member as one revision; needs {@code member:view}, and what the guards ask for. A form that
 * somebody else's save overtook is refused, and told field by field what changed.
 */
@UseCase
public final class EditMember {
    private static final int REVISIONS_READ = 100;

    private final Gatekeeper gatekeeper;
    private final Authorities authorities;
    private final Revisions revisions;
    private final Directory directory;
    private final Changes changes;

    /** Asks {@code revisions} and {@code directory} who saved meanwhile; goes the one way of change. */
    public EditMember(
            Gatekeeper gatekeeper, Authorities authorities, Revisions revisions, Directory directory, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.authorities = authorities;
        this.revisions = revisions;
        this.directory = directory;
        this.changes = changes;
    }

    /** What the form was filled with, and the newest revision that it was read after. */
    public record Seen(MemberForm form, long revision) {}

    /** What is to stand in some fields of the form that was filled with {@code seen}. */
    public record Wish(UserId user, Seen seen, List<MemberEdit> edits, String reason) {
        /** Keeps a copy. */
        public Wish {
            edits = List.copyOf(edits);
        }
    }

    /** What came of it. */
    public sealed interface Answer {
        /** The form was what is there; this is how the change went. */
        record Went(Outcome outcome) implements Answer {}

        /** The form was filled with something else than what is there {@code now}; nothing has changed. */
        record Stale(Seen seen, Seen now, List<Meanwhile> meanwhile, AuthorNames authors) implements Answer {
            /** Keeps a copy. */
            public Stale {
                meanwhile = List.copyOf(meanwhile);
            }
        }
    }

    /** A field in which something else stands now, and the last save of it; null where it was saved elsewhere. */
    public record Meanwhile(MemberField field, @Nullable Save by) {}

    /** Who saved something, when, and as which revision. */
    public record Save(long revision, Instant time, Author author) {}

    /** Says what would happen; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Wish wish) {
        Taking taking = new Taking(actor, wish);
        return answer(tenant, taking, changes.plan(actor, tenant, taking));
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Wish wish, @Nullable String confirmed) {
        Taking taking = new Taking(actor, wish);
        return answer(tenant, taking, changes.commit(actor, tenant, taking, wish.reason(), confirmed));
    }

    /** What stands against changing each part of the member, whatever is wanted there; a courtesy, for the guards decide. */
    public Map<MemberPart, Objection> barriers(Actor actor, Snapshot snapshot, UserId user) {
        Membership member = Objects.requireNonNull(snapshot.tenant()).members().get(user);
        return member == null ? Map.of() : new Barriers(snapshot, authorities.of(actor), member).all();
    }

    private Answer answer(TenantId tenant, Taking taking, Outcome outcome) {
        Snapshot snapshot = taking.overtaken;
        Seen now = taking.now;
        if (snapshot == null || now == null) {
            return new Answer.Went(outcome);
        }
        Seen seen = taking.wish.seen();
        List<Revision> since =
                revisions.page(tenant, Revisions.Filter.about(taking.wish.user()), null, REVISIONS_READ).stream()
                        .filter(revision -> revision.number() > seen.revision() && revision.number() <= now.revision())
                        .toList();
        List<Meanwhile> meanwhile = seen.form().differences(now.form()).stream()
                .map(field -> new Meanwhile(field, lastSave(field, now.form(), since)))
                .toList();
        Stream<Author> authors =
                meanwhile.stream().map(Meanwhile::by).filter(Objects::nonNull).map(Save::author);
        return new Answer.Stale(seen, now, meanwhile, AuthorNames.of(authors, snapshot, directory));
    }

    private static @Nullable Save lastSave(MemberField field, MemberForm now, List<Revision> newestFirst) {
        return newestFirst.stream()
                .filter(revision -> wrote(revision, field, now))
                .findFirst()
                .map(revision -> new Save(
                        revision.number(), revision.time(), revision.origin().author()))
                .orElse(null);
    }

    private static boolean wrote(Revision revision, MemberField field, MemberForm now) {
        MemberForm before = now;
        MemberForm after = now;
        for (Change change : revision.changes().changes()) {
            if (change instanceof Change.OfPerson(Person was, Person is)
                    && was != null
                    && is != null
                    && isOf(now, is.id())) {
                before = new MemberForm(was, before.member());
                after = new MemberForm(is, after.member());
            }
            if (change instanceof Change.OfMembership(Membership was, Membership is)
                    && was != null
                    && is != null
                    && isOf(now, is.user())) {
                before = new MemberForm(before.person(), was);
                after = new MemberForm(after.person(), is);
            }
        }
        return !field.isSame(before, after);
    }

    private static boolean isOf(MemberForm form, UserId user) {
        return form.member().user().equals(user);
    }

    /** The edit; keeps what overtook the form, where its last asking found something. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final Wish wish;
        private @Nullable Snapshot overtaken;
        private @Nullable Seen now;

        Taking(Actor actor, Wish wish) {
            this.actor = actor;
            this.wish = wish;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            overtaken = null;
            now = null;
            TenantState state = snapshot.tenant();
            if (state == null || !gatekeeper.may(actor, snapshot, FindPeople.NEEDS)) {
                return new Absent();
            }
            Person person = state.people().get(wish.user());
            Membership member = state.members().get(wish.user());
            if (person == null || member == null) {
                return new Absent();
            }
            MemberForm form = new MemberForm(person, member);
            if (!wish.seen().form().differences(form).isEmpty()) {
                overtaken = snapshot;
                now = new Seen(form, snapshot.revision());
                return new Impossible(List.of());
            }
            var circumstances = new MemberEdit.Circumstances(
                    state.tenant().joining(), snapshot.now(), actor.author(), wish.reason());
            for (MemberEdit edit : wish.edits()) {
                form = edit.applyTo(form, circumstances);
            }
            return new To(after(state, person, form));
        }

        private static TenantState after(TenantState state, Person person, MemberForm form) {
            TenantState after = form.person().equals(person) ? state : state.withPerson(form.person());
            return after.withMember(form.member());
        }
    }
}
