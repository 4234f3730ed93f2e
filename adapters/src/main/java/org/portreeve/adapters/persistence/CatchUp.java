package org.portreeve.adapters.persistence;

import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.change.Change;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.TenantId;
import org.springframework.jdbc.core.JdbcTemplate;

/** Brings an older state up to a version by the change sets in between, so that a large tenant need not be read again. */
final class CatchUp {
    private static final int MOST_REVISIONS = 100;
    private static final long MOST_CHANGES = 5_000;

    private final JdbcTemplate jdbc;
    private final ChangeSetTable changeSets;

    CatchUp(JdbcTemplate jdbc, ChangeSetTable changeSets) {
        this.jdbc = jdbc;
        this.changeSets = changeSets;
    }

    private record Step(long revision, long changes) {}

    /** The state at version {@code to}, or null where the revisions in between don't tell all. */
    @Nullable
    TenantState follow(TenantId tenant, TenantState state, long from, long to) {
        if (to <= from || to - from > MOST_REVISIONS) {
            return null;
        }
        List<Step> steps = jdbc.query(
                "select id, change_count from revision where tenant = ? and tenant_version > ? and tenant_version <= ?"
                        + " order by tenant_version",
                (row, _) -> new Step(row.getLong(1), row.getLong(2)),
                tenant.value(),
                from,
                to);
        // Why: a version without a revision of this tenant is that of a person who changed elsewhere.
        if (steps.size() != to - from || steps.stream().mapToLong(Step::changes).sum() > MOST_CHANGES) {
            return null;
        }
        TenantState next = state;
        for (Step step : steps) {
            for (Change change : changeSets.read(step.revision()).changes()) {
                next = apply(next, change);
            }
        }
        return next;
    }

    private static TenantState apply(TenantState state, Change change) {
        return switch (change) {
            case Change.OfTenant own -> own.after() == null ? state : state.withTenant(own.after());
            case Change.OfSubtenant(var before, var after) ->
                set(state.subtenants(), before, after, one -> one.id(), state, TenantState::withSubtenants);
            case Change.OfRole(var before, var after) ->
                set(state.roles(), before, after, one -> one.id(), state, TenantState::withRoles);
            case Change.OfProfile(var before, var after) ->
                set(state.profiles(), before, after, one -> one.id(), state, TenantState::withProfiles);
            case Change.OfExclusion(var before, var after) ->
                set(state.exclusions(), before, after, one -> one.id(), state, TenantState::withExclusions);
            case Change.OfAgent(var before, var after) ->
                set(state.agents(), before, after, one -> one.id(), state, TenantState::withAgents);
            case Change.OfResource(var before, var after) ->
                set(state.resources(), before, after, one -> one.id(), state, TenantState::withResources);
            case Change.OfPerson(var before, var after) ->
                set(state.people(), before, after, one -> one.id(), state, TenantState::withPeople);
            case Change.OfMembership(var before, var after) ->
                set(state.members(), before, after, one -> one.user(), state, TenantState::withMembers);
            case Change.OfInvitation(var before, var after) ->
                set(state.invitations(), before, after, one -> one.user(), state, TenantState::withInvitations);
            case Change.OfApiKey(var before, var after) ->
                set(state.apiKeys(), before, after, one -> one.id(), state, TenantState::withApiKeys);
            case Change.OfCatalogue _ -> throw new IllegalStateException("a catalogue in a tenant");
        };
    }

    private static <K, V> TenantState set(
            Table<K, V> table,
            @Nullable V before,
            @Nullable V after,
            Function<V, K> key,
            TenantState state,
            BiFunction<TenantState, Table<K, V>, TenantState> with) {
        return with.apply(
                state,
                after != null
                        ? table.with(key.apply(after), after)
                        : table.without(key.apply(Objects.requireNonNull(before))));
    }
}
