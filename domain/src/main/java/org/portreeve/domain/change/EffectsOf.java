package org.portreeve.domain.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.Window;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Holding;
import org.portreeve.domain.access.Holdings;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.access.StepResult;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.ProfileAssignment;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.profile.ProfileId;
import org.portreeve.domain.role.Permission;
import org.portreeve.domain.role.RoleAssignment;
import org.portreeve.domain.role.RoleId;
import org.portreeve.domain.section.Section;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.SubtenantId;

/** Computes effects by asking the decision before and after, now and at every later edge of a window. */
final class EffectsOf {
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    private final Catalogue catalogueBefore;
    private final Catalogue catalogueAfter;
    private final @Nullable TenantState before;
    private final TenantState after;
    private final Instant now;

    EffectsOf(
            Catalogue catalogueBefore,
            Catalogue catalogueAfter,
            @Nullable TenantState before,
            TenantState after,
            Instant now) {
        this.catalogueBefore = catalogueBefore;
        this.catalogueAfter = catalogueAfter;
        this.before = before;
        this.after = after;
        this.now = now;
    }

    Effects compute() {
        Map<Pair, List<UserId>> alike = new LinkedHashMap<>();
        affected()
                .forEach(user -> alike.computeIfAbsent(pairOf(user), _ -> new ArrayList<>())
                        .add(user));
        Map<List<List<Effects.Effect>>, List<UserId>> byEffects = new HashMap<>();
        alike.forEach((pair, people) -> {
            List<List<Effects.Effect>> effects = effectsOf(pair);
            if (!effects.getFirst().isEmpty() || !effects.getLast().isEmpty()) {
                byEffects.computeIfAbsent(effects, _ -> new ArrayList<>()).addAll(people);
            }
        });
        List<Effects.Group> groups = new ArrayList<>();
        byEffects.forEach((effects, people) -> groups.add(
                new Effects.Group(people.stream().sorted().toList(), effects.getFirst(), effects.getLast())));
        groups.sort(Comparator.comparing(group -> group.people().getFirst()));
        return new Effects(groups);
    }

    /** Two memberships that differ at most in whose they are. */
    private record Pair(
            @Nullable Membership before, @Nullable Membership after) {}

    private Collection<UserId> affected() {
        Set<UserId> users = new LinkedHashSet<>();
        if (before == null || tenantWideDiffers(before)) {
            after.members().forEach((user, _) -> users.add(user));
        }
        if (before != null) {
            if (!users.isEmpty()) {
                before.members().forEach((user, _) -> users.add(user));
            }
            before.members().differences(after.members(), (user, _, _) -> users.add(user));
        }
        return users;
    }

    private boolean tenantWideDiffers(TenantState was) {
        return !catalogueBefore.equals(catalogueAfter)
                || !was.tenant().equals(after.tenant())
                || !was.roles().equals(after.roles())
                || !was.profiles().equals(after.profiles())
                || !was.agents().equals(after.agents())
                || !was.resources().equals(after.resources())
                || !was.subtenants().equals(after.subtenants());
    }

    private Pair pairOf(UserId user) {
        return new Pair(
                anonymous(before == null ? null : before.members().get(user)),
                anonymous(after.members().get(user)));
    }

    private static @Nullable Membership anonymous(@Nullable Membership member) {
        if (member == null) {
            return null;
        }
        Membership plain = withoutOrigin(member);
        return new Membership(
                NOBODY,
                plain.status(),
                plain.baseRole(),
                plain.until(),
                plain.scope(),
                plain.roles(),
                plain.profiles(),
                plain.sections(),
                plain.agents(),
                new Membership.Details(Instant.EPOCH, null, null, null));
    }

    /** Who granted a role when and why changes nothing about its effects. */
    private static Membership withoutOrigin(Membership member) {
        Map<RoleId, RoleAssignment> roles = new HashMap<>();
        member.roles()
                .forEach((id, assignment) ->
                        roles.put(id, new RoleAssignment(id, assignment.window(), "", "", Instant.EPOCH)));
        Map<ProfileId, ProfileAssignment> profiles = new HashMap<>();
        member.profiles().keySet().forEach(id -> profiles.put(id, new ProfileAssignment(id, "", "", Instant.EPOCH)));
        return member.withRoles(roles).withProfiles(profiles);
    }

    private List<List<Effects.Effect>> effectsOf(Pair pair) {
        Situation was = new Situation(catalogueBefore, before, pair.before(), now);
        Situation is = new Situation(catalogueAfter, after, pair.after(), now);
        List<Instant> moments = moments(pair);
        Spans gains = new Spans(moments);
        Spans losses = new Spans(moments);
        Set<AccessRequest> requests = requests(was, is);
        Set<SubtenantId> subtenants = subtenants();
        for (int i = 0; i < moments.size(); i++) {
            Situation wasThen = was.at(moments.get(i));
            Situation isThen = is.at(moments.get(i));
            boolean any = false;
            for (AccessRequest request : requests) {
                boolean had = AccessRules.decide(request, wasThen).isAllowed();
                boolean has = AccessRules.decide(request, isThen).isAllowed();
                any |= had || has;
                if (had != has) {
                    (has ? gains : losses).mark(new Effects.What.Access(request), i);
                }
            }
            for (SubtenantId subtenant : any ? subtenants : Set.<SubtenantId>of()) {
                boolean had = reaches(subtenant, wasThen);
                boolean has = reaches(subtenant, isThen);
                if (had != has) {
                    (has ? gains : losses).mark(new Effects.What.Reach(subtenant), i);
                }
            }
        }
        return List.of(gains.effects(), losses.effects());
    }

