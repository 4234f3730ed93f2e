package org.portreeve.domain.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.PlatformState;
import org.portreeve.domain.state.Table;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;

/** Everything that differs between two states, in one fixed order: by kind as declared in {@link Change}, then by key. */
public record ChangeSet(List<Change> changes) {
    private static final List<Class<?>> KINDS = List.of(Change.class.getPermittedSubclasses());

    /** Keeps a sorted copy. */
    public ChangeSet {
        changes = changes.stream().map(Placed::of).sorted().map(Placed::change).toList();
    }

    /** Why: a key is asked for once a change, not once a comparison. */
    private record Placed(int kind, String key, Change change) implements Comparable<Placed> {
        private static final Comparator<Placed> ORDER =
                Comparator.comparingInt(Placed::kind).thenComparing(Placed::key);

        static Placed of(Change change) {
            return new Placed(KINDS.indexOf(change.getClass()), change.key(), change);
        }

        @Override
        public int compareTo(Placed other) {
            return ORDER.compare(this, other);
        }
    }

    /** What differs in a tenant; all of it where {@code before} is null. */
    public static ChangeSet between(@Nullable TenantState before, TenantState after) {
        List<Change> changes = new ArrayList<>();
        Tenant tenantBefore = before == null ? null : before.tenant();
        if (!after.tenant().equals(tenantBefore)) {
            changes.add(new Change.OfTenant(tenantBefore, after.tenant()));
        }
        TenantState from = before == null ? TenantState.empty(after.tenant()) : before;
        add(from.subtenants(), after.subtenants(), Change.OfSubtenant::new, changes);
        add(from.roles(), after.roles(), Change.OfRole::new, changes);
        add(from.profiles(), after.profiles(), Change.OfProfile::new, changes);
        add(from.exclusions(), after.exclusions(), Change.OfExclusion::new, changes);
        add(from.agents(), after.agents(), Change.OfAgent::new, changes);
        add(from.resources(), after.resources(), Change.OfResource::new, changes);
        add(from.people(), after.people(), Change.OfPerson::new, changes);
        add(from.members(), after.members(), Change.OfMembership::new, changes);
        add(from.invitations(), after.invitations(), Change.OfInvitation::new, changes);
        add(from.apiKeys(), after.apiKeys(), Change.OfApiKey::new, changes);
        return new ChangeSet(changes);
    }

    /** What differs on the platform; all of it where {@code before} is null. */
    public static ChangeSet between(@Nullable PlatformState before, PlatformState after) {
        List<Change> changes = new ArrayList<>();
        var catalogueBefore = before == null ? null : before.catalogue();
        if (!after.catalogue().equals(catalogueBefore)) {
            changes.add(new Change.OfCatalogue(catalogueBefore, after.catalogue()));
        }
        add(before == null ? Table.empty() : before.apiKeys(), after.apiKeys(), Change.OfApiKey::new, changes);
        return new ChangeSet(changes);
    }

    private static <K, V> void add(Table<K, V> before, Table<K, V> after, Kind<V> kind, List<Change> changes) {
        before.differences(after, (_, was, is) -> changes.add(kind.of(was, is)));
    }

    private interface Kind<V> {
        Change of(@Nullable V before, @Nullable V after);
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Everybody whose membership differs. */
    public Stream<UserId> members() {
        return of(Change.OfMembership.class).map(Change.OfMembership::user);
    }

    /** The changes of one kind. */
    public <C extends Change> Stream<C> of(Class<C> kind) {
        int place = KINDS.indexOf(kind);
        return changes.subList(firstFrom(place), firstFrom(place + 1)).stream().map(kind::cast);
    }

    /** Where the changes of that kind, or of a later one, begin. Why searched: they are in order, and may be many. */
    private int firstFrom(int place) {
        int from = 0;
        int to = changes.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (KINDS.indexOf(changes.get(middle).getClass()) < place) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
