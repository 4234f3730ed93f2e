package org.portreeve.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.apikey.ApiKey;
import org.portreeve.domain.membership.Invitation;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.Person;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.SecurityProfile;
import org.portreeve.domain.role.Exclusion;
import org.portreeve.domain.role.Role;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.Subtenant;
import org.portreeve.domain.tenancy.Tenant;

/** What a tenant becomes when a revision is undone: only values that still are what it wrote are put back, the rest is listed. */
public record Undo(TenantState after, List<Leftover> leftovers) {
    /** Keeps a copy. */
    public Undo {
        leftovers = List.copyOf(leftovers);
    }

    /** Something that is not put back: a part of what one change was about, the whole of it where the part is empty. */
    public record Leftover(Change change, String part, Why why) {}

    /** Why something is not put back. */
    public enum Why {
        /** It is something else by now. */
        CHANGED_SINCE,
        /** It, or what it names, is no longer there. */
        GONE_SINCE,
        /** It is there again. */
        THERE_AGAIN,
        /** Keys, links, mail and acceptances are for good; so is the birth of a tenant. */
        FOR_GOOD,
        /** Who somebody is, is for identity providers to say. */
        OF_THE_PROVIDER
    }

    /** Undoes {@code written} in {@code now}; people come back as {@code known} knows them at this moment, {@code at}. */
    public static Undo of(ChangeSet written, TenantState now, Function<UserId, Optional<Person>> known, Instant at) {
        Run run = new Run(written, now, known, at);
        written.changes().forEach(run::undo);
        return new Undo(run.state, run.leftovers);
    }

    private static final class Run {
        private final ChangeSet written;
        private final Function<UserId, Optional<Person>> known;
        private final Instant at;
        private final Cascade gone;
        private final List<Leftover> leftovers = new ArrayList<>();
        private TenantState state;

        Run(ChangeSet written, TenantState now, Function<UserId, Optional<Person>> known, Instant at) {
            this.written = written;
            this.known = known;
            this.at = at;
            this.gone = Gone.of(written, now);
            this.state = now;
        }

        void undo(Change change) {
            switch (change) {
                case Change.OfTenant(Tenant before, Tenant after) -> tenant(change, before, after);
                case Change.OfSubtenant(Subtenant before, Subtenant after) ->
                    thing(
                            change,
                            Subtenant::id,
                            before,
                            after,
                            this::withoutGone,
                            state.subtenants(),
                            TenantState::withSubtenants);
                case Change.OfRole(Role before, Role after) ->
                    thing(change, Role::id, before, after, one -> one, state.roles(), TenantState::withRoles);
                case Change.OfProfile(SecurityProfile before, SecurityProfile after) ->
                    thing(
                            change,
                            SecurityProfile::id,
                            before,
                            after,
                            gone::leaves,
                            state.profiles(),
                            TenantState::withProfiles);
                case Change.OfExclusion(Exclusion before, Exclusion after) ->
                    thing(
                            change,
                            Exclusion::id,
                            before,
                            after,
                            gone::leaves,
                            state.exclusions(),
                            TenantState::withExclusions);
                case Change.OfAgent(Agent before, Agent after) ->
                    thing(change, Agent::id, before, after, gone::leaves, state.agents(), TenantState::withAgents);
                case Change.OfResource(Resource before, Resource after) ->
                    thing(
                            change,
                            Resource::id,
                            before,
                            after,
                            gone::leaves,
                            state.resources(),
                            TenantState::withResources);
                case Change.OfPerson(Person before, Person after) -> person(change, before, after);
                case Change.OfMembership(Membership before, Membership after) -> membership(change, before, after);
                case Change.OfInvitation(Invitation before, Invitation _) -> invitation(change, before);
                case Change.OfApiKey(ApiKey before, ApiKey after) -> key(change, before, after);
                case Change.OfCatalogue _ -> leave(change, "", Why.FOR_GOOD);
            }
        }

        private Subtenant withoutGone(Subtenant node) {
            return node.parent() != null && gone.subtenants().contains(node.parent())
                    ? new Subtenant(node.id(), node.name(), null)
                    : node;
        }

        private void leave(Change change, String part, Why why) {
            leftovers.add(new Leftover(change, part, why));
        }

        private void tenant(Change change, @Nullable Tenant before, @Nullable Tenant after) {
            if (before == null || after == null) {
                leave(change, "", Why.FOR_GOOD);
                return;
            }
            Tenant wanted = before.joining().equals(gone.leaves(before.joining()))
                    ? before
                    : before.withJoining(gone.leaves(before.joining()));
            state = state.withTenant(merged(change, before, wanted, after, state.tenant()));
        }