    /** Whether the membership counts and covers the subtenant; asked through the decision alone. */
    private static boolean reaches(SubtenantId subtenant, Situation situation) {
        var decision =
                AccessRules.decide(new AccessRequest.OpenSection(Section.ACCESS_MANAGEMENT), subtenant, situation);
        return decision.steps().stream().allMatch(step -> switch (step.step()) {
            case TENANT, MEMBERSHIP, SCOPE -> step.outcome() == StepResult.Outcome.PASS;
            case BOUNDARY, PLAN, GRANT -> true;
        });
    }

    private List<Instant> moments(Pair pair) {
        SortedSet<Instant> edges = new TreeSet<>();
        for (Membership member : new Membership[] {pair.before(), pair.after()}) {
            if (member != null) {
                addEdge(member.until(), edges);
                member.roles().values().forEach(assignment -> {
                    addEdge(assignment.window().from(), edges);
                    addEdge(assignment.window().until(), edges);
                });
            }
        }
        addEdge(after.tenant().subscription().trialUntil(), edges);
        if (before != null) {
            addEdge(before.tenant().subscription().trialUntil(), edges);
        }
        List<Instant> moments = new ArrayList<>();
        moments.add(now);
        moments.addAll(edges);
        return moments;
    }

    private void addEdge(@Nullable Instant edge, SortedSet<Instant> edges) {
        if (edge != null && edge.isAfter(now)) {
            edges.add(edge);
        }
    }

    private Set<AccessRequest> requests(Situation was, Situation is) {
        Set<AccessRequest> requests = new LinkedHashSet<>();
        for (Catalogue catalogue : List.of(catalogueBefore, catalogueAfter)) {
            catalogue.sections().keySet().forEach(id -> requests.add(new AccessRequest.OpenSection(id)));
            catalogue.permissions().keySet().forEach(id -> requests.add(new AccessRequest.DoPermission(id)));
        }
        for (Situation situation : List.of(was, is)) {
            if (situation.tenant() != null) {
                addAgents(situation.tenant(), requests);
                addPlaced(situation.catalogue(), situation.tenant(), requests);
                if (situation.member() != null) {
                    addListed(Holdings.of(situation.catalogue(), situation.tenant(), situation.member()), requests);
                }
            }
        }
        return requests;
    }

    private static void addAgents(TenantState tenant, Set<AccessRequest> requests) {
        tenant.agents().forEach((id, _) -> requests.add(new AccessRequest.UseAgent(id)));
    }

    /** Things in a subtenant can be out of reach although the permission as such is held. */
    private static void addPlaced(Catalogue catalogue, TenantState tenant, Set<AccessRequest> requests) {
        for (Permission permission : catalogue.permissions().keySet()) {
            if (permission.resourceType().equals("agent")) {
                tenant.agents().forEach((id, agent) -> {
                    if (agent.subtenant() != null) {
                        requests.add(new AccessRequest.DoPermission(permission, id.value()));
                    }
                });
            }
        }
        for (Resource resource : tenant.resources()) {
            if (resource.subtenant() != null) {
                catalogue.permissions().keySet().stream()
                        .filter(permission ->
                                permission.resourceType().equals(resource.id().type()))
                        .forEach(permission -> requests.add(new AccessRequest.DoPermission(
                                permission, resource.id().id())));
            }
        }
    }

    private static void addListed(Holdings holdings, Set<AccessRequest> requests) {
        for (Permission permission : holdings.permissions()) {
            for (Holding holding : holdings.of(permission)) {
                if (holding.grant().resources() instanceof Extent.Listed<String>(var ids)) {
                    ids.forEach(id -> requests.add(new AccessRequest.DoPermission(permission, id)));
                }
            }
        }
    }

    private Set<SubtenantId> subtenants() {
        Set<SubtenantId> all = new TreeSet<>(after.subtenants().toMap().keySet());
        if (before != null) {
            all.addAll(before.subtenants().toMap().keySet());
        }
        return all;
    }

    /** Collects in which of the spans between the moments something is gained or lost. */
    private static final class Spans {
        private final List<Instant> moments;
        private final Map<Effects.What, List<Effects.Effect>> effects = new LinkedHashMap<>();
        private final Map<Effects.What, Integer> last = new HashMap<>();

        Spans(List<Instant> moments) {
            this.moments = moments;
        }

        void mark(Effects.What what, int span) {
            List<Effects.Effect> windows = effects.computeIfAbsent(what, _ -> new ArrayList<>());
            Instant end = span + 1 < moments.size() ? moments.get(span + 1) : null;
            if (Objects.equals(last.put(what, span), span - 1)) {
                Window open = windows.removeLast().window();
                windows.add(new Effects.Effect(what, new Window(open.from(), end)));
            } else {
                windows.add(new Effects.Effect(what, new Window(span == 0 ? null : moments.get(span), end)));
            }
        }

        List<Effects.Effect> effects() {
            return effects.values().stream()
                    .flatMap(List::stream)
                    .sorted(Comparator.comparing(effect -> effect.what().toString()))
                    .toList();
        }
    }
}
