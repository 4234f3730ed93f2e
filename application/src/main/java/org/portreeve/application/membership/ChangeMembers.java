package org.portreeve.application.membership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.application.Actor;
import org.portreeve.application.UseCase;
import org.portreeve.application.access.Gatekeeper;
import org.portreeve.application.change.Changes;
import org.portreeve.application.change.Edit;
import org.portreeve.application.change.Outcome;
import org.portreeve.application.change.Snapshot;
import org.portreeve.domain.change.Blame;
import org.portreeve.domain.change.ChangeSet;
import org.portreeve.domain.change.Objection;
import org.portreeve.domain.history.Source;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;

/**
 * Does one thing to many members as one revision; needs {@code member:view} to choose them or, save in the management tenant,
 * {@code platform-member:manage}, for agents {@code agent:assign}, and what the guards ask for.
 * Who is refused is listed, and the rest goes on only if it is told to.
 */
@UseCase
public final class ChangeMembers {
    /** Why: each round leaves out at least one person, and whoever is refused is mostly found in the first. */
    private static final int ROUNDS = 8;

    private final Gatekeeper gatekeeper;
    private final PeopleSearch search;
    private final Changes changes;

    /** Finds those who match in {@code search}; goes the one way of change. */
    public ChangeMembers(Gatekeeper gatekeeper, PeopleSearch search, Changes changes) {
        this.gatekeeper = gatekeeper;
        this.search = search;
        this.changes = changes;
    }

    /** What is to be done to whom; those in {@code without} stay as they are. */
    public record Wish(Selection selection, MemberAction action, Set<UserId> without, String reason) {
        /** Keeps a copy. */
        public Wish {
            without = Set.copyOf(without);
        }

        /** Everybody in the selection. */
        public static Wish of(Selection selection, MemberAction action, String reason) {
            return new Wish(selection, action, Set.of(), reason);
        }
    }

    /**
     * What came of it: for those who are not refused, or for everybody where the refusal is about more than people; how
     * many are selected, and who is refused why. Those who are so already count as selected and change nothing.
     */
    public record Answer(Outcome outcome, int selected, Map<UserId, List<Objection>> refused) {
        /** Keeps a copy. */
        public Answer {
            refused = Map.copyOf(refused);
        }
    }

    /** Says what would happen, and to whom it cannot; changes nothing. */
    public Answer plan(Actor actor, TenantId tenant, Wish wish) {
        Map<UserId, List<Objection>> refused = new LinkedHashMap<>();
        Set<UserId> without = new HashSet<>(wish.without());
        for (int round = 1; ; round++) {
            Taking taking = taking(actor, tenant, wish, without);
            Outcome outcome = changes.plan(through(actor, wish), tenant, taking);
            boolean grows = outcome instanceof Outcome.Refused(var objections)
                    && taking.blame(objections, refused, without)
                    && round < ROUNDS;
            if (!grows) {
                return new Answer(outcome, taking.selected, refused);
            }
        }
    }

    /** Does it, if the effects are still those of the plan with the digest {@code confirmed}; null confirms nothing. */
    public Answer commit(Actor actor, TenantId tenant, Wish wish, @Nullable String confirmed) {
        Taking taking = taking(actor, tenant, wish, wish.without());
        Outcome outcome = changes.commit(through(actor, wish), tenant, taking, wish.reason(), confirmed);
        Map<UserId, List<Objection>> refused = new LinkedHashMap<>();
        if (outcome instanceof Outcome.Refused(var objections)) {
            taking.blame(objections, refused, new HashSet<>());
        }
        return new Answer(outcome, taking.selected, refused);
    }

    private static Actor through(Actor actor, Wish wish) {
        boolean one = wish.selection() instanceof Selection.Picked(var users) && users.size() == 1;
        return one ? actor : actor.through(Source.BULK);
    }

    private Taking taking(Actor actor, TenantId tenant, Wish wish, Set<UserId> without) {
        return new Taking(actor, tenant, wish, Set.copyOf(without));
    }

    /** The edit; keeps what its last asking was about. */
    private final class Taking implements Edit {
        private final Actor actor;
        private final TenantId tenant;
        private final Wish wish;
        private final Set<UserId> without;
        private ChangeSet last = new ChangeSet(List.of());
        private int selected;

        Taking(Actor actor, TenantId tenant, Wish wish, Set<UserId> without) {
            this.actor = actor;
            this.tenant = tenant;
            this.wish = wish;
            this.without = without;
        }

        @Override
        public Edited apply(Snapshot snapshot) {
            TenantState before = snapshot.tenant();
            if (before == null
                    || !gatekeeper.mayAboutPeople(actor, snapshot, wish.action().choosing())) {
                return new Absent();
            }
            Set<UserId> users = users(before);
            if (users == null) {
                return new Absent();
            }
            selected = users.size();
            TenantState after = before;
            var circumstances = new MemberAction.Circumstances(
                    snapshot.catalogue(), before.tenant().joining(), snapshot.now(), actor.author(), wish.reason());
            for (UserId user : users) {
                Membership member = before.members().get(user);
                if (member != null && !without.contains(user)) {
                    after = with(after, member, wish.action().applyTo(member, circumstances));
                }
            }
            last = ChangeSet.between(before, after);
            return new To(after);
        }

        private static TenantState with(TenantState state, Membership was, @Nullable Membership is) {
            if (is != null) {
                return is.equals(was) ? state : state.withMember(is);
            }
            UserId user = was.user();
            return state.withMembers(state.members().without(user))
                    .withPeople(state.people().without(user))
                    .withInvitations(state.invitations().without(user));
        }

        /** Null where somebody who was picked is not a member: the same as if there were no such person. */
        private @Nullable Set<UserId> users(TenantState before) {
            return switch (wish.selection()) {
                case Selection.Picked(Set<UserId> users) ->
                    users.stream().allMatch(before.members()::has) ? new TreeSet<>(users) : null;
                case Selection.Differing differing -> {
                    Set<UserId> users = new TreeSet<>();
                    before.members().forEach((user, member) -> {
                        if (differing.has(member, before.tenant().joining())) {
                            users.add(user);
                        }
                    });
                    yield users;
                }
                case Selection.Matching(PeopleSearch.Query query, Set<UserId> save) -> {
                    Set<UserId> users = new TreeSet<>();
                    search.page(tenant, query, 0, Integer.MAX_VALUE).forEach(hit -> users.add(hit.user()));
                    users.removeAll(save);
                    yield users;
                }
            };
        }

        /** Adds the people whom the objections are about to both; false where there is nobody new to leave out. */
        boolean blame(List<Objection> objections, Map<UserId, List<Objection>> refused, Set<UserId> leftOut) {
            Blame blame = new Blame(last);
            boolean grows = false;
            for (Objection objection : objections) {
                for (UserId user : blame.of(objection)) {
                    refused.computeIfAbsent(user, _ -> new ArrayList<>()).add(objection);
                    grows |= leftOut.add(user);
                }
            }
            return grows;
        }
    }
}
