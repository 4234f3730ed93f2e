package org.portreeve.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.MembershipStatus;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Tenant;

/** Computes effects by asking the decision before and after, now and at every later edge of a window. */
final class EffectsOf {
    private final Catalogue catalogueBefore;
    private final Catalogue catalogueAfter;
    private final @Nullable TenantState before;
    private final TenantState after;
    private final Instant now;
    private final ChangeSet changes;

    EffectsOf(
            Catalogue catalogueBefore,
            Catalogue catalogueAfter,
            @Nullable TenantState before,
            TenantState after,
            Instant now,
            ChangeSet changes) {
        this.catalogueBefore = catalogueBefore;
        this.catalogueAfter = catalogueAfter;
        this.before = before;
        this.after = after;
        this.now = now;
        this.changes = changes;
    }

    /** Two shapes of membership; null where there is none that counts now or later. */
    private record Way(@Nullable Shape before, @Nullable Shape after) {}

    /** People who go the same way; the memberships are of one of them. */
    private record Travellers(
            @Nullable Membership before, @Nullable Membership after, List<UserId> people) {}

    Effects compute() {
        Map<Way, Travellers> ways = new HashMap<>();
        Set<UserId> changed = changes.members().collect(Collectors.toSet());
        affected(changed).forEach(user -> add(user, changed.contains(user), ways));
        Questions questions = new Questions(List.of(catalogueBefore, catalogueAfter), before, after, Moved.in(changes));
        Territories territories = new Territories(before, after);
        Map<Comparison.Outcome, List<UserId>> outcomes = new HashMap<>();
        ways.values().forEach(travellers -> {
            Comparison.Outcome outcome = Comparison.of(
                    new Situation(catalogueBefore, before, travellers.before(), now),
                    new Situation(catalogueAfter, after, travellers.after(), now),
                    moments(travellers),
                    questions,
                    territories);
            if (!outcome.isNothing()) {
                outcomes.computeIfAbsent(outcome, _ -> new ArrayList<>()).addAll(travellers.people());
            }
        });
        List<Effects.Group> groups = new ArrayList<>();
        outcomes.forEach((outcome, people) ->
                groups.add(new Effects.Group(people.stream().sorted().toList(), outcome.gains(), outcome.losses())));
        groups.sort(Comparator.comparing(group -> group.people().getFirst()));
        return new Effects(groups);
    }

    private void add(UserId user, boolean changed, Map<Way, Travellers> ways) {
        Membership was = counting(before == null ? null : before.members().get(user));
        Membership is = counting(after.members().get(user));
        if (was != null || is != null) {
            Shape shape = Shape.of(was, now);
            Way way = new Way(shape, changed ? Shape.of(is, now) : shape);
            ways.computeIfAbsent(way, _ -> new Travellers(was, is, new ArrayList<>()))
                    .people()
                    .add(user);
        }
    }

    private @Nullable Membership counting(@Nullable Membership member) {
        return member != null && member.status() == MembershipStatus.ACTIVE && !member.hasEnded(now) ? member : null;
    }

    private Set<UserId> affected(Set<UserId> changed) {
        Set<UserId> users = new LinkedHashSet<>(changed);
        if (before == null || reachesEverybody(before)) {
            after.members().forEach((user, _) -> users.add(user));
        } else {
            Touched.by(changes, before, after).among(after, (user, _) -> users.add(user));
        }
        return users;
    }

    private boolean reachesEverybody(TenantState was) {
        return !catalogueBefore.equals(catalogueAfter)
                || changes.of(Change.OfAgent.class).anyMatch(EffectsOf::countsFor)
                || caps(was.tenant(), after.tenant());
    }

    private static boolean countsFor(Change.OfAgent change) {
        Agent was = change.before();
        Agent is = change.after();
        return was == null
                || is == null
                || was.active() != is.active()
                || was.shared() != is.shared()
                || !Objects.equals(was.subtenant(), is.subtenant());
    }

    private static boolean caps(Tenant was, Tenant is) {
        return was.status() != is.status()
                || was.isManagement() != is.isManagement()
                || !was.subscription().equals(is.subscription())
                || !was.boundary().equals(is.boundary());
    }

    private List<Instant> moments(Travellers travellers) {
        SortedSet<Instant> edges = new TreeSet<>();
        addEdges(travellers.before(), edges);
        addEdges(travellers.after(), edges);
        addEdge(after.tenant().subscription().trialUntil(), edges);
        if (before != null) {
            addEdge(before.tenant().subscription().trialUntil(), edges);
        }
        List<Instant> moments = new ArrayList<>(edges.size() + 1);
        moments.add(now);
        moments.addAll(edges);
        return moments;
    }

    private void addEdges(@Nullable Membership member, SortedSet<Instant> edges) {
        if (member != null) {
            addEdge(member.until(), edges);
            member.roles().values().forEach(assignment -> {
                addEdge(assignment.window().from(), edges);
                addEdge(assignment.window().until(), edges);
            });
        }
    }

    private void addEdge(@Nullable Instant edge, SortedSet<Instant> edges) {
        if (edge != null && edge.isAfter(now)) {
            edges.add(edge);
        }
    }
}