        private <T> T merged(Change change, T before, T wanted, T after, T now) {
            if (!wanted.equals(before)) {
                leave(change, "", Why.GONE_SINCE);
            }
            return new ThreeWay(part -> leave(change, part, Why.CHANGED_SINCE)).back(wanted, after, now);
        }

        private <K, T> void thing(
                Change change,
                Function<T, K> id,
                @Nullable T before,
                @Nullable T after,
                Function<T, T> withoutGone,
                Table<K, T> table,
                BiFunction<TenantState, Table<K, T>, TenantState> put) {
            if (after == null) {
                if (before != null && table.has(id.apply(before))) {
                    leave(change, "", Why.THERE_AGAIN);
                } else if (before != null) {
                    T wanted = withoutGone.apply(before);
                    state = put.apply(
                            state, table.with(id.apply(before), merged(change, before, wanted, wanted, wanted)));
                }
                return;
            }
            K key = id.apply(after);
            T now = table.get(key);
            if (before != null && now != null) {
                state = put.apply(
                        state, table.with(key, merged(change, before, withoutGone.apply(before), after, now)));
            } else if (before != null) {
                leave(change, "", Why.GONE_SINCE);
            } else if (after.equals(now)) {
                state = put.apply(state, table.without(key));
            } else if (now != null) {
                leave(change, "", Why.CHANGED_SINCE);
            }
        }

        /** Who comes into sight with a membership goes out of it with the membership. */
        private void person(Change change, @Nullable Person before, @Nullable Person after) {
            if (before == null || after == null) {
                return;
            }
            Person now = state.people().get(after.id());
            if (now == null) {
                leave(change, "", Why.GONE_SINCE);
            } else if (!before.isPlaceholder() || !after.isPlaceholder() || !now.isPlaceholder()) {
                leave(change, "", Why.OF_THE_PROVIDER);
            } else if (now.equals(after)) {
                state = state.withPerson(before);
            } else if (!now.equals(before)) {
                leave(change, "", Why.CHANGED_SINCE);
            }
        }

        private void membership(Change change, @Nullable Membership before, @Nullable Membership after) {
            if (after == null) {
                if (before != null) {
                    rejoin(change, before);
                }
                return;
            }
            Membership now = state.members().get(after.user());
            if (before == null) {
                if (after.equals(now)) {
                    state = state.withMembers(state.members().without(after.user()))
                            .withPeople(state.people().without(after.user()))
                            .withInvitations(state.invitations().without(after.user()));
                } else if (now != null) {
                    leave(change, "", Why.CHANGED_SINCE);
                }
                return;
            }
            if (now == null) {
                leave(change, "", Why.GONE_SINCE);
                return;
            }
            Membership wanted = gone.leaves(before);
            if (before.status() == MembershipStatus.INVITED && after.status() != MembershipStatus.INVITED) {
                leave(change, "status", Why.FOR_GOOD);
                wanted = wanted.withStatus(after.status());
                before = before.withStatus(after.status());
            }
            state = state.withMember(merged(change, before, wanted, after, now));
        }

        private void rejoin(Change change, Membership before) {
            Optional<Person> person = known.apply(before.user()).filter(known -> !known.erased());
            if (state.members().has(before.user())) {
                leave(change, "", Why.THERE_AGAIN);
            } else if (before.status() == MembershipStatus.INVITED) {
                leave(change, "", Why.FOR_GOOD);
            } else if (person.isEmpty()) {
                leave(change, "", Why.GONE_SINCE);
            } else {
                Membership wanted = gone.leaves(before);
                state = state.withPerson(person.get()).withMember(merged(change, before, wanted, wanted, wanted));
            }
        }

        /** A new one goes with the membership that it belongs to; a link that was sent or ended stays so. */
        private void invitation(Change change, @Nullable Invitation before) {
            boolean told = written.members().anyMatch(user -> user.toString().equals(change.key()));
            if (before != null && !told) {
                leave(change, "", Why.FOR_GOOD);
            }
        }

        /** A key that was made is revoked; one that was changed or revoked stays as it is. */
        private void key(Change change, @Nullable ApiKey before, @Nullable ApiKey after) {
            if (before != null || after == null) {
                leave(change, "", Why.FOR_GOOD);
                return;
            }
            ApiKey now = state.apiKeys().get(after.id());
            if (now != null && now.revokedAt() == null) {
                state = state.withApiKeys(state.apiKeys().with(now.id(), now.revoked(at)));
            }
        }
    }
}
