package org.portreeve.domain.change;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.portreeve.domain.Extent;
import org.portreeve.domain.access.AccessRequest;
import org.portreeve.domain.access.AccessRules;
import org.portreeve.domain.access.Situation;
import org.portreeve.domain.agent.Agent;
import org.portreeve.domain.agent.AgentId;
import org.portreeve.domain.catalogue.Catalogue;
import org.portreeve.domain.membership.Membership;
import org.portreeve.domain.membership.UserId;
import org.portreeve.domain.state.TenantState;
import org.portreeve.domain.tenancy.Resource;
import org.portreeve.domain.tenancy.ResourceId;
import org.portreeve.domain.tenancy.SubtenantId;

/** How a reader understands effects: from what one person was allowed at a moment and what they are told to gain and lose. */
final class Told {
    private record Question(AccessRequest request, @Nullable SubtenantId place) {}

    private final TenantState before;
    private final TenantState after;
    private final Effects.Group group;
    private final Situation was;
    private final Situation is;
    private final Set<Effects.What> gains;
    private final Set<Effects.What> losses;
    private final Map<Question, Boolean> decided = new HashMap<>();
    private final Set<SubtenantId> reachedBefore = new HashSet<>();
    private final boolean wholeBefore;

    Told(
            Catalogue catalogueBefore,
            Catalogue catalogueAfter,
            TenantState before,
            TenantState after,
            UserId user,
            Effects.Group group,
            Instant moment,
            Set<AccessRequest> requests) {
        this.before = before;
        this.after = after;
        this.group = group;
        this.was = Situation.of(catalogueBefore, before, user, moment);
        this.is = Situation.of(catalogueAfter, after, user, moment);
        this.gains = at(group.gains(), moment);
        this.losses = at(group.losses(), moment);
        Set<AccessRequest> allowed = new HashSet<>();
        requests.stream().filter(request -> decidesBefore(request, null)).forEach(allowed::add);
        before.subtenants().toMap().keySet().stream()
                .filter(place -> allowed.stream().anyMatch(request -> decidesBefore(request, place)))
                .forEach(reachedBefore::add);
        Membership member = was.member();
        this.wholeBefore = !allowed.isEmpty()
                && member != null
                && (member.isTenantAdmin() || member.scope() instanceof Extent.All);
    }

    private static Set<Effects.What> at(List<Effects.Effect> effects, Instant moment) {
        Set<Effects.What> now = new HashSet<>();
        effects.stream().filter(effect -> effect.window().contains(moment)).forEach(effect -> now.add(effect.what()));
        return now;
    }

    private boolean decidesBefore(AccessRequest request, @Nullable SubtenantId place) {
        return decided.computeIfAbsent(
                new Question(request, place),
                asked -> AccessRules.decide(asked.request(), asked.place(), was).isAllowed());
    }

    boolean decidesAfter(AccessRequest request, @Nullable SubtenantId place) {
        return AccessRules.decide(request, place, is).isAllowed();
    }

    /** Every subtenant of before and after. */
    Set<SubtenantId> places() {
        Set<SubtenantId> places = new TreeSet<>(before.subtenants().toMap().keySet());
        places.addAll(after.subtenants().toMap().keySet());
        return places;
    }

    boolean predicts(AccessRequest request, @Nullable SubtenantId place) {
        return isAllowed(request) && isReached(place);
    }

    private boolean isAllowed(AccessRequest request) {
        Effects.What what = new Effects.What.Access(request);
        if (gains.contains(what)) {
            return true;
        }
        if (losses.contains(what)) {
            return false;
        }
        boolean had = decidesBefore(request, null);
        if (request instanceof AccessRequest.DoPermission(var permission, String resource) && resource != null) {
            AccessRequest asSuch = new AccessRequest.DoPermission(permission);
            SubtenantId home = homeOf(before, permission.resourceType(), resource);
            boolean wasException =
                    had != (decidesBefore(asSuch, null) && (home == null || reachedBefore.contains(home)));
            return wasException
                    ? had
                    : isAllowed(asSuch) && isReached(homeOf(after, permission.resourceType(), resource));
        }
        return had;
    }

    private boolean isReached(@Nullable SubtenantId place) {
        if (place == null) {
            return true;
        }
        if (!after.subtenants().has(place)) {
            return false;
        }
        return isNamed(gains, after, place)
                || ((wholeBefore || reachedBefore.contains(place)) && !isNamed(losses, before, place));
    }

    /** Itself, or above it in that tree, or with all others. */
    private static boolean isNamed(Set<Effects.What> effects, TenantState tree, SubtenantId place) {
        return effects.stream().anyMatch(what -> switch (what) {
            case Effects.What.Access _ -> false;
            case Effects.What.Reach(SubtenantId top) -> tree.isWithin(place, top);
            case Effects.What.WholeTenant _ -> true;
        });
    }

    private static @Nullable SubtenantId homeOf(TenantState state, String type, String id) {
        if (type.equals("agent")) {
            Agent agent = state.agents().get(new AgentId(id));
            return agent == null ? null : agent.subtenant();
        }
        Resource resource = state.resources().get(new ResourceId(type, id));
        return resource == null ? null : resource.subtenant();
    }

    @Override
    public String toString() {
        return is.at() + " of " + was.member() + " then " + is.member() + " told " + group;
    }
}
